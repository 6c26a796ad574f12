package vn.noibat.edition;

/**
 * The root of the canonical document.
 *
 * @param format the number of its shape; a reader that does not know it stops here
 */
record SealedContent(int format, YearContent year) {

	static final int FORMAT = 1;

}
