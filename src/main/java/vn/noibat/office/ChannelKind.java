package vn.noibat.office;

/**
 * How a message reaches a press office.
 */
public enum ChannelKind {

	EMAIL, WEBHOOK,

	/** The office asks for what waits; every office has it. */
	QUEUE

}
