package vn.noibat.document;

import java.util.UUID;

import vn.noibat.file.StoredFile;

/**
 * A paper laid out to be signed, kept byte for byte.
 *
 * @param matter whose paper it is, e.g. {@code dispatch:} and the id of a letter
 * @param madeOf SHA-256 of what it was made of, 64 lower-case hexadecimal digits
 */
public record PaperToSign(UUID id, String matter, String madeOf, StoredFile file) {
}
