package vn.noibat.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import vn.noibat.text.Folding;
import vn.noibat.text.Language;

/**
 * A word that the glossary explains, in the order in which it does.
 */
enum GlossaryTerm {

	GRDP, TOTAL_REVENUE, DOMESTIC_REVENUE, FDI, ARRIVALS, NEW_RURAL, ADVANCED_NEW_RURAL, MODEL_NEW_RURAL, PCI, IIP,
	PERCENTAGE_POINT, ESTIMATED, BROADLY, COMPUTED, PLAN, HIGHLIGHT, SUMMARY, UNLISTED, OFFICIAL_LETTER, NUMBER_SYMBOL,
	SUBJECT, ADDRESSEES, URGENCY, CITED, MASKED, EDITION, SHA256;

	/** Its anchor on the glossary's page. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The word itself. */
	String term(Language language) {
		return Phrases.of(language, "glossary." + id() + ".term");
	}

	/** What the word stands for, in a few words. */
	String meaning(Language language) {
		return Phrases.of(language, "glossary." + id() + ".meaning");
	}

	/** What a reader should know of it. */
	String explanation(Language language) {
		return Phrases.of(language, "glossary." + id() + ".explanation");
	}

	/** The terms that stand in a text, without those that are part of a longer one. */
	static List<GlossaryTerm> in(String text, Language language) {
		List<GlossaryTerm> found = Arrays.stream(values()).filter((term) -> term.standsIn(text, language)).toList();
		return found.stream()
			.filter((term) -> found.stream()
				.noneMatch((longer) -> longer != term && longer.standsInAs(term.term(language), language)))
			.toList();
	}

	private boolean standsInAs(String shorter, Language language) {
		return term(language).length() > shorter.length() && contains(term(language), shorter);
	}

	private boolean standsIn(String text, Language language) {
		return contains(text, term(language));
	}

	private static boolean contains(String text, String term) {
		return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(lower(term)) + "(?![\\p{L}\\p{N}])")
			.matcher(lower(text))
			.find();
	}

	private static String lower(String text) {
		return Folding.tone(text).toLowerCase(Locale.ROOT);
	}

}
