package vn.noibat.highlight;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.noibat.text.Language;

/**
 * What a list that is taken out as a file says of itself where nobody reads it: of which
 * year it is, which highlight begins where, and from which revision. It fits into the
 * name of a bookmark.
 */
final class ListMark {

	/** Where the highlights end. */
	static final String END = "_kt";

	private static final int LENGTH = 24;

	private static final Pattern YEAR = Pattern.compile("_ds_(vi|en)_([0-9a-f]{" + LENGTH + "})");

	private static final Pattern HIGHLIGHT = Pattern.compile("_kq_([0-9a-f]{" + LENGTH + "})_(\\d{1,6})");

	private ListMark() {
	}

	static String year(String yearId, Language language) {
		return "_ds_" + language.code() + "_" + hash(yearId);
	}

	static String highlight(String id, int revision) {
		return "_kq_" + hash(id) + "_" + revision;
	}

	/** The language of a list of this year; empty where the marks are of another. */
	static Optional<Language> language(List<String> marks, String yearId) {
		return marks.stream()
			.map(YEAR::matcher)
			.filter((mark) -> mark.matches() && mark.group(2).equals(hash(yearId)))
			.map((mark) -> mark.group(1).equals("en") ? Language.EN : Language.VI)
			.findFirst();
	}

	/** Whether one of the marks is a highlight's. */
	static boolean isHighlight(List<String> marks) {
		return marks.stream().anyMatch((mark) -> HIGHLIGHT.matcher(mark).matches());
	}

	/**
	 * The revision from which this highlight was taken out; empty where it is another.
	 */
	static Optional<Integer> revision(List<String> marks, String id) {
		for (String mark : marks) {
			Matcher highlight = HIGHLIGHT.matcher(mark);
			if (highlight.matches() && highlight.group(1).equals(hash(id))) {
				return Optional.of(Integer.valueOf(highlight.group(2)));
			}
		}
		return Optional.empty();
	}

	private static String hash(String id) {
		return Writing.sha256(id).substring(0, LENGTH);
	}

}
