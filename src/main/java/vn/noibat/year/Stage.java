package vn.noibat.year;

import java.util.Locale;

/**
 * How far a year has come.
 */
public enum Stage {

	/** No official list on file. */
	UNLISTED,

	NOMINATING, VOTING, EDITING, APPROVING, APPROVED, PUBLISHED;

	/** The word of the public contract, e.g. {@code published}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a year may come from this stage to the next one. */
	public boolean canBecome(Stage next) {
		return switch (this) {
			case UNLISTED -> next == NOMINATING;
			case NOMINATING -> next == VOTING || next == EDITING;
			case VOTING -> next == EDITING;
			case EDITING -> next == APPROVING;
			// Back by a return or by an edit, which voids what was approved.
			case APPROVING -> next == APPROVED || next == EDITING;
			case APPROVED -> next == PUBLISHED || next == EDITING;
			// A correction begins.
			case PUBLISHED -> next == EDITING;
		};
	}

	static Stage of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
