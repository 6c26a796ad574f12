package vn.noibat.file;

import org.jspecify.annotations.Nullable;

/**
 * A file that is kept and never changes.
 *
 * @param sha256 of the bytes as kept, in lower-case hexadecimal digits
 * @param mediaType told by the content
 * @param name for people, with the ending of its type; no path, at most 150 characters
 * @param size in bytes
 * @param width in pixels; null for a paper
 * @param height in pixels; null for a paper
 */
public record StoredFile(String id, String sha256, String mediaType, String name, long size, @Nullable Integer width,
		@Nullable Integer height) {
}
