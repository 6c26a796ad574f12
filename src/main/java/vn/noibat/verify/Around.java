package vn.noibat.verify;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a portal may put around sealed content when it shows it: addresses, dates, its
 * terms. None of it was sealed.
 *
 * @param members that may stand beside those of the content
 * @param within what may stand around the content of a member
 */
record Around(Set<String> members, Map<String, Around> within) {

	private static final Around NOTHING = around();

	private static final Around TERMS = around("licence", "credit", "contact", "publisher");

	private static final Around PAGE = around("url", "urlEn", "apiUrl", "updatedAt");

	private static final Around EDITION = around("edition", "wordingNote");

	private static final Around LISTED_DOCUMENT = PAGE.and(around("years", "fileUrl"));

	private static final Around LISTED_HIGHLIGHT = PAGE.and(around("bodyText")).with("pictures", around("url"));

	/** A year on the list of years. */
	static final Around LISTED_YEAR = PAGE.and(EDITION);

	/** A year with all it says. */
	static final Around YEAR = PAGE.and(EDITION)
		.and(TERMS)
		.and(around("laterDocuments"))
		.with("highlights", LISTED_HIGHLIGHT)
		.with("events", around("url", "urlEn"))
		.with("documents", LISTED_DOCUMENT);

	/** A highlight by itself. */
	static final Around HIGHLIGHT = LISTED_HIGHLIGHT.and(EDITION).and(TERMS);

	/** A document of the register. */
	static final Around DOCUMENT = LISTED_DOCUMENT.and(TERMS);

	/** What may stand around a member, and around each element of one that is a list. */
	Around of(String member) {
		return this.within.getOrDefault(member, NOTHING);
	}

	private static Around around(String... members) {
		return new Around(Set.of(members), Map.of());
	}

	private Around and(Around other) {
		Set<String> all = new TreeSet<>(this.members);
		all.addAll(other.members);
		Map<String, Around> inside = new TreeMap<>(this.within);
		inside.putAll(other.within);
		return new Around(Set.copyOf(all), Map.copyOf(inside));
	}

	private Around with(String member, Around around) {
		return and(new Around(Set.of(), Map.of(member, around)));
	}

}
