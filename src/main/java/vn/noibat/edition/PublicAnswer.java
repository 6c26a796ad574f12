package vn.noibat.edition;

import java.time.Instant;

import vn.noibat.text.Bilingual;

/**
 * The answer to a report that led to a correction, without anything the reader wrote.
 */
public record PublicAnswer(Bilingual answer, Instant answeredAt) {
}
