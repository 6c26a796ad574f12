package vn.noibat.intake;

import vn.noibat.text.Typed;

/**
 * What is decided of a date, as it was typed.
 *
 * @param decision a {@link Decision}
 * @param iso the date as ISO 8601 writes it
 */
record DateChoice(String decision, String iso) {

	DateChoice {
		decision = Decision.of(decision).name();
		iso = Typed.line(iso);
	}

	public boolean isTaken() {
		return Decision.of(this.decision).isAccepted();
	}

	boolean isOpen() {
		return Decision.of(this.decision).isOpen();
	}

	/** Whether it names a day, a month, a day of a year not told, or a moment. */
	boolean isDate() {
		return this.iso.matches("\\d{4}-\\d{2}(?:-\\d{2}(?:T[\\d:.]+(?:Z|[+-]\\d{2}:\\d{2}))?)?|--\\d{2}-\\d{2}");
	}

}
