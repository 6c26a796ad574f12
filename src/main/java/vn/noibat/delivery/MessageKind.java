package vn.noibat.delivery;

/**
 * What a press office is told.
 */
public enum MessageKind {

	/** An official letter carries an edition. */
	DISPATCH("dispatch.issued"),

	/** An official letter corrects the one before. */
	CORRECTING("dispatch.correcting"),

	/** An official letter takes the place of the one before. */
	REPLACING("dispatch.replacing"),

	/** An official letter calls the one before back. */
	RECALL("dispatch.recalled"),

	/** A correction of an edition that the office had came out. */
	CORRECTED("edition.corrected"),

	/** A year of which the office had an edition was taken back. */
	WITHDRAWN("edition.withdrawn"),

	/** Nothing is sent to one of the office's channels any more. */
	CHANNEL_OFF("channel.off"),

	/** The office tries a channel. */
	TEST("test");

	private final String type;

	MessageKind(String type) {
		this.type = type;
	}

	/** The word of the public contract, e.g. {@code edition.corrected}. */
	public String type() {
		return this.type;
	}

	/** Whether it tells of an edition, and therefore must be answered. */
	public boolean isOfAnEdition() {
		return this != CHANNEL_OFF && this != TEST;
	}

	/** Whether it leads to an edition: what is called back is to be read by nobody. */
	public boolean isCarryingAnEdition() {
		return isOfAnEdition() && this != RECALL;
	}

	/** How long before everything else it goes; the greater, the earlier. */
	int priority(boolean urgent) {
		return switch (this) {
			case CORRECTED, WITHDRAWN, RECALL -> 100;
			case CORRECTING, REPLACING -> 90;
			case DISPATCH -> urgent ? 80 : 60;
			case CHANNEL_OFF, TEST -> 40;
		};
	}

}
