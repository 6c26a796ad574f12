package vn.noibat.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
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

	private static final Set<String> ALREADY_COMPRESSED = Set.of("image/png", "image/jpeg", "font/woff2",
			"application/zip", "application/pdf");

	private final PublishedContent content;

	private final Instant builtAt;

	private final Cache<Key, RenderedAnswer> answers = Caffeine.newBuilder()
		.maximumWeight(MAXIMUM_BYTES)
		.weigher((Key key, RenderedAnswer answer) -> answer.weight())
		.build();

	RenderedAnswers(PublishedContent content, ObjectProvider<BuildProperties> build) {
		this.content = content;
		BuildProperties properties = build.getIfAvailable();
		Instant time = (properties != null) ? properties.getTime() : null;
		this.builtAt = (time != null) ? time : Instant.EPOCH;
	}

	/**
	 * The answer at an address, made now if it is not there yet.
	 * @param address path and the parameters that matter
	 * @param make makes it, or gives null where it is not to be kept
	 */
	@Nullable RenderedAnswer get(String address, Supplier<@Nullable RenderedAnswer> make) {
		return this.answers.get(new Key(this.content.generation(), address), (key) -> make.get());
	}

	RenderedAnswer prepare(Map<String, List<String>> headers, byte[] bytes) {
		boolean compressible = !ALREADY_COMPRESSED.contains(mediaType(headers));
		return new RenderedAnswer(headers, sha(bytes), lastModified(), bytes,
				compressible ? Coding.GZIP.encode(bytes) : null, compressible ? Coding.BROTLI.encode(bytes) : null);
	}

	/** The later of release and build: a new template changes an old page too. */
	private Instant lastModified() {
		Instant released = this.content.lastReleasedAt().orElse(this.builtAt);
		return (released.isAfter(this.builtAt) ? released : this.builtAt).truncatedTo(ChronoUnit.SECONDS);
	}

	private static String mediaType(Map<String, List<String>> headers) {
		String type = headers.getOrDefault("Content-Type", List.of("")).get(0);
		int parameters = type.indexOf(';');
		return ((parameters >= 0) ? type.substring(0, parameters) : type).strip().toLowerCase(Locale.ROOT);
	}

	private static String sha(byte[] bytes) {
		return DigestUtils.md5DigestAsHex(bytes);
	}

	private record Key(long generation, String address) {
	}

}
