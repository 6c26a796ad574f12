package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.RegisteredDocument;
import vn.noibat.file.StoredFile;

/**
 * A letter that was issued on a sealed edition.
 *
 * @param kind {@code new}, {@code correcting}, {@code replacing} or {@code recalling}
 * @param refersTo id of the document that it takes up; null for a new one
 * @param offices to how many press offices it went
 * @param file of the letter; null where there is none, or it is not public
 */
public record FurtherDocument(int year, int edition, RegisteredDocument document, String kind,
		@Nullable String refersTo, int offices, Instant issuedAt, @Nullable StoredFile file) {
}
