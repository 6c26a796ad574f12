package vn.noibat.journal;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each act down inside its own transaction: both are kept, or neither.
 */
@Component
class Recording {

	private final JournalEntries entries;

	Recording(JournalEntries entries) {
		this.entries = entries;
	}

	// First of all listeners: what follows from an act is written down after it.
	// An act outside a transaction is refused: it could be done and not be written down.
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(Act act) {
		this.entries.append(act);
	}

}
