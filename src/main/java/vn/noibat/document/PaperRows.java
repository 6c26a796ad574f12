package vn.noibat.document;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

import vn.noibat.text.Typed;

/**
 * Checks the rows in which a paper is written, of what cannot be kept as it was typed.
 */
public final class PaperRows {

	/** Characters of a line, and of every row that has one. */
	public static final int LONGEST_LINE = 300;

	/** Characters of a number with its symbol. */
	public static final int LONGEST_NUMBER = 80;

	/** Characters of a subject, Nghị định 30/2020/NĐ-CP, Phụ lục VI. */
	public static final int LONGEST_SUBJECT = 500;

	/** Characters of the text. */
	public static final int LONGEST_BODY = 8000;

	private static final int MOST_LINES = 100;

	private final Errors errors;

	private final String words;

	/**
	 * @param words with what the keys of the messages begin: {@code words.row.x} names a
	 * row, {@code words.wrong.x} says what is wrong
	 */
	public PaperRows(Errors errors, String words) {
		this.errors = errors;
		this.words = words;
	}

	/** Refuses what is none of those to choose from. */
	public void chosen(String row, boolean known) {
		if (!known) {
			this.errors.rejectValue(row, this.words + ".wrong.choice", new Object[] { word(row) }, null);
		}
	}

	/** Refuses what is typed and no day. */
	public void day(String row, String typed) {
		if (!typed.isEmpty() && Typed.day(typed) == null) {
			this.errors.rejectValue(row, this.words + ".wrong." + row);
		}
	}

	/** Refuses what is typed and no minute. */
	public void moment(String row, String typed) {
		if (!typed.isEmpty() && Typed.moment(typed) == null) {
			this.errors.rejectValue(row, this.words + ".wrong." + row);
		}
	}

	/** Refuses a text of more characters. */
	public void length(String row, String typed, int longest) {
		if (typed.length() > longest) {
			this.errors.rejectValue(row, this.words + ".wrong.long", new Object[] { word(row), longest }, null);
		}
	}

	/** Refuses too many lines, and lines that are too long. */
	public void lines(String row, String typed) {
		List<String> lines = lines(typed);
		if (lines.size() > MOST_LINES || lines.stream().anyMatch((line) -> line.length() > LONGEST_LINE)) {
			this.errors.rejectValue(row, this.words + ".wrong.lines",
					new Object[] { word(row), MOST_LINES, LONGEST_LINE }, null);
		}
	}

	/** The lines of a row, without the dashes before them. */
	public static List<String> lines(String typed) {
		return Typed.lines(typed)
			.stream()
			.map((line) -> line.replaceFirst("^[-–+]\\h+", ""))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	private MessageSourceResolvable word(String row) {
		return new DefaultMessageSourceResolvable(this.words + ".row." + row.toLowerCase(Locale.ROOT));
	}

}
