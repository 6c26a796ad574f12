package vn.noibat.delivery;

import vn.noibat.file.StoredFile;

/**
 * The file of an official letter.
 *
 * @param id in the store
 * @param name for people
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record LetterFile(String id, String name, String mediaType, long size, String sha256) {

	/** A file of the store. */
	public static LetterFile of(StoredFile file) {
		return new LetterFile(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
	}

}
