package vn.noibat.browser;

/**
 * One thing wrong with a page.
 */
record Fault(FaultKind kind, String description) {

	@Override
	public String toString() {
		return this.kind + " " + this.description;
	}

}
