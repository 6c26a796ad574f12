package vn.noibat.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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
import vn.noibat.text.Dates;

/**
 * A document to be registered, as it was typed.
 *
 * @param signedAt a minute or second in the time of Viet Nam
 * @param addressees one a line, as are the recipients
 * @param routing recipients' lines that are not for the public, one a line
 */
record DocumentForm(String number, String issuer, String period, String formVi, String formEn, String issuedOn,
		String signedAt, String place, String subjectVi, String subjectEn, String urgency, String signatory,
		String positionVi, String positionEn, String visibility, String secrecy, String addressees, String recipients,
		String routing, String noteVi, String noteEn, @Nullable MultipartFile file) {

	static final DocumentForm BLANK = new DocumentForm("", "", "", "", "", "", "", "", "", "", Urgency.NORMAL.code(),
			"", "", "", Visibility.NOTHING.code(), "", "", "", "", "", "", null);

	private static final int LONGEST_NUMBER = 80;

	// Nghị định 30/2020/NĐ-CP, Phụ lục VI.
	private static final int LONGEST_SUBJECT = 500;

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_NOTE = 2000;

	private static final int MOST_LINES = 100;

	DocumentForm {
		number = typed(number);
		issuer = typed(issuer);
		period = typed(period);
		formVi = typed(formVi);
		formEn = typed(formEn);
		issuedOn = typed(issuedOn);
		signedAt = typed(signedAt);
		place = typed(place);
		subjectVi = typed(subjectVi);
		subjectEn = typed(subjectEn);
		urgency = typed(urgency);
		signatory = typed(signatory);
		positionVi = typed(positionVi);
		positionEn = typed(positionEn);
		visibility = typed(visibility);
		secrecy = typed(secrecy);
		addressees = typed(addressees);
		recipients = typed(recipients);
		routing = typed(routing);
		noteVi = typed(noteVi);
		noteEn = typed(noteEn);
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
		LocalDate day = day();
		if (day == null) {
			errors.rejectValue("issuedOn", "register.form.date.wrong");
		}
		else if (day.isAfter(today)) {
			errors.rejectValue("issuedOn", "register.form.date.future");
		}
		if (!this.signedAt.isEmpty() && moment() == null) {
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
				Objects.requireNonNull(day()), moment(), this.place.isEmpty() ? null : this.place,
				Bilingual.of(this.subjectVi, this.subjectEn), Urgency.of(this.urgency), signed,
				Visibility.of(this.visibility), Secrecy.valueOf(this.secrecy), registered(this.addressees, false), to,
				this.noteVi.isEmpty() ? null : Bilingual.of(this.noteVi, this.noteEn),
				this.period.isEmpty() ? null : this.period);
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

	private @Nullable LocalDate day() {
		try {
			return LocalDate.parse(this.issuedOn);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private @Nullable Instant moment() {
		try {
			return LocalDateTime.parse(this.signedAt).atZone(Dates.ZONE).toInstant();
		}
		catch (DateTimeParseException ex) {
			return null;
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

	private static String typed(@Nullable String text) {
		return (text == null) ? "" : text.strip().replace("\r\n", "\n");
	}

}
