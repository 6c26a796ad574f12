package vn.noibat.press;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An item in ninjs 3.1 of the IPTC: a year as a composite, a highlight as a text, or one
 * of its pictures.
 *
 * @param name of an item within another
 * @param rel what an item within another is to it
 * @param version number of the edition since which it stands as it stands now
 * @param versionCreated release of that edition
 * @param embargoedUntil only before its time
 * @param pubStatus {@code usable}, {@code withheld} before its time, {@code canceled}
 * once it was taken back
 * @param urgency from 1, the most urgent, to 9
 * @param edNote for the editors only: what was corrected or taken back, and why
 * @param by who writes, or who took a picture
 * @param associations of a year its highlights in the order of their ranks, of a
 * highlight its pictures
 * @param altIds what it is called elsewhere: content id, edition, hash, documents
 * @param trustIndicators the approvals, and the page that verifies the edition
 */
record Ninjs(@Nullable String name, @Nullable String rel, String uri, String type, String representationType,
		@Nullable Standard standard, String version, OffsetDateTime firstCreated, OffsetDateTime versionCreated,
		@Nullable OffsetDateTime embargoedUntil, String pubStatus, int urgency, @Nullable String copyrightHolder,
		@Nullable String usageTerms, @Nullable Rights rightsInfo, @Nullable String edNote, String language,
		String title, @Nullable String slugline, @Nullable String by, @Nullable String located,
		@Nullable List<Text> headlines, @Nullable List<Text> descriptions, @Nullable List<Body> bodies,
		@Nullable List<Subject> subjects, @Nullable List<Place> places, @Nullable List<Source> infoSources,
		@Nullable List<Rendition> renditions, @Nullable List<Ninjs> associations, @Nullable List<AltId> altIds,
		@Nullable List<TrustIndicator> trustIndicators) {

	/** What the item follows. */
	record Standard(String name, String version, String schema) {

		static final Standard NINJS = new Standard("ninjs", "3.1",
				"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

	}

	/** A headline or a description. */
	record Text(String role, String contentType, String value) {
	}

	/** The text itself, with and without markup. */
	record Body(String role, String contentType, int charCount, int wordCount, String value) {
	}

	/** The field of a highlight. */
	record Subject(String name, String rel, String literal) {
	}

	/** The locality. */
	record Place(String name, String rel, String literal) {
	}

	/** A source that a highlight rests on. */
	record Source(String name, String role, String literal, @Nullable String uri) {
	}

	/** Where the page stands, and each picture with its size in pixels. */
	record Rendition(String name, String href, String contentType, @Nullable String title, @Nullable Integer width,
			@Nullable Integer height) {
	}

	/** What it is called elsewhere. */
	record AltId(String role, String value) {
	}

	/** What speaks for it. */
	record TrustIndicator(String role, String title, String href) {
	}

	/** Where the terms stand. */
	record Rights(String linkedRights) {
	}

}
