package vn.noibat.document;

import java.util.function.Supplier;

/**
 * A paper that waits for the digital signature of its body.
 *
 * @param matter whose paper it is, e.g. {@code dispatch:} and the id of a letter
 * @param madeOf SHA-256 of what it is made of, 64 lower-case hexadecimal digits
 * @param name of its file, for people, without ending
 * @param pdf lays it out, with an empty field for the signature
 */
public record UnsignedPaper(String matter, String madeOf, String name, Supplier<byte[]> pdf) {
}
