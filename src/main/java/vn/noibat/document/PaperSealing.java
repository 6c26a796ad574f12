package vn.noibat.document;

import java.util.Objects;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Upload;
import vn.noibat.web.RefusedRequest;

/**
 * The digital signature of a body on a paper that was laid out here: by the certificate
 * on the portal, at the moment it is issued, or elsewhere, by a token, on the very file
 * that was handed out. No transaction is open while a paper is laid out, signed or
 * examined.
 */
@Service
public class PaperSealing {

	private final Sealing sealing;

	private final SignedPapers papers;

	private final Examining examining;

	PaperSealing(Sealing sealing, SignedPapers papers, Examining examining) {
		this.sealing = sealing;
		this.papers = papers;
		this.examining = examining;
	}

	/** How far a paper is from its signature. */
	public SealStanding standing(String matter, String madeOf) {
		return new SealStanding(this.sealing.certificate().orElse(null), this.sealing.isStamping(),
				this.papers.prepared(matter, madeOf).orElse(null), this.papers.signed(matter, madeOf).orElse(null));
	}

	/**
	 * Lays a paper out to be signed elsewhere; once.
	 * @param others who may do so besides a clerk
	 */
	public void prepare(UnsignedPaper paper, Person person, Role... others) {
		byte[] pdf = toSign(paper);
		this.papers.toSign(paper.matter(), paper.madeOf(), paper.name(), () -> pdf, person, others);
	}

	/**
	 * Takes what was signed elsewhere.
	 * @param others who may do so besides a clerk
	 * @throws SignedPaperRefused when it is not the paper that was handed out, with
	 * signatures and nothing else
	 */
	public void take(UnsignedPaper paper, Upload file, Person person, Role... others) {
		if (file.bytes().length == 0) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "document.seal.no-file");
		}
		PaperToSign prepared = this.papers.prepared(paper.matter(), paper.madeOf())
			.orElseThrow(() -> RefusedRequest.conflict("document.seal.unprepared"));
		ExaminedPaper examined = this.examining.examine(this.papers.content(prepared.file()), file);
		this.papers.keep(prepared, examined, person, others);
	}

	/**
	 * The paper with its signature, ready to be issued: what was brought back from
	 * elsewhere, else what the portal signs now.
	 * @param stamped whether with a time-stamp, where the operator named an authority
	 * @param known whether the person says that whoever signed elsewhere is the body
	 * @throws SealRefused when the portal cannot sign
	 * @throws SignerUnknown when the person does not say so
	 */
	public SealedPaper seal(UnsignedPaper paper, boolean stamped, boolean known) {
		Optional<SignedPaper> outside = this.papers.signed(paper.matter(), paper.madeOf());
		if (outside.isPresent()) {
			outside.get().asked().filter((certificate) -> !known).ifPresent((certificate) -> {
				throw new SignerUnknown(certificate.name());
			});
			return SealedPaper.elsewhere(paper, outside.get());
		}
		byte[] pdf = toSign(paper);
		return SealedPaper.here(paper, pdf, this.sealing.seal(pdf, stamped));
	}

	/**
	 * Keeps a sealed paper, within the transaction that issues it. What was signed
	 * elsewhere is the last that was brought back; else it is kept now.
	 * @param others who may do so besides a clerk
	 * @throws SignedMeanwhile when another signed one came since
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public SignedPaper keep(SealedPaper sealed, Person person, Role... others) {
		UnsignedPaper paper = sealed.paper();
		Optional<SignedPaper> known = this.papers.signed(paper.matter(), paper.madeOf());
		SignedPaper outside = sealed.outside();
		if (outside != null) {
			return known.filter((one) -> one.file().equals(outside.file())).orElseThrow(SignedMeanwhile::new);
		}
		if (known.isPresent()) {
			throw new SignedMeanwhile();
		}
		PaperToSign prepared = this.papers.toSign(paper.matter(), paper.madeOf(), paper.name(),
				() -> Objects.requireNonNull(sealed.toSign()), person, others);
		return this.papers.keepSealed(prepared, Objects.requireNonNull(sealed.sealed()), person, others);
	}

	/** What was handed out once stays what is to be signed. */
	private byte[] toSign(UnsignedPaper paper) {
		return this.papers.prepared(paper.matter(), paper.madeOf())
			.map((prepared) -> this.papers.content(prepared.file()))
			.orElseGet(paper.pdf());
	}

}
