package vn.noibat.dispatch;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class LetterPreviewTests {

	private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

	private final WorkingYear year = mock(WorkingYear.class);

	private final LetterPaper paper = mock(LetterPaper.class);

	private final LetterPreview preview;

	LetterPreviewTests() {
		Dispatching dispatching = mock(Dispatching.class);
		when(dispatching.standing(any(), any(), any())).thenReturn(mock(DraftStanding.class));
		this.preview = new LetterPreview(dispatching, this.paper, mock(LetterSealing.class));
	}

	@Test
	void laysOutOneLetterAtATimeAndAllOfThem() throws Exception {
		AtomicInteger laying = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		when(this.paper.draft(any(), any())).thenAnswer((letter) -> {
			most.accumulateAndGet(laying.incrementAndGet(), Math::max);
			Thread.sleep(1);
			laying.decrementAndGet();
			return new byte[] { 1 };
		});
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			List<Future<byte[]>> letters = IntStream.range(0, 40)
				.mapToObj((reader) -> readers.submit(this::draft))
				.toList();
			for (Future<byte[]> letter : letters) {
				assertThat(letter.get()).containsExactly(1);
			}
		}
		finally {
			readers.shutdownNow();
		}
		assertThat(most.get()).isOne();
	}

	@Test
	void asksToComeAgainWhoCannotWait() {
		Thread.currentThread().interrupt();

		assertThatThrownBy(this::draft).isInstanceOfSatisfying(RefusedRequest.class,
				(refused) -> assertThat(refused.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void laysOutTheNextAfterALetterThatCouldNotBe() {
		when(this.paper.draft(any(), any())).thenThrow(new IllegalStateException("No ink"))
			.thenReturn(new byte[] { 1 });

		assertThatThrownBy(this::draft).hasMessage("No ink");
		assertThat(draft()).containsExactly(1);
	}

	private byte[] draft() {
		return this.preview.of(this.year, ID, false, TestDispatching.CLERK).bytes();
	}

}
