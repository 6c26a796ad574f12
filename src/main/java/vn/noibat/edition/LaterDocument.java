package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Visibility;

/**
 * A letter on an edition that is out, as much of it as may be public. It came after the
 * seal, which knows nothing of it.
 *
 * @param kind {@code new}, {@code correcting}, {@code replacing} or {@code recalling}
 * @param refersTo id of the document that it takes up; null for a new one
 * @param offices to how many press offices it went
 * @param shownSince when readers could first read of it
 */
public record LaterDocument(int year, int edition, DocumentContent document, String kind, @Nullable String refersTo,
		int offices, Instant issuedAt, Instant shownSince) {

	boolean isRecall() {
		return "recalling".equals(this.kind);
	}

	static boolean isShown(FurtherDocument issued) {
		return issued.document().visibility().covers(Visibility.NUMBER);
	}

	static LaterDocument of(FurtherDocument issued, ReleasedEdition edition) {
		Instant released = edition.releasedAt();
		return new LaterDocument(issued.year(), issued.edition(),
				DocumentContent.of(issued.document(), "dispatch",
						(issued.file() != null) ? FileContent.of(issued.file()) : null),
				issued.kind(), issued.refersTo(), issued.offices(), issued.issuedAt(),
				released.isAfter(issued.issuedAt()) ? released : issued.issuedAt());
	}

}
