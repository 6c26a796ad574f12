package vn.noibat.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Body;
import vn.noibat.edition.CarriedEdition;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.DocumentNumber.Grammar;
import vn.noibat.text.Language;

/**
 * What stands against signing and issuing a letter, and what its writers should look at
 * twice.
 *
 * @param issuer null while none is chosen
 * @param edition that it carries; null where there is none any more
 * @param before the letter that it takes up, as far as there is one in the year
 * @param taken whether another letter took that one up already
 * @param owed press offices that got the letter before and are still open
 * @param open press offices to which letters go
 * @param newest the newest edition of the year that is out; 0 while none is
 * @param promise when another letter that still holds said that the edition comes out
 * @param numbers of the letter's issuer around its day, those of other letters among them
 */
record DraftCheck(DispatchText text, @Nullable Body issuer, @Nullable CarriedEdition edition, @Nullable Dispatch before,
		boolean taken, Set<String> owed, Set<String> open, int newest, @Nullable Promise promise,
		NumberProposal numbers) {

	/**
	 * What another letter said.
	 */
	record Promise(String number, Instant at) {
	}

	/** What must be mended before the letter goes on, in the order of the form. */
	List<Remark> faults(Instant now) {
		List<Remark> faults = new ArrayList<>();
		if (this.edition == null) {
			faults.add(Remark.of("dispatch.fault.edition", "edition", this.text.edition()));
		}
		else if (this.text.edition() < this.newest && this.text.kind() != DispatchKind.RECALLING) {
			faults.add(Remark.of("dispatch.fault.old-edition", "edition", this.newest));
		}
		chain(faults);
		need(faults, this.text.issuer(), "issuer");
		need(faults, this.text.number(), "number");
		this.numbers.fault(this.text.number()).ifPresent(faults::add);
		if (this.text.grammar() == Grammar.PARTY) {
			faults.add(Remark.of("dispatch.fault.party", "number", this.text.number()));
		}
		if (DocumentNumber.hasForeignLetters(this.text.number())) {
			faults.add(Remark.of("document.number.foreign", "number", this.text.number()));
		}
		if (this.issuer != null && this.issuer.belongsToParty()) {
			faults.add(Remark.of("dispatch.fault.party.issuer", "issuer", this.issuer.name().vi()));
		}
		else if (this.issuer != null && this.issuer.actsForTheNation()) {
			faults.add(Remark.of("document.issuer.national", "issuer", this.issuer.name().vi()));
		}
		if (this.text.date() == null) {
			faults.add(Remark.of("dispatch.fault.date", "date"));
		}
		need(faults, this.text.subject(), "subject");
		if (this.text.addressees().isEmpty()) {
			faults.add(Remark.of("dispatch.fault.addressees", "addressees"));
		}
		offices(faults);
		need(faults, this.text.body(), "body");
		need(faults, this.text.signatoryName(), "signatoryName");
		need(faults, this.text.signatoryTitle(), "signatoryTitle");
		embargo(faults, now);
		return List.copyOf(faults);
	}

	/** What is unusual, but may be so. */
	List<Remark> remarks(LocalDate today) {
		List<Remark> remarks = new ArrayList<>(this.numbers.remarks(this.text.number()));
		LocalDate date = this.text.date();
		if (date != null && !date.equals(today)) {
			remarks.add(Remark.of("dispatch.remark.date", "date", Dates.numeric(date), Dates.numeric(today)));
		}
		Instant embargo = this.text.embargo();
		Instant planned = (this.edition != null && !this.edition.out()) ? this.edition.releaseAt() : null;
		if (planned != null && !planned.equals(embargo) && this.text.kind() != DispatchKind.RECALLING) {
			remarks.add(Remark.of("dispatch.remark.time", "embargo", Dates.moment(planned, Language.VI)));
		}
		authority(remarks);
		return List.copyOf(remarks);
	}

	// Whoever signs for another says for whom (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 7a).
	private void authority(List<Remark> remarks) {
		Authority authority = this.text.authority();
		boolean named = !this.text.inPlaceOf().isEmpty();
		if (authority.isForAnother() && !named) {
			remarks.add(Remark.of("dispatch.remark.in-place", "inPlaceOf", authority.mark(this.text.grammar())));
		}
		else if (named && !authority.isForAnother()) {
			remarks.add(Remark.of("dispatch.remark.in-place.idle", "inPlaceOf", this.text.inPlaceOf()));
		}
	}

	private void chain(List<Remark> faults) {
		if (this.text.kind() == DispatchKind.NEW) {
			return;
		}
		if (this.before == null) {
			faults.add(Remark.of("dispatch.fault.refers", "refersTo"));
		}
		else if (this.taken) {
			faults.add(Remark.of("dispatch.fault.taken", "refersTo"));
		}
		else if (this.before.kind() == DispatchKind.RECALLING) {
			faults.add(Remark.of("dispatch.fault.recalled", "refersTo"));
		}
		else if (this.text.kind() == DispatchKind.RECALLING && this.before.edition() != null
				&& this.before.edition() != this.text.edition()) {
			faults.add(Remark.of("dispatch.fault.recall-edition", "edition", this.before.edition()));
		}
	}

	private void offices(List<Remark> faults) {
		if (this.text.offices().isEmpty()) {
			faults.add(Remark.of("dispatch.fault.offices", "offices"));
		}
		else if (!this.open.containsAll(this.text.offices())) {
			faults.add(Remark.of("dispatch.fault.closed", "offices"));
		}
		else if (this.text.kind() != DispatchKind.NEW && !this.text.offices().containsAll(this.owed)) {
			faults.add(Remark.of("dispatch.fault.left-out", "offices"));
		}
	}

	private void embargo(List<Remark> faults, Instant now) {
		Instant embargo = this.text.embargo();
		if (this.text.kind() == DispatchKind.RECALLING) {
			if (embargo != null) {
				faults.add(Remark.of("dispatch.fault.recall-embargo", "embargo"));
			}
			return;
		}
		boolean out = this.edition != null && this.edition.out();
		if (embargo != null && out) {
			faults.add(Remark.of("dispatch.fault.out", "embargo"));
		}
		else if (embargo != null && !embargo.isAfter(now)) {
			faults.add(Remark.of("dispatch.fault.past", "embargo"));
		}
		else if (!out && this.promise != null && !this.promise.at().equals(embargo)) {
			faults.add(Remark.of("dispatch.fault.promise", "embargo", this.promise.number(),
					Dates.moment(this.promise.at(), Language.VI)));
		}
	}

	private static void need(List<Remark> faults, String typed, String row) {
		if (typed.isBlank()) {
			faults.add(Remark.of("dispatch.fault." + row.toLowerCase(Locale.ROOT), row));
		}
	}

}
