package vn.noibat.approval;

import java.util.List;

/**
 * Something that stands against signing a paper.
 *
 * @param text key of a message
 */
record DraftFault(String text, List<Object> arguments) {

	DraftFault {
		arguments = List.copyOf(arguments);
	}

	static DraftFault of(String text, Object... arguments) {
		return new DraftFault(text, List.of(arguments));
	}

}
