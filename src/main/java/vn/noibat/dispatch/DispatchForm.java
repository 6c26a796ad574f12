package vn.noibat.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.document.PaperRows;
import vn.noibat.document.Urgency;
import vn.noibat.edition.CarriedEdition;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Typed;

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

	DispatchForm {
		kind = Typed.text(kind);
		refersTo = Typed.text(refersTo);
		edition = Typed.text(edition);
		issuer = Typed.text(issuer);
		number = DocumentNumber.padded(Typed.text(number));
		date = Typed.text(date);
		place = Typed.text(place);
		subject = Typed.text(subject).replaceFirst("^[Vv]/[Vv]:?\\h+", "");
		urgency = Typed.text(urgency);
		offices = (offices != null) ? List.copyOf(offices) : List.of();
		addressees = Typed.text(addressees);
		recipients = Typed.text(recipients);
		routing = Typed.text(routing);
		body = Typed.text(body);
		authority = Typed.text(authority);
		inPlaceOf = Typed.text(inPlaceOf);
		signatoryName = Typed.text(signatoryName);
		signatoryTitle = Typed.text(signatoryTitle);
		embargo = Typed.text(embargo);
	}

	static DispatchForm of(DispatchText text, int version) {
		return new DispatchForm(version, text.kind().code(), (text.refersTo() != null) ? text.refersTo() : "",
				String.valueOf(text.edition()), text.issuer(), text.number(), Typed.field(text.date()), text.place(),
				text.subject(), text.urgency().code(), text.offices(), String.join("\n", text.addressees()),
				String.join("\n", text.recipients()), String.join("\n", text.routing()), text.body(),
				text.authority().code(), text.inPlaceOf(), text.signatoryName(), text.signatoryTitle(),
				Typed.field(text.embargo()));
	}

	/**
	 * Checks what cannot be kept as it was typed.
	 * @param issuers ids of the bodies of the register
	 * @param editions numbers of the sealed editions
	 * @param letters ids of the year's issued letters
	 */
	void check(Errors errors, Set<String> issuers, Set<Integer> editions, Set<String> letters) {
		PaperRows rows = new PaperRows(errors, "dispatch");
		rows.chosen("kind", DispatchKind.of(this.kind).isPresent());
		rows.chosen("refersTo", this.refersTo.isEmpty() || letters.contains(this.refersTo));
		rows.chosen("edition", number(this.edition).filter(editions::contains).isPresent());
		rows.chosen("issuer", this.issuer.isEmpty() || issuers.contains(this.issuer));
		rows.chosen("urgency", urgency(this.urgency).isPresent());
		rows.chosen("authority", Authority.of(this.authority).isPresent());
		rows.day("date", this.date);
		rows.moment("embargo", this.embargo);
		rows.length("number", this.number, PaperRows.LONGEST_NUMBER);
		rows.length("subject", this.subject, PaperRows.LONGEST_SUBJECT);
		rows.length("place", this.place, PaperRows.LONGEST_LINE);
		rows.length("inPlaceOf", this.inPlaceOf, PaperRows.LONGEST_LINE);
		rows.length("signatoryName", this.signatoryName, PaperRows.LONGEST_LINE);
		rows.length("signatoryTitle", this.signatoryTitle, PaperRows.LONGEST_LINE);
		rows.length("body", this.body, PaperRows.LONGEST_BODY);
		rows.lines("addressees", this.addressees);
		rows.lines("recipients", this.recipients);
		rows.lines("routing", this.routing);
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
				PaperRows.lines(this.addressees), PaperRows.lines(this.recipients), PaperRows.lines(this.routing),
				this.body, Authority.of(this.authority).orElseThrow(), this.inPlaceOf, this.signatoryName,
				this.signatoryTitle, moment());
	}

	private @Nullable LocalDate day() {
		return Typed.day(this.date);
	}

	private @Nullable Instant moment() {
		return Typed.moment(this.embargo);
	}

	private static Optional<Integer> number(String typed) {
		return typed.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
	}

	private static Optional<Urgency> urgency(String code) {
		return Arrays.stream(Urgency.values()).filter((urgency) -> urgency.code().equals(code)).findFirst();
	}

	/** Whether an office is among those chosen. */
	public boolean isFor(String office) {
		return this.offices.contains(office);
	}

	static Set<Integer> numbers(Collection<CarriedEdition> editions) {
		return editions.stream().map((edition) -> edition.seal().number()).collect(Collectors.toSet());
	}

}
