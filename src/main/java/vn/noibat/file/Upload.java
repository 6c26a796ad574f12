package vn.noibat.file;

/**
 * A file as it was sent, not yet looked at.
 *
 * @param name as the sender's machine called it
 */
public record Upload(String name, byte[] bytes) {
}
