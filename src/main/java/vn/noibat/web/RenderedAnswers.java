package vn.noibat.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The store of rendered answers: each made once per generation of what is published,
 * however many ask at once.
 */
@Component
class RenderedAnswers {

	private static final long MAXIMUM_BYTES = 64L * 1024 * 1024;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private static final Set<String> ALREADY_COMPRESSED = Set.of("image/png", "image/jpeg", "font/woff2",
			"application/zip", "application/pdf",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final PublishedContent content;

	private final Instant builtAt;

	private final AsyncCache<Key, RenderedAnswer> answers = Caffeine.newBuilder()
		.maximumWeight(MAXIMUM_BYTES)
		.weigher((Key key, RenderedAnswer answer) -> 2 * key.address().length() + answer.weight())
		.buildAsync();

	RenderedAnswers(PublishedContent content, ObjectProvider<BuildProperties> build) {
		this.content = content;
		BuildProperties properties = build.getIfAvailable();
		Instant time = (properties != null) ? properties.getTime() : null;
		this.builtAt = (time != null) ? time : Instant.EPOCH;
	}

	/**
	 * The answer at an address, made now if it is not there yet. Who asks while it is
	 * being made waits for it; who asks for something else does not.
	 * @param address path and the parameters that matter
	 * @param make makes it from what is published, or gives null where it is not to be
	 * kept
	 */
	@Nullable RenderedAnswer get(String address, Function<Publication, @Nullable RenderedAnswer> make) {
		// Read before anything is rendered: an answer may be newer than it says, never
		// older.
		Publication published = this.content.publication();
		Key key = new Key(published.generation(), address);
		CompletableFuture<RenderedAnswer> mine = new CompletableFuture<>();
		CompletableFuture<RenderedAnswer> first = this.answers.asMap().putIfAbsent(key, mine);
		if (first != null) {
			RenderedAnswer answer = waitFor(first);
			// It was not to be kept, or its maker failed: everybody makes their own then.
			return (answer != null) ? answer : make.apply(published);
		}
		try {
			RenderedAnswer answer = make.apply(published);
			mine.complete(answer);
			return answer;
		}
		finally {
			// Without effect on what is complete; the cache forgets what failed.
			mine.cancel(false);
		}
	}

	private static @Nullable RenderedAnswer waitFor(CompletableFuture<RenderedAnswer> first) {
		try {
			return first.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (CancellationException | ExecutionException | TimeoutException ex) {
			return null;
		}
	}

	RenderedAnswer prepare(Map<String, List<String>> headers, byte[] bytes, Publication published) {
		boolean compressible = !ALREADY_COMPRESSED.contains(mediaType(headers));
		return new RenderedAnswer(headers, DigestUtils.md5DigestAsHex(bytes), lastModified(published), bytes,
				compressible ? Coding.GZIP.encode(bytes) : null, compressible ? Coding.BROTLI.encode(bytes) : null);
	}

	/**
	 * The later of what is published and the build: a new template changes an old page
	 * too.
	 */
	private Instant lastModified(Publication published) {
		Instant changed = published.lastChangedAt().orElse(this.builtAt);
		return (changed.isAfter(this.builtAt) ? changed : this.builtAt).truncatedTo(ChronoUnit.SECONDS);
	}

	private static String mediaType(Map<String, List<String>> headers) {
		String type = headers.getOrDefault("Content-Type", List.of("")).get(0);
		int parameters = type.indexOf(';');
		return ((parameters >= 0) ? type.substring(0, parameters) : type).strip().toLowerCase(Locale.ROOT);
	}

	private record Key(long generation, String address) {
	}

}
