package vn.noibat.text;

/**
 * The smallest stretch of a text that the grammar of references, dates and quantities
 * looks at.
 *
 * @param word lower case with the tone where {@link Folding#tone} puts it; of anything
 * but a word as it stands
 * @param capital whether a word begins with a capital letter
 * @param glued whether it stands right behind the token before
 */
record Token(Kind kind, int from, int until, String word, boolean capital, boolean glued) {

	/** What a token is made of. */
	enum Kind {

		/** Letters, and digits behind them. */
		WORD,

		/** Digits with the points and commas between them. */
		NUMBER,

		/** Any other character. */
		MARK,

		/** The end of a line or of a cell. */
		BREAK

	}

	boolean is(String word) {
		return this.word.equals(word) && this.kind != Kind.NUMBER;
	}

	boolean isWord() {
		return this.kind == Kind.WORD;
	}

	boolean isNumber() {
		return this.kind == Kind.NUMBER;
	}

}
