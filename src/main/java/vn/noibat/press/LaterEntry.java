package vn.noibat.press;

import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was issued on an edition after it was sealed.
 *
 * @param edition number of the edition that it carries
 * @param kind {@code new}, {@code correcting}, {@code replacing} or {@code recalling}
 * @param refersTo id of the document that it takes up
 * @param takenUpBy id of the document that takes it up; left out while there is none
 */
record LaterEntry(@JsonUnwrapped DocumentEntry document, int edition, String kind, @Nullable String refersTo,
		@Nullable String takenUpBy, int pressOffices, OffsetDateTime issuedAt) {
}
