package vn.noibat.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.mock.web.MockHttpServletRequest;

import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RenderedAnswersTests {

	private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

	private static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");

	private final Release content = new Release();

	private final RenderedAnswers answers = new RenderedAnswers(this.content,
			new StaticListableBeanFactory().getBeanProvider(BuildProperties.class));

	@Test
	void makesAnAnswerOnceHoweverManyAskAtOnce() throws Exception {
		AtomicInteger made = new AtomicInteger();
		CountDownLatch allAsk = new CountDownLatch(8);
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			Callable<RenderedAnswer> ask = () -> {
				allAsk.countDown();
				allAsk.await(5, TimeUnit.SECONDS);
				return this.answers.get("/nam/2023", (published) -> answer("a" + made.incrementAndGet(), published));
			};
			List<Future<RenderedAnswer>> got = readers.invokeAll(IntStream.range(0, 8).mapToObj((i) -> ask).toList());

			assertThat(made).hasValue(1);
			for (Future<RenderedAnswer> one : got) {
				assertThat(one.get().identity()).asString(StandardCharsets.UTF_8).isEqualTo("a1");
			}
		}
		finally {
			readers.shutdownNow();
		}
	}

	@Test
	void makesItAnewWhenSomethingIsReleased() {
		this.answers.get("/", (published) -> answer("old", published));
		this.content.release(SECOND);

		RenderedAnswer answer = this.answers.get("/", (published) -> answer("new", published));

		assertThat(answer.identity()).asString(StandardCharsets.UTF_8).isEqualTo("new");
		assertThat(answer.lastModified()).isEqualTo(SECOND);
	}

	@Test
	void neverDatesAnOldTextByARelease() {
		RenderedAnswer answer = this.answers.get("/", (published) -> {
			this.content.release(SECOND);
			return answer("rendered before the release", published);
		});

		assertThat(answer.lastModified()).isEqualTo(FIRST);
		assertThat(this.answers.get("/", (published) -> answer("after", published)).lastModified()).isEqualTo(SECOND);
	}

	@Test
	void keepsNeitherWhatIsNotToBeKeptNorWhatFailed() {
		assertThat(this.answers.get("/x", (published) -> null)).isNull();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.answers.get("/x", (published) -> {
			throw new IllegalStateException("planted");
		}));

		assertThat(this.answers.get("/x", (published) -> answer("now", published))).isNotNull();
	}

	@Test
	void oneAddressIsOneAnswerWhateverElseIsInTheQuery() {
		assertThat(address("/nam/2023", "q=a")).isEqualTo(address("/nam/2023", "q=b")).isEqualTo("/nam/2023");
		assertThat(address("/tim-kiem", "q=a&utm=1")).isEqualTo(address("/tim-kiem", "q=a"))
			.isNotEqualTo(address("/tim-kiem", "q=b"));
	}

	private static String address(String path, String query) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		for (String pair : query.split("&")) {
			request.addParameter(pair.split("=")[0], pair.split("=")[1]);
		}
		return AnswerFilter.address(request);
	}

	private RenderedAnswer answer(String text, Publication published) {
		return this.answers.prepare(Map.of("Content-Type", List.of("text/plain")),
				text.getBytes(StandardCharsets.UTF_8), published);
	}

	/**
	 * What is published, as the test says.
	 */
	private static final class Release implements PublishedContent {

		private volatile Publication publication = new Publication(1, Optional.of(FIRST));

		void release(Instant at) {
			this.publication = new Publication(this.publication.generation() + 1, Optional.of(at));
		}

		@Override
		public Publication publication() {
			return this.publication;
		}

		@Override
		public Optional<Bilingual> localityName() {
			return Optional.empty();
		}

		@Override
		public Optional<Bilingual> highlightWord() {
			return Optional.empty();
		}

	}

}
