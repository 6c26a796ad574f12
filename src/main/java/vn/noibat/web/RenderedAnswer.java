package vn.noibat.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An answer made once: its bytes in every coding it is served in, and its headers.
 *
 * @param headers those the page itself set, without validators and length
 * @param etag of the identity coding, without quotes; other codings append their name
 * @param identity the bytes as made
 * @param gzip null where it would not be smaller
 * @param brotli null where it would not be smaller, or this platform has no encoder
 */
record RenderedAnswer(Map<String, List<String>> headers, String etag, Instant lastModified, byte[] identity,
		byte @Nullable [] gzip, byte @Nullable [] brotli) {

	int weight() {
		int weight = this.identity.length + 1024;
		weight += (this.gzip != null) ? this.gzip.length : 0;
		weight += (this.brotli != null) ? this.brotli.length : 0;
		return weight;
	}

	Coding codingFor(@Nullable String acceptEncoding) {
		if (this.brotli != null && Coding.BROTLI.isAcceptedBy(acceptEncoding)) {
			return Coding.BROTLI;
		}
		if (this.gzip != null && Coding.GZIP.isAcceptedBy(acceptEncoding)) {
			return Coding.GZIP;
		}
		return Coding.IDENTITY;
	}

	byte[] bytes(Coding coding) {
		byte[] coded = switch (coding) {
			case IDENTITY -> this.identity;
			case GZIP -> this.gzip;
			case BROTLI -> this.brotli;
		};
		return (coded != null) ? coded : this.identity;
	}

	String etag(Coding coding) {
		return '"' + this.etag + coding.etagSuffix() + '"';
	}

}
