package vn.noibat.edition;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import vn.noibat.approval.Approving;
import vn.noibat.journal.Act;
import vn.noibat.year.Almanac;
import vn.noibat.year.Releasable;
import vn.noibat.year.Stage;
import vn.noibat.year.YearRecord;

/**
 * Releases the years taken over from before the portal, each once, at the first start.
 */
@Component
class RecordsRelease implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(RecordsRelease.class);

	private final Almanac almanac;

	private final Approving approving;

	private final Publishing publishing;

	private final Signing signing;

	private final Archive archive;

	RecordsRelease(Almanac almanac, Approving approving, Publishing publishing, Signing signing, Archive archive) {
		this.almanac = almanac;
		this.approving = approving;
		this.publishing = publishing;
		this.signing = signing;
		this.archive = archive;
	}

	// Before the web server starts, so that nobody meets an empty portal.
	@Override
	public void afterSingletonsInstantiated() {
		List<YearRecord> unreleased = this.archive.withoutEdition(this.almanac.recordedYears());
		for (YearRecord year : unreleased) {
			try {
				SealedEdition edition = this.publishing.publish(releasable(year), null, Act.SYSTEM);
				logger.info("Released the record of {} as edition {}: {}", edition.year(), edition.number(),
						edition.sha256());
			}
			catch (AlreadyReleased ex) {
				logger.info("The record of {} was released by another node", year.year());
			}
		}
		this.signing.signTheRest();
		this.archive.refresh();
	}

	private Releasable releasable(YearRecord year) {
		return (year.stage() == Stage.UNLISTED) ? this.almanac.eventsOf(year) : this.approving.recordedList(year);
	}

}
