package vn.noibat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as tokens; in front of the first one and behind the last one lie ends of lines.
 */
final class Tokens {

	private static final Token OUTSIDE = new Token(Token.Kind.BREAK, 0, 0, "\n", false, false);

	private static final String TONES = "àáảãạèéẻẽẹỳýỷỹỵ";

	// Longer words and numbers are noise.
	private static final int LONGEST = 60;

	private final List<Token> tokens = new ArrayList<>();

	private Tokens() {
	}

	static Tokens of(String text) {
		Tokens read = new Tokens();
		int place = 0;
		boolean glued = false;
		while (place < text.length()) {
			char character = text.charAt(place);
			if (character == '\n' || character == '\r' || character == '\f' || character == '\t') {
				read.tokens.add(new Token(Token.Kind.BREAK, place, place + 1, "\n", false, false));
				place++;
				glued = false;
			}
			else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
				place++;
				glued = false;
			}
			else {
				Token token = token(text, place, glued);
				read.tokens.add(token);
				place = token.until();
				glued = true;
			}
		}
		return read;
	}

	private static Token token(String text, int from, boolean glued) {
		if (isDigit(text, from)) {
			int until = from + 1;
			while (isDigit(text, until) || isSeparator(text, until) && isDigit(text, until + 1)) {
				until++;
			}
			return new Token(Token.Kind.NUMBER, from, until, text.substring(from, until), false, glued);
		}
		if (Character.isLetter(text.charAt(from))) {
			int until = from + 1;
			while (until < text.length() && Character.isLetterOrDigit(text.charAt(until))) {
				until++;
			}
			return new Token(Token.Kind.WORD, from, until, word(text.substring(from, until)),
					Character.isUpperCase(text.charAt(from)), glued);
		}
		return new Token(Token.Kind.MARK, from, from + 1, text.substring(from, from + 1), false, glued);
	}

	private static String word(String written) {
		if (written.length() > LONGEST) {
			return written;
		}
		String lower = written.toLowerCase(Locale.ROOT);
		boolean toned = TONES.indexOf(lower.charAt(lower.length() - 1)) >= 0;
		return toned ? Folding.tone(lower) : lower;
	}

	private static boolean isDigit(String text, int place) {
		return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
	}

	private static boolean isSeparator(String text, int place) {
		return place < text.length() && (text.charAt(place) == '.' || text.charAt(place) == ',');
	}

	int size() {
		return this.tokens.size();
	}

	Token at(int index) {
		return (index < 0 || index >= this.tokens.size()) ? OUTSIDE : this.tokens.get(index);
	}

	/** The first token that begins at the place or behind it. */
	int indexAt(int place) {
		int low = 0;
		int high = this.tokens.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.tokens.get(middle).from() < place) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** Whether words of this line stand from the index on. */
	boolean are(int index, String... words) {
		for (int i = 0; i < words.length; i++) {
			if (!at(index + i).is(words[i])) {
				return false;
			}
		}
		return true;
	}

}
