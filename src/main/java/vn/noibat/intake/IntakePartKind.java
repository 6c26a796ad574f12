package vn.noibat.intake;

/**
 * What a part of a paper is.
 */
enum IntakePartKind {

	LETTER, LIST, HIGHLIGHT

}
