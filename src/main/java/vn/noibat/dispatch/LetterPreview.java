package vn.noibat.dispatch;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import vn.noibat.account.Person;
import vn.noibat.document.PaperSignature;
import vn.noibat.document.SignedPaper;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;

/**
 * Lays letters out to be looked at, one after the other and with no transaction open.
 */
@Service
class LetterPreview {

	private static final long LONGEST_WAIT_SECONDS = 20;

	private final Dispatching dispatching;

	private final LetterPaper paper;

	private final LetterSealing sealing;

	// A letter takes a processor for a moment, and others need it, too.
	private final Semaphore press = new Semaphore(1, true);

	LetterPreview(Dispatching dispatching, LetterPaper paper, LetterSealing sealing) {
		this.dispatching = dispatching;
		this.paper = paper;
		this.sealing = sealing;
	}

	/**
	 * A letter as PDF, without its number, or as DOCX, with the number it was issued
	 * under.
	 * @throws RefusedRequest 503 when others were laid out for too long
	 */
	Laid of(WorkingYear year, UUID id, boolean docx, Person person) {
		DraftStanding standing = this.dispatching.standing(year, id, person);
		boolean issued = standing.issued() != null;
		acquire();
		try {
			return new Laid(this.paper.name(standing.letter(), issued), bytes(year, standing, docx));
		}
		finally {
			this.press.release();
		}
	}

	private byte[] bytes(WorkingYear year, DraftStanding standing, boolean docx) {
		if (!docx) {
			return this.paper.draft(year, standing.letter());
		}
		return (standing.issued() != null) ? this.paper.issuedDocx(year, standing.letter(), isTried(standing))
				: this.paper.draftDocx(year, standing.letter());
	}

	private boolean isTried(DraftStanding issued) {
		SignedPaper signed = this.sealing.standing(issued).signed();
		return signed != null && signed.signatures().stream().anyMatch(PaperSignature::isTest);
	}

	private void acquire() {
		try {
			if (this.press.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, "dispatch.paper.busy");
	}

	/**
	 * A letter to be looked at.
	 *
	 * @param name without ending
	 */
	record Laid(String name, byte[] bytes) {
	}

}
