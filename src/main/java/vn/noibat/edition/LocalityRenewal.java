package vn.noibat.edition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.noibat.year.LocalityEntered;

/**
 * Lets readers see at once how the locality is called now.
 */
@Component
class LocalityRenewal {

	private final Archive archive;

	LocalityRenewal(Archive archive) {
		this.archive = archive;
	}

	@TransactionalEventListener
	void on(LocalityEntered entered) {
		this.archive.refresh();
	}

}
