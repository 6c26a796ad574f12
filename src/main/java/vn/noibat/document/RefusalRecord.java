package vn.noibat.document;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that a secret document was refused, in its own transaction: that of the
 * registering leaves nothing behind.
 */
@Component
class RefusalRecord {

	private final ApplicationEventPublisher events;

	RefusalRecord(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void record(SecretDocument refusal, String account) {
		this.events.publishEvent(new SecretDocumentRefused(refusal.found(), account));
	}

}
