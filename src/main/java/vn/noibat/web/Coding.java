package vn.noibat.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * A content coding in which answers are kept ready.
 */
enum Coding {

	IDENTITY(""), GZIP("gzip"), BROTLI("br");

	private static final int WORTH_CODING = 256;

	private final String token;

	Coding(String token) {
		this.token = token;
	}

	String token() {
		return this.token;
	}

	String etagSuffix() {
		return (this == IDENTITY) ? "" : "-" + this.token;
	}

	/** Whether an Accept-Encoding header takes this coding (RFC 9110, section 12.5.3). */
	boolean isAcceptedBy(@Nullable String acceptEncoding) {
		if (this == IDENTITY) {
			return true;
		}
		if (acceptEncoding == null) {
			return false;
		}
		for (String offer : acceptEncoding.split(",")) {
			String[] parts = offer.split(";");
			String name = parts[0].strip();
			if (name.equalsIgnoreCase(this.token)) {
				return !(parts.length > 1 && parts[1].strip().matches("q=0(\\.0{0,3})?"));
			}
		}
		return false;
	}

	/** The coded bytes, or null where they are not smaller or cannot be made here. */
	byte @Nullable [] encode(byte[] bytes) {
		if (bytes.length < WORTH_CODING) {
			return null;
		}
		byte[] coded = switch (this) {
			case IDENTITY -> bytes;
			case GZIP -> gzip(bytes);
			case BROTLI -> brotli(bytes);
		};
		return (coded != null && coded.length < bytes.length) ? coded : null;
	}

	private static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream target = new ByteArrayOutputStream(bytes.length / 3);
		try (GZIPOutputStream gzip = new GZIPOutputStream(target) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return target.toByteArray();
	}

	private static byte @Nullable [] brotli(byte[] bytes) {
		if (!Brotli4jLoader.isAvailable()) {
			return null;
		}
		try {
			return Encoder.compress(bytes, Encoder.Parameters.create(9));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
