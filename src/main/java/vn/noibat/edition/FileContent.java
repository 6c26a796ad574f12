package vn.noibat.edition;

import vn.noibat.file.StoredFile;

/**
 * The file of a document as sealed.
 *
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record FileContent(String name, String mediaType, long size, String sha256) {

	static FileContent of(StoredFile file) {
		return new FileContent(file.name(), file.mediaType(), file.size(), file.sha256());
	}

}
