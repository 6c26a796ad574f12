package vn.noibat.paper;

/**
 * A file that travels inside another.
 *
 * @param name of the file, e.g. {@code noi-bat-2023.json}
 * @param mediaType e.g. {@code application/json}
 * @param description what it is, in the language of the paper
 */
public record Attachment(String name, String mediaType, byte[] bytes, String description) {
}
