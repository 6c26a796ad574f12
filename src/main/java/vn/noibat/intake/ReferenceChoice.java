package vn.noibat.intake;

import vn.noibat.text.Typed;

/**
 * What is decided of a reference, as it was typed.
 *
 * @param decision a {@link Decision}
 * @param document id or number of the registered document that is meant
 */
record ReferenceChoice(String decision, String document) {

	ReferenceChoice {
		decision = Decision.of(decision).name();
		document = Typed.line(document);
	}

	public boolean isTaken() {
		return Decision.of(this.decision).isAccepted();
	}

	boolean isOpen() {
		return Decision.of(this.decision).isOpen();
	}

}
