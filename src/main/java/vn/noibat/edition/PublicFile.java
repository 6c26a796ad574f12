package vn.noibat.edition;

/**
 * A file that everybody may have.
 *
 * @param bytes never to be changed
 */
public record PublicFile(String name, String mediaType, byte[] bytes) {
}
