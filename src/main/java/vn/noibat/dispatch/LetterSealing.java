package vn.noibat.dispatch;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.ExaminedPaper;
import vn.noibat.document.Examining;
import vn.noibat.document.PaperToSign;
import vn.noibat.document.Sealing;
import vn.noibat.document.SignedPaper;
import vn.noibat.document.SignedPapers;
import vn.noibat.file.Upload;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;

/**
 * The agency's digital signature on a letter: by the certificate on the portal, at the
 * moment it is issued, or elsewhere, by a token, on the very file that was handed out. No
 * transaction is open while a paper is laid out, signed or examined.
 */
@Service
class LetterSealing {

	private final Dispatching dispatching;

	private final LetterPaper paper;

	private final Sealing sealing;

	private final SignedPapers papers;

	private final Examining examining;

	LetterSealing(Dispatching dispatching, LetterPaper paper, Sealing sealing, SignedPapers papers,
			Examining examining) {
		this.dispatching = dispatching;
		this.paper = paper;
		this.sealing = sealing;
		this.papers = papers;
		this.examining = examining;
	}

	/** Whose paper a letter is in the store of those that are signed. */
	static String matter(UUID id) {
		return "dispatch:" + id;
	}

	SealStanding standing(DraftStanding letter) {
		String matter = matter(letter.id());
		return new SealStanding(this.sealing.certificate().orElse(null), this.sealing.isStamping(),
				this.papers.prepared(matter, letter.sha256()).orElse(null),
				this.papers.signed(matter, letter.sha256()).orElse(null));
	}

	/** Lays a signed letter out to be signed elsewhere, for the agency; once. */
	void prepare(WorkingYear year, UUID id, Person person) {
		person.require(Role.CLERK);
		DraftStanding letter = signedLetter(year, id, person);
		String name = this.paper.name(letter.letter(), true);
		byte[] pdf = toSign(year, letter);
		this.papers.toSign(matter(id), letter.sha256(), name, () -> pdf, person);
	}

	/**
	 * Takes what was signed elsewhere.
	 * @throws vn.noibat.document.SignedPaperRefused when it is not the paper that was
	 * handed out, with signatures and nothing else
	 */
	void take(WorkingYear year, UUID id, Upload file, Person person) {
		person.require(Role.CLERK);
		DraftStanding letter = signedLetter(year, id, person);
		PaperToSign paper = this.papers.prepared(matter(id), letter.sha256())
			.orElseThrow(() -> RefusedRequest.conflict("dispatch.refused.unprepared"));
		ExaminedPaper examined = this.examining.examine(this.papers.content(paper.file()), file);
		this.papers.keep(paper, examined, person);
	}

	/**
	 * The letter with the agency's signature, ready to be issued: what was brought back
	 * from elsewhere, else what the portal signs now.
	 * @param sha256 of the letter that was shown
	 * @param stamped whether with a time-stamp, where the operator named an authority
	 * @param known whether the clerk says that whoever signed elsewhere is the agency
	 * @throws vn.noibat.document.SealRefused when the portal cannot sign
	 * @throws SignerUnknown when neither an issuer nor the clerk says so
	 * @throws OtherLetter when it is not the one that was signed and shown
	 */
	SealedLetter seal(WorkingYear year, UUID id, String sha256, boolean stamped, boolean known, Person person) {
		person.require(Role.CLERK);
		DraftStanding letter = signedLetter(year, id, person);
		if (!letter.sha256().equals(sha256)) {
			throw new OtherLetter();
		}
		letter.faults().stream().findFirst().ifPresent((fault) -> {
			throw new LetterIncomplete(fault);
		});
		Optional<SignedPaper> outside = this.papers.signed(matter(id), sha256);
		if (outside.isPresent()) {
			outside.get().unvouched().filter((certificate) -> !known).ifPresent((certificate) -> {
				throw new SignerUnknown(certificate.name());
			});
			return SealedLetter.elsewhere(sha256, outside.get());
		}
		byte[] pdf = toSign(year, letter);
		return SealedLetter.here(sha256, pdf, this.sealing.seal(pdf, stamped));
	}

	/** What was handed out once stays what is to be signed. */
	private byte[] toSign(WorkingYear year, DraftStanding letter) {
		return this.papers.prepared(matter(letter.id()), letter.sha256())
			.map((paper) -> this.papers.content(paper.file()))
			.orElseGet(() -> this.paper.toSign(year, letter.letter()));
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
