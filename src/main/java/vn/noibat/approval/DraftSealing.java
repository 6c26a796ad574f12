package vn.noibat.approval;

import org.springframework.stereotype.Service;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.PaperSealing;
import vn.noibat.document.SealStanding;
import vn.noibat.document.SealedPaper;
import vn.noibat.document.UnsignedPaper;
import vn.noibat.file.Upload;
import vn.noibat.paper.Printing;
import vn.noibat.year.WorkingYear;

/**
 * The digital signature of a body on its proposal or decision. No transaction is open
 * while that is laid out, signed or examined.
 */
@Service
class DraftSealing {

	private final Drafting drafting;

	private final DraftPaper papers;

	private final Printing printing;

	private final PaperSealing sealing;

	DraftSealing(Drafting drafting, DraftPaper papers, Printing printing, PaperSealing sealing) {
		this.drafting = drafting;
		this.papers = papers;
		this.printing = printing;
		this.sealing = sealing;
	}

	/** Whose paper it is in the store of those that are signed. */
	static String matter(String id) {
		return "approval:" + id;
	}

	SealStanding standing(DraftStanding paper) {
		return this.sealing.standing(matter(paper.id()), paper.sha256());
	}

	/** Lays a paper out to be signed elsewhere; once. */
	void prepare(WorkingYear year, int number, DraftKind kind, Person person) {
		this.sealing.prepare(unsigned(complete(year, number, kind, person)), person, Role.APPROVER);
	}

	/**
	 * Takes what was signed elsewhere.
	 * @throws vn.noibat.document.SignedPaperRefused when it is not the paper that was
	 * handed out, with signatures and nothing else
	 */
	void take(WorkingYear year, int number, DraftKind kind, Upload file, Person person) {
		this.sealing.take(unsigned(complete(year, number, kind, person)), file, person, Role.APPROVER);
	}

	/**
	 * The paper with its signature, ready to be entered in the register.
	 * @param sha256 of all of it that was shown
	 * @param stamped whether with a time-stamp, where the operator named an authority
	 * @param known whether the person says that whoever signed elsewhere is the body
	 * @throws vn.noibat.document.SealRefused when the portal cannot sign
	 * @throws vn.noibat.document.SignerUnknown when neither an issuer nor the person says
	 * so
	 * @throws OtherPaper when it is not the one that was shown
	 * @throws OwnPaper when the portal is to sign what the person wrote last
	 */
	SealedPaper seal(WorkingYear year, int number, DraftKind kind, String sha256, boolean stamped, boolean known,
			Person person) {
		DraftStanding paper = complete(year, number, kind, person);
		if (!paper.sha256().equals(sha256)) {
			throw new OtherPaper();
		}
		if (paper.own() && standing(paper).signed() == null) {
			throw new OwnPaper();
		}
		return this.sealing.seal(unsigned(paper), stamped, known);
	}

	private UnsignedPaper unsigned(DraftStanding paper) {
		return new UnsignedPaper(matter(paper.id()), paper.sha256(),
				paper.kind().fileName() + "-" + paper.text().number().replaceAll("[^\\p{L}\\d]+", "-"),
				() -> this.printing.pdf(this.papers.of(paper.submission(), paper.kind(), paper.text())));
	}

	private DraftStanding complete(WorkingYear year, int number, DraftKind kind, Person person) {
		DraftStanding paper = this.drafting.toSign(year, number, kind, person);
		paper.faults().stream().findFirst().ifPresent((fault) -> {
			throw new PaperIncomplete(fault);
		});
		return paper;
	}

}
