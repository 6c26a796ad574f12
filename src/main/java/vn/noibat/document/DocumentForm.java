package vn.noibat.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Language;
import vn.noibat.text.Typed;

/**
 * A document to be registered, as it was typed.
 *
 * @param signedAt a minute or second in the time of Viet Nam
 * @param addressees one a line, as are the recipients
 * @param copies how many were issued
 * @param routing recipients' lines that are not for the public, one a line
 */
record DocumentForm(String number, String issuer, String period, String formVi, String formEn, String issuedOn,
		String signedAt, String place, String subjectVi, String subjectEn, String urgency, String signatory,
		String positionVi, String positionEn, String visibility, String secrecy, String addressees, String recipients,
		String routing, String noteVi, String noteEn, String copies, String replyBy, String language,
		@Nullable MultipartFile file) {

	static final DocumentForm BLANK = new DocumentForm("", "", "", "", "", "", "", "", "", "", Urgency.NORMAL.code(),
			"", "", "", Visibility.NOTHING.code(), "", "", "", "", "", "", "", "", "", null);

	private static final int MOST_COPIES = 100_000;

	private static final int LONGEST_NUMBER = 80;

	// Nghị định 30/2020/NĐ-CP, Phụ lục VI.
	private static final int LONGEST_SUBJECT = 500;

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_NOTE = 2000;

	private static final int MOST_LINES = 100;

	DocumentForm {
		number = Typed.text(number);
		issuer = Typed.text(issuer);
		period = Typed.text(period);
		formVi = Typed.text(formVi);
		formEn = Typed.text(formEn);
		issuedOn = Typed.text(issuedOn);
		signedAt = Typed.text(signedAt);
		place = Typed.text(place);
		subjectVi = Typed.text(subjectVi);
		subjectEn = Typed.text(subjectEn);
		urgency = Typed.text(urgency);
		signatory = Typed.text(signatory);
		positionVi = Typed.text(positionVi);
		positionEn = Typed.text(positionEn);
		visibility = Typed.text(visibility);
		secrecy = Typed.text(secrecy);
		addressees = Typed.text(addressees);
		recipients = Typed.text(recipients);
		routing = Typed.text(routing);
		noteVi = Typed.text(noteVi);
		noteEn = Typed.text(noteEn);
		copies = Typed.text(copies);
		replyBy = Typed.text(replyBy);
		language = Typed.text(language);
	}

	/**
	 * Checks what was typed.
	 * @param today in Viet Nam
	 */
	void check(Errors errors, LocalDate today) {
		line(errors, "number", this.number, true, LONGEST_NUMBER);
		if (this.issuer.isEmpty()) {
			errors.rejectValue("issuer", "register.form.issuer.missing");
		}
		line(errors, "formVi", this.formVi, true, LONGEST_LINE);
		line(errors, "formEn", this.formEn, false, LONGEST_LINE);
		line(errors, "period", this.period, false, LONGEST_NUMBER);
		LocalDate day = Typed.day(this.issuedOn);
		if (day == null) {
			errors.rejectValue("issuedOn", "register.form.date.wrong");
		}
		else if (day.isAfter(today)) {
			errors.rejectValue("issuedOn", "register.form.date.future");
		}
		if (DocumentNumber.hasForeignLetters(this.number)) {
			errors.rejectValue("number", "document.number.foreign", new Object[] { this.number }, null);
		}
		particulars(errors, day);
		if (!this.signedAt.isEmpty() && Typed.moment(this.signedAt) == null) {
			errors.rejectValue("signedAt", "register.form.moment.wrong");
		}
		line(errors, "place", this.place, false, LONGEST_LINE);
		line(errors, "subjectVi", this.subjectVi, true, LONGEST_SUBJECT);
		line(errors, "subjectEn", this.subjectEn, false, LONGEST_SUBJECT);
		line(errors, "signatory", this.signatory, !this.positionVi.isEmpty(), LONGEST_LINE);
		line(errors, "positionVi", this.positionVi, !this.signatory.isEmpty(), LONGEST_LINE);
		line(errors, "positionEn", this.positionEn, false, LONGEST_LINE);
		line(errors, "noteVi", this.noteVi, !this.noteEn.isEmpty(), LONGEST_NOTE);
		line(errors, "noteEn", this.noteEn, false, LONGEST_NOTE);
		chosen(errors, "urgency", this.urgency, Arrays.stream(Urgency.values()).map(Urgency::code));
		chosen(errors, "visibility", this.visibility, Arrays.stream(Visibility.values()).map(Visibility::code));
		chosen(errors, "secrecy", this.secrecy, Arrays.stream(Secrecy.values()).map(Secrecy::name));
		lines(errors, "addressees", this.addressees);
		lines(errors, "recipients", this.recipients);
		lines(errors, "routing", this.routing);
		if (this.visibility.equals(Visibility.FILE.code()) && upload() == null) {
			errors.rejectValue("file", "document.visibility.nofile");
		}
	}

	/** What is to be registered, once the check found nothing wrong. */
	NewDocument document() {
		Signatory signed = this.signatory.isEmpty() ? null
				: new Signatory(this.signatory, Bilingual.of(this.positionVi, this.positionEn));
		List<RegisteredLine> to = new ArrayList<>(registered(this.recipients, false));
		to.addAll(registered(this.routing, true));
		return new NewDocument(this.number, this.issuer, Bilingual.of(this.formVi, this.formEn),
				Objects.requireNonNull(Typed.day(this.issuedOn)), Typed.moment(this.signedAt),
				this.place.isEmpty() ? null : this.place, Bilingual.of(this.subjectVi, this.subjectEn),
				Urgency.of(this.urgency), signed, Visibility.of(this.visibility), Secrecy.valueOf(this.secrecy),
				registered(this.addressees, false), to,
				this.noteVi.isEmpty() ? null : Bilingual.of(this.noteVi, this.noteEn),
				this.period.isEmpty() ? null : this.period,
				new Particulars(this.copies.isEmpty() ? null : Integer.valueOf(this.copies), Typed.day(this.replyBy),
						this.language.isEmpty() ? null : Language.ofCode(this.language)));
	}

	/** The file that came with it; null when none was chosen. */
	@Nullable Upload upload() {
		if (this.file == null || this.file.isEmpty()) {
			return null;
		}
		try {
			return new Upload(String.valueOf(this.file.getOriginalFilename()), this.file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void particulars(Errors errors, @Nullable LocalDate issued) {
		if (!this.copies.isEmpty()
				&& !(this.copies.matches("[1-9]\\d{0,5}") && Integer.parseInt(this.copies) <= MOST_COPIES)) {
			errors.rejectValue("copies", "register.form.copies.wrong", new Object[] { MOST_COPIES }, null);
		}
		LocalDate last = Typed.day(this.replyBy);
		if (!this.replyBy.isEmpty() && (last == null || issued != null && last.isBefore(issued))) {
			errors.rejectValue("replyBy", "register.form.replyBy.wrong");
		}
		if (!this.language.isEmpty()) {
			chosen(errors, "language", this.language, Arrays.stream(Language.values()).map(Language::code));
		}
	}

	private static void line(Errors errors, String name, String typed, boolean needed, int longest) {
		MessageSourceResolvable word = word(name);
		if (needed && typed.isEmpty()) {
			errors.rejectValue(name, "register.form.missing", new Object[] { word }, null);
		}
		else if (typed.length() > longest) {
			errors.rejectValue(name, "register.form.long", new Object[] { word, longest }, null);
		}
	}

	private static void lines(Errors errors, String name, String typed) {
		if (typed.lines().count() > MOST_LINES) {
			errors.rejectValue(name, "register.form.lines", new Object[] { word(name), MOST_LINES }, null);
		}
		else if (typed.lines().anyMatch((line) -> line.length() > LONGEST_LINE)) {
			errors.rejectValue(name, "register.form.long", new Object[] { word(name), LONGEST_LINE }, null);
		}
	}

	private static void chosen(Errors errors, String name, String typed, Stream<String> choices) {
		if (choices.noneMatch(typed::equals)) {
			errors.rejectValue(name, "register.form.missing", new Object[] { word(name) }, null);
		}
	}

	// The name of a row as the form shows it; both languages of a text share one.
	private static MessageSourceResolvable word(String name) {
		return new DefaultMessageSourceResolvable("register.form." + name.replaceFirst("(?:Vi|En)$", ""));
	}

	private static List<RegisteredLine> registered(String typed, boolean internal) {
		return typed.lines()
			.map((line) -> line.replaceFirst("^[-–•]\\s*", "").replaceFirst("[;.]+$", "").strip())
			.filter((line) -> !line.isEmpty())
			.map((line) -> new RegisteredLine(Bilingual.of(line), internal))
			.toList();
	}

}
