package vn.noibat.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Body;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.DocumentNumber.Grammar;

/**
 * What stands against signing a paper and entering it in the register.
 *
 * @param issuer null while none is chosen
 * @param numbered papers of the issuer that bear the number
 * @param submittedOn the day of the list that goes with it, in Viet Nam
 */
record DraftCheck(DraftKind kind, DraftText text, @Nullable Body issuer, List<RegisteredDocument> numbered,
		LocalDate submittedOn) {

	/**
	 * What must be mended first, in the order of the page.
	 * @param today in Viet Nam
	 */
	List<DraftFault> faults(LocalDate today) {
		List<DraftFault> faults = new ArrayList<>();
		if (this.issuer == null) {
			faults.add(DraftFault.of("approval.draft.fault.issuer"));
		}
		else if (this.issuer.belongsToParty()) {
			faults.add(DraftFault.of("approval.draft.party", this.issuer.name().vi()));
		}
		else if (this.issuer.actsForTheNation()) {
			faults.add(DraftFault.of("document.issuer.national", this.issuer.name().vi()));
		}
		number().ifPresent(faults::add);
		date(today).ifPresent(faults::add);
		need(faults, this.text.subject(), "subject");
		if (this.kind == DraftKind.PROPOSAL && this.text.addressees().isEmpty()) {
			faults.add(DraftFault.of("approval.draft.fault.addressees"));
		}
		need(faults, this.text.body(), "body");
		need(faults, this.text.signatoryTitle(), "signatorytitle");
		need(faults, this.text.signatoryName(), "signatoryname");
		return List.copyOf(faults);
	}

	private Optional<DraftFault> number() {
		String typed = this.text.number();
		Optional<DocumentNumber> number = DocumentNumber.parse(typed);
		if (typed.isEmpty() || typed.startsWith("/")) {
			return Optional.of(DraftFault.of("approval.draft.fault.number"));
		}
		// Phụ lục III of the decree gives each form its letters.
		if (number.isEmpty() || number.get().grammar() != Grammar.STATE
				|| !number.get().symbol().startsWith(this.kind.abbreviation() + "-")) {
			return Optional.of(DraftFault.of("approval.draft.fault.symbol", typed, this.kind.abbreviation()));
		}
		LocalDate date = this.text.date();
		return this.numbered.stream()
			.filter((document) -> date != null && document.issuedOn().getYear() == date.getYear())
			.findFirst()
			.map((document) -> DraftFault.of("approval.draft.fault.taken", document.number(),
					Dates.numeric(document.issuedOn())));
	}

	private Optional<DraftFault> date(LocalDate today) {
		LocalDate date = this.text.date();
		if (date == null) {
			return Optional.of(DraftFault.of("approval.draft.fault.date"));
		}
		if (date.isAfter(today)) {
			return Optional.of(DraftFault.of("approval.draft.fault.future", Dates.numeric(date)));
		}
		return date.isBefore(this.submittedOn) ? Optional
			.of(DraftFault.of("approval.draft.fault.before", Dates.numeric(date), Dates.numeric(this.submittedOn)))
				: Optional.empty();
	}

	private static void need(List<DraftFault> faults, String typed, String row) {
		if (typed.isBlank()) {
			faults.add(DraftFault.of("approval.draft.fault." + row));
		}
	}

}
