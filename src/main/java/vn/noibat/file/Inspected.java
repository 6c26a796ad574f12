package vn.noibat.file;

import org.jspecify.annotations.Nullable;

/**
 * A file found good, in the bytes to keep.
 */
record Inspected(String name, String mediaType, byte[] bytes, @Nullable Integer width, @Nullable Integer height) {

	static Inspected paper(String name, String mediaType, byte[] bytes) {
		return new Inspected(name, mediaType, bytes, null, null);
	}

}
