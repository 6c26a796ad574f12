package vn.noibat.dispatch;

import java.util.Locale;

/**
 * How far a letter is.
 */
enum DraftState {

	/** The clerk writes it. */
	DRAFT,

	/** It lies with the signatory. */
	SUBMITTED,

	/** It is signed and may be issued. */
	SIGNED,

	ISSUED, DISCARDED;

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it still may be changed. */
	boolean isOpen() {
		return this != ISSUED && this != DISCARDED;
	}

}
