package vn.noibat.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import vn.noibat.document.NewDocument;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Signatory;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;
import vn.noibat.web.RefusedRequest;

/**
 * What somebody types when a body answers: what it says, and the paper that comes with
 * it.
 *
 * @param sha256 of the text that was shown
 * @param documentId a paper of the register; or the paper is described by what follows
 * @param digits of the hash, read from a paper that is confirmed
 * @param dismissal why a paper does not answer the text
 */
record AnswerForm(@Nullable String sha256, @Nullable String verdict, @Nullable String reason,
		@Nullable String documentId, @Nullable String number, @Nullable String issuer, @Nullable String issuedOn,
		@Nullable String subject, @Nullable String signatoryName, @Nullable String signatoryTitle,
		@Nullable String visibility, @Nullable String secrecy, @Nullable MultipartFile file, @Nullable String digits,
		@Nullable String dismissal) {

	private static final int LONGEST_LINE = 500;

	/** Nothing typed yet. */
	static AnswerForm empty() {
		return new AnswerForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/** A paper of the register, chosen beforehand. */
	static AnswerForm proposing(String documentId) {
		return new AnswerForm(null, null, null, documentId, null, null, null, null, null, null, null, null, null, null,
				null);
	}

	/** The hash that was shown; of no text where none was sent. */
	String shown() {
		return Typed.text(this.sha256);
	}

	/** The reason, empty where none was typed. */
	String said() {
		return Typed.text(this.reason);
	}

	Verdict judgement() {
		return "returned".equals(this.verdict) ? Verdict.RETURNED : Verdict.AGREED;
	}

	/**
	 * The paper that comes with the step.
	 * @throws PaperNeeded when it is chosen and described, or described by halves:
	 * without its number, its subject, a day that can be read, or one half of the
	 * signatory
	 * @throws RefusedRequest when what may be public of it, or its secrecy, is a word
	 * that the form does not offer
	 */
	StepPaper paper(RouteStep step) {
		boolean described = !Typed.text(this.number).isEmpty() || isDescribedBeyondItsNumber();
		if (!Typed.text(this.documentId).isEmpty()) {
			if (described) {
				throw new PaperNeeded("approval.document.both");
			}
			return StepPaper.registered(Typed.text(this.documentId));
		}
		if (!described) {
			return StepPaper.NONE;
		}
		if (Typed.text(this.number).isEmpty()) {
			throw new PaperNeeded();
		}
		if (Typed.text(this.signatoryName).isEmpty() != Typed.text(this.signatoryTitle).isEmpty()) {
			throw new PaperNeeded("approval.document.signatory.half");
		}
		LocalDate issuedOn = Typed.day(Typed.text(this.issuedOn));
		if (issuedOn == null || Typed.text(this.subject).isEmpty()
				|| Typed.text(this.subject).length() > LONGEST_LINE) {
			throw new PaperNeeded();
		}
		Bilingual form = step.form();
		Signatory signatory = Typed.text(this.signatoryName).isEmpty() ? null
				: new Signatory(Typed.text(this.signatoryName), Bilingual.of(Typed.text(this.signatoryTitle)));
		NewDocument document = new NewDocument(Typed.text(this.number), issuerOf(step),
				(form != null) ? form : Bilingual.of("Văn bản", "Paper"), issuedOn, null, null,
				Bilingual.of(Typed.text(this.subject)), Urgency.NORMAL, signatory, shownAs(), marked(), List.of(),
				List.of(), null);
		return new StepPaper(null, document, upload());
	}

	/**
	 * The number where nothing else is typed of a paper: it means one that the register
	 * has already. Empty otherwise.
	 */
	String numberAlone() {
		return (Typed.text(this.documentId).isEmpty() && !isDescribedBeyondItsNumber()) ? Typed.text(this.number) : "";
	}

	/** Who issued the paper: the body that is asked, where no other is chosen. */
	String issuerOf(RouteStep step) {
		return Typed.text(this.issuer).isEmpty() ? step.body() : Typed.text(this.issuer);
	}

	// Issuer, visibility and secrecy are always sent.
	private boolean isDescribedBeyondItsNumber() {
		return Stream.of(this.issuedOn, this.subject, this.signatoryName, this.signatoryTitle)
			.anyMatch((typed) -> !Typed.text(typed).isEmpty()) || (this.file != null && !this.file.isEmpty());
	}

	/** The digits that were read; none where none were typed. */
	String read() {
		return Typed.text(this.digits);
	}

	/** Why a paper is put aside; empty where nothing was typed. */
	String putAside() {
		return Typed.text(this.dismissal);
	}

	private Visibility shownAs() {
		return Typed.text(this.visibility).isEmpty() ? Visibility.NOTHING
				: offered(Visibility.values(), Visibility::code, Typed.text(this.visibility));
	}

	// A word that is not offered is never taken for "not secret".
	private Secrecy marked() {
		return Typed.text(this.secrecy).isEmpty() ? Secrecy.NONE
				: offered(Secrecy.values(), Secrecy::name, Typed.text(this.secrecy));
	}

	private static <T> T offered(T[] values, Function<T, String> code, String typed) {
		return Arrays.stream(values)
			.filter((value) -> code.apply(value).equals(typed))
			.findFirst()
			.orElseThrow(() -> RefusedRequest.conflict("approval.document.unoffered"));
	}

	private @Nullable Upload upload() {
		if (this.file == null || this.file.isEmpty()) {
			return null;
		}
		try {
			String name = this.file.getOriginalFilename();
			return new Upload((name != null) ? name : "", this.file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
