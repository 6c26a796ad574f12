package vn.noibat.intake;

/**
 * How far a paper that came in has come.
 */
enum IntakeState {

	/** Being gone through. */
	OPEN,

	/** Its list is taken over. */
	ACCEPTED,

	/** It had no list, and its letters are registered. */
	REGISTERED,

	/** Not taken; it may be opened again. */
	DISMISSED

}
