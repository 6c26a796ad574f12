package vn.noibat.selection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down that the clock ended a ballot. Whether one is open every reader judges by
 * the clock itself.
 */
@Component
class ClosingTimes {

	private static final Logger logger = LoggerFactory.getLogger(ClosingTimes.class);

	private final Voting voting;

	ClosingTimes(Voting voting) {
		this.voting = voting;
	}

	@Scheduled(initialDelay = 2000, fixedDelay = 2000)
	void look() {
		try {
			this.voting.due().forEach(this.voting::settleBallot);
		}
		catch (RuntimeException ex) {
			// Another node may have been first, or the database away; the next look
			// tells.
			logger.debug("A ballot's closing was not written down", ex);
		}
	}

}
