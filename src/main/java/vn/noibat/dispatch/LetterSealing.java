package vn.noibat.dispatch;

import java.util.UUID;

import org.springframework.stereotype.Service;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.PaperSealing;
import vn.noibat.document.SealStanding;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.UnsignedPaper;
import vn.noibat.file.Upload;
import vn.noibat.year.WorkingYear;

/**
 * The agency's digital signature on a letter that the signatory signed. No transaction is
 * open while it is laid out, signed or examined.
 */
@Service
class LetterSealing {

	private final Dispatching dispatching;

	private final LetterPaper paper;

	private final PaperSealing sealing;

	LetterSealing(Dispatching dispatching, LetterPaper paper, PaperSealing sealing) {
		this.dispatching = dispatching;
		this.paper = paper;
		this.sealing = sealing;
	}

	/** Whose paper a letter is in the store of those that are signed. */
	static String matter(UUID id) {
		return "dispatch:" + id;
	}

	SealStanding standing(DraftStanding letter) {
		return this.sealing.standing(matter(letter.id()), letter.sha256());
	}

	/** Lays a signed letter out to be signed elsewhere, for the agency; once. */
	void prepare(WorkingYear year, UUID id, Person person) {
		person.require(Role.CLERK);
		this.sealing.prepare(unsigned(year, signedLetter(year, id, person)), person);
	}

	/**
	 * Takes what was signed elsewhere.
	 * @throws vn.noibat.document.SignedPaperRefused when it is not the paper that was
	 * handed out, with signatures and nothing else
	 */
	void take(WorkingYear year, UUID id, Upload file, Person person) {
		person.require(Role.CLERK);
		this.sealing.take(unsigned(year, signedLetter(year, id, person)), file, person);
	}

	/**
	 * The letter with the agency's signature, ready to be issued: what was brought back
	 * from elsewhere, else what the portal signs now.
	 * @param sha256 of the letter that was shown
	 * @param stamped whether with a time-stamp, where the operator named an authority
	 * @param known whether the clerk says that whoever signed elsewhere is the agency
	 * @throws vn.noibat.document.SealRefused when the portal cannot sign
	 * @throws vn.noibat.document.SignerUnknown when neither an issuer nor the clerk says
	 * so
	 * @throws OtherLetter when it is not the one that was signed and shown
	 */
	SealedPaper seal(WorkingYear year, UUID id, String sha256, boolean stamped, boolean known, Person person) {
		person.require(Role.CLERK);
		DraftStanding letter = signedLetter(year, id, person);
		if (!letter.sha256().equals(sha256)) {
			throw new OtherLetter();
		}
		letter.faults().stream().findFirst().ifPresent((fault) -> {
			throw new LetterIncomplete(fault);
		});
		return this.sealing.seal(unsigned(year, letter), stamped, known);
	}

	private UnsignedPaper unsigned(WorkingYear year, DraftStanding letter) {
		return new UnsignedPaper(matter(letter.id()), letter.sha256(), this.paper.name(letter.letter(), true),
				() -> this.paper.toSign(year, letter.letter()));
	}

	private DraftStanding signedLetter(WorkingYear year, UUID id, Person person) {
		DraftStanding letter = this.dispatching.standing(year, id, person);
		if (letter.state() == DraftState.ISSUED) {
			throw new AlreadyIssued(letter.text().number());
		}
		if (letter.state() != DraftState.SIGNED) {
			throw new NotAtThatStep(letter.state());
		}
		return letter;
	}

}
