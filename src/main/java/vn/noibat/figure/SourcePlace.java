package vn.noibat.figure;

import java.text.MessageFormat;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

/**
 * Where in a source a figure stands, and its words there.
 *
 * @param page from 1; null where the source knows no pages
 * @param paragraph from 1, counted on the page, or in the whole text where there are no
 * pages
 * @param words as they stand there
 */
public record SourcePlace(@Nullable Integer page, int paragraph, String words) {

	private static final int LONGEST = 200;

	private static final String WORDS = ": «";

	public SourcePlace {
		String line = words.replaceAll("\\s+", " ").strip();
		if (line.length() > LONGEST) {
			int end = line.lastIndexOf(' ', LONGEST);
			line = line.substring(0, (end > 0) ? end : LONGEST) + " …";
		}
		words = line;
	}

	/** The place as readers are told it, with the words in both languages as written. */
	public Bilingual told() {
		return Bilingual.of(told(Language.VI), told(Language.EN));
	}

	/** The place without the words, for a source that may not be quoted. */
	public static Bilingual withoutWords(Bilingual told) {
		return Bilingual.of(cut(told.vi()), (told.en() != null) ? cut(told.en()) : null);
	}

	private String told(Language language) {
		ResourceBundle.Control control = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		ResourceBundle messages = ResourceBundle.getBundle("messages.figure", language.locale(),
				SourcePlace.class.getClassLoader(), control);
		String key = (this.page != null) ? "figure.place.page" : "figure.place.paragraph";
		String place = new MessageFormat(messages.getString(key), language.locale())
			.format(new Object[] { String.valueOf(this.page), String.valueOf(this.paragraph) });
		return place + WORDS + this.words + "»";
	}

	private static String cut(String told) {
		int words = told.indexOf(WORDS);
		return (words > 0 && told.endsWith("»")) ? told.substring(0, words) : told;
	}

}
