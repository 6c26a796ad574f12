package vn.noibat.year;

/**
 * Something stated of a year, with its place among those of its kind.
 */
interface Stated {

	String id();

	int position();

	void word(Statement statement);

	void moveTo(int position);

}
