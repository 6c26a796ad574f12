package vn.noibat.portal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

import vn.noibat.paper.Book;
import vn.noibat.paper.Printing;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BinderyTests {

	private static final Book BOOK = new Book("Bản thử", "Cổng thử", "Bản thử", Instant.EPOCH, Language.VI, "Bản thử",
			"#000000", new Book.Cover("Bản thử", "2031", "Bản thử", List.of(), List.of()), "Mục lục", "nguồn",
			List.of(), List.of());

	@Test
	void printsFewBooksAtOnceAndAllOfThem() throws Exception {
		AtomicInteger printing = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Bindery bindery = new Bindery(new Printing() {
			@Override
			public byte[] pdf(Book book) {
				most.accumulateAndGet(printing.incrementAndGet(), Math::max);
				Thread.yield();
				printing.decrementAndGet();
				return new byte[] { 1 };
			}
		});
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			List<Future<byte[]>> books = IntStream.range(0, 200)
				.mapToObj((reader) -> readers.submit(() -> bindery.pdf(BOOK)))
				.toList();
			for (Future<byte[]> book : books) {
				assertThat(book.get()).containsExactly(1);
			}
		}
		finally {
			readers.shutdownNow();
		}
		assertThat(most.get()).isBetween(1, Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors() - 1)));
	}

	@Test
	void asksToComeAgainWhoCannotWait() {
		Bindery bindery = new Bindery(new Printing());
		Thread.currentThread().interrupt();

		assertThatThrownBy(() -> bindery.pdf(BOOK)).isInstanceOfSatisfying(RefusedRequest.class,
				(refused) -> assertThat(refused.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void printsOnAfterABookThatCouldNotBePrinted() {
		AtomicInteger tried = new AtomicInteger();
		Bindery bindery = new Bindery(new Printing() {
			@Override
			public byte[] pdf(Book book) {
				if (tried.incrementAndGet() <= 5) {
					throw new IllegalStateException("No ink");
				}
				return new byte[] { 1 };
			}
		});

		IntStream.range(0, 5).forEach((time) -> assertThatThrownBy(() -> bindery.pdf(BOOK)).hasMessage("No ink"));
		assertThat(bindery.pdf(BOOK)).containsExactly(1);
	}

}
