package vn.noibat.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the portal can be read, once it can.
 */
@Component
class StartAnnouncement {

	private static final Logger logger = LoggerFactory.getLogger(StartAnnouncement.class);

	private final Addresses addresses;

	StartAnnouncement(Addresses addresses) {
		this.addresses = addresses;
	}

	@EventListener
	void announce(ApplicationReadyEvent ready) {
		logger.info("Nổi Bật: {}", this.addresses.base());
	}

}
