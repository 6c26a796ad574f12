package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.RegisteredDocument;

/**
 * A letter that was issued on a sealed edition.
 *
 * @param kind {@code new}, {@code correcting}, {@code replacing} or {@code recalling}
 * @param refersTo id of the document that it takes up; null for a new one
 * @param offices to how many press offices it went
 */
public record FurtherDocument(int year, int edition, RegisteredDocument document, String kind,
		@Nullable String refersTo, int offices, Instant issuedAt) {
}
