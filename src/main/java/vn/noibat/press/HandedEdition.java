package vn.noibat.press;

import java.util.List;

import vn.noibat.delivery.PressMessage;
import vn.noibat.edition.EmbargoedEdition;

/**
 * An edition as it is handed to a press office.
 *
 * @param messages by which the office was told of it, oldest first, as long as readers
 * know of no letter that carries it; none once it is out
 */
record HandedEdition(EmbargoedEdition edition, List<PressMessage> messages) {

	HandedEdition {
		messages = List.copyOf(messages);
	}

}
