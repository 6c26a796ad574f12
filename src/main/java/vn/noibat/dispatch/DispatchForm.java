package vn.noibat.dispatch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

import vn.noibat.document.Urgency;
import vn.noibat.edition.CarriedEdition;
import vn.noibat.text.Dates;
import vn.noibat.text.Folding;

/**
 * A letter as it was typed; it may lack whatever is not known yet.
 *
 * @param version of the letter that was changed
 * @param addressees one a line, as are recipients and routing
 * @param embargo a minute in the time of Viet Nam
 */
record DispatchForm(int version, String kind, String refersTo, String edition, String issuer, String number,
		String date, String place, String subject, String urgency, List<String> offices, String addressees,
		String recipients, String routing, String body, String authority, String inPlaceOf, String signatoryName,
		String signatoryTitle, String embargo) {

	private static final int LONGEST_NUMBER = 80;

	// Nghị định 30/2020/NĐ-CP, Phụ lục VI.
	private static final int LONGEST_SUBJECT = 500;

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_BODY = 8000;

	private static final int MOST_LINES = 100;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

	DispatchForm {
		kind = typed(kind);
		refersTo = typed(refersTo);
		edition = typed(edition);
		issuer = typed(issuer);
		number = typed(number);
		date = typed(date);
		place = typed(place);
		subject = typed(subject).replaceFirst("^[Vv]/[Vv]:?\\h+", "");
		urgency = typed(urgency);
		offices = (offices != null) ? List.copyOf(offices) : List.of();
		addressees = typed(addressees);
		recipients = typed(recipients);
		routing = typed(routing);
		body = typed(body).replace("\r\n", "\n");
		authority = typed(authority);
		inPlaceOf = typed(inPlaceOf);
		signatoryName = typed(signatoryName);
		signatoryTitle = typed(signatoryTitle);
		embargo = typed(embargo);
	}

	static DispatchForm of(DispatchText text, int version) {
		return new DispatchForm(version, text.kind().code(), (text.refersTo() != null) ? text.refersTo() : "",
				String.valueOf(text.edition()), text.issuer(), text.number(),
				(text.date() != null) ? text.date().toString() : "", text.place(), text.subject(),
				text.urgency().code(), text.offices(), String.join("\n", text.addressees()),
				String.join("\n", text.recipients()), String.join("\n", text.routing()), text.body(),
				text.authority().code(), text.inPlaceOf(), text.signatoryName(), text.signatoryTitle(),
				(text.embargo() != null) ? MINUTE.format(text.embargo().atZone(Dates.ZONE)) : "");
	}

	/**
	 * Checks what cannot be kept as it was typed.
	 * @param issuers ids of the bodies of the register
	 * @param editions numbers of the sealed editions
	 * @param letters ids of the year's issued letters
	 */
	void check(Errors errors, Set<String> issuers, Set<Integer> editions, Set<String> letters) {
		chosen(errors, "kind", DispatchKind.of(this.kind).isPresent());
		chosen(errors, "refersTo", this.refersTo.isEmpty() || letters.contains(this.refersTo));
		chosen(errors, "edition", number(this.edition).filter(editions::contains).isPresent());
		chosen(errors, "issuer", this.issuer.isEmpty() || issuers.contains(this.issuer));
		chosen(errors, "urgency", urgency(this.urgency).isPresent());
		chosen(errors, "authority", Authority.of(this.authority).isPresent());
		if (!this.date.isEmpty() && day() == null) {
			errors.rejectValue("date", "dispatch.wrong.date");
		}
		if (!this.embargo.isEmpty() && moment() == null) {
			errors.rejectValue("embargo", "dispatch.wrong.embargo");
		}
		length(errors, "number", this.number, LONGEST_NUMBER);
		length(errors, "subject", this.subject, LONGEST_SUBJECT);
		length(errors, "place", this.place, LONGEST_LINE);
		length(errors, "inPlaceOf", this.inPlaceOf, LONGEST_LINE);
		length(errors, "signatoryName", this.signatoryName, LONGEST_LINE);
		length(errors, "signatoryTitle", this.signatoryTitle, LONGEST_LINE);
		length(errors, "body", this.body, LONGEST_BODY);
		lines(errors, "addressees", this.addressees);
		lines(errors, "recipients", this.recipients);
		lines(errors, "routing", this.routing);
	}

	/**
	 * What was typed as far as it can be read, so that it can be remarked on; empty where
	 * not even the kind or the edition can.
	 */
	Optional<DispatchText> readable() {
		boolean chosen = DispatchKind.of(this.kind).isPresent() && number(this.edition).isPresent()
				&& urgency(this.urgency).isPresent() && Authority.of(this.authority).isPresent();
		return chosen ? Optional.of(text()) : Optional.empty();
	}

	/** What is to be kept, once the check found nothing wrong. */
	DispatchText text() {
		DispatchKind chosen = DispatchKind.of(this.kind).orElseThrow();
		return new DispatchText(chosen, (chosen == DispatchKind.NEW || this.refersTo.isEmpty()) ? null : this.refersTo,
				number(this.edition).orElseThrow(), this.issuer, this.number, day(), this.place, this.subject,
				urgency(this.urgency).orElseThrow(), this.offices.stream().distinct().sorted().toList(),
				lines(this.addressees), lines(this.recipients), lines(this.routing), this.body,
				Authority.of(this.authority).orElseThrow(), this.inPlaceOf, this.signatoryName, this.signatoryTitle,
				moment());
	}

	private @Nullable LocalDate day() {
		try {
			// More digits than four are a year that the database does not know.
			return this.date.matches("\\d{4}-.*") ? LocalDate.parse(this.date) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private @Nullable Instant moment() {
		try {
			return this.embargo.matches("\\d{4}-.*")
					? LocalDateTime.parse(this.embargo).atZone(Dates.ZONE).toInstant().truncatedTo(ChronoUnit.SECONDS)
					: null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Optional<Integer> number(String typed) {
		return typed.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
	}

	private static Optional<Urgency> urgency(String code) {
		return Arrays.stream(Urgency.values()).filter((urgency) -> urgency.code().equals(code)).findFirst();
	}

	private static void chosen(Errors errors, String row, boolean known) {
		if (!known) {
			errors.rejectValue(row, "dispatch.wrong.choice", new Object[] { word(row) }, null);
		}
	}

	private static void length(Errors errors, String row, String typed, int longest) {
		if (typed.length() > longest) {
			errors.rejectValue(row, "dispatch.wrong.long", new Object[] { word(row), longest }, null);
		}
	}

	private static void lines(Errors errors, String row, String typed) {
		List<String> lines = lines(typed);
		if (lines.size() > MOST_LINES || lines.stream().anyMatch((line) -> line.length() > LONGEST_LINE)) {
			errors.rejectValue(row, "dispatch.wrong.lines", new Object[] { word(row), MOST_LINES, LONGEST_LINE }, null);
		}
	}

	private static List<String> lines(String typed) {
		return typed.lines()
			.map((line) -> line.strip().replaceFirst("^[-–+]\\h+", ""))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	private static MessageSourceResolvable word(String row) {
		return new DefaultMessageSourceResolvable("dispatch.row." + row.toLowerCase(Locale.ROOT));
	}

	private static String typed(@Nullable String text) {
		return (text == null) ? "" : Folding.nfc(text).replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "").strip();
	}

	/** Whether an office is among those chosen. */
	public boolean isFor(String office) {
		return this.offices.contains(office);
	}

	static Set<Integer> numbers(Collection<CarriedEdition> editions) {
		return editions.stream().map((edition) -> edition.seal().number()).collect(Collectors.toSet());
	}

}
