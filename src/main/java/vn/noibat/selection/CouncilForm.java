package vn.noibat.selection;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.account.AccountCard;
import vn.noibat.text.Typed;

/**
 * A council as it was typed.
 *
 * @param quorum {@code number}, {@code at-least} or {@code more-than}
 * @param members names of accounts
 */
record CouncilForm(String seats, String quorum, String number, String parts, String whole, String manner,
		Boolean secret, List<String> members, String chair) {

	CouncilForm(@Nullable String seats, @Nullable String quorum, @Nullable String number, @Nullable String parts,
			@Nullable String whole, @Nullable String manner, @Nullable Boolean secret, @Nullable List<String> members,
			@Nullable String chair) {
		this.seats = Typed.text(seats);
		this.quorum = Typed.text(quorum);
		this.number = Typed.text(number);
		this.parts = Typed.text(parts);
		this.whole = Typed.text(whole);
		this.manner = Typed.text(manner);
		this.secret = Boolean.TRUE.equals(secret);
		this.members = (members == null) ? new ArrayList<>()
				: new ArrayList<>(members.stream().map(Typed::text).toList());
		this.chair = Typed.text(chair);
	}

	static CouncilForm of(CouncilTerms terms, List<CouncilMember> members) {
		Quorum quorum = terms.quorum();
		return new CouncilForm(String.valueOf(terms.seats()), quorum.rule().code(), written(quorum.number()),
				written(quorum.parts()), written(quorum.whole()), terms.manner().code(), terms.secret(),
				members.stream().map(CouncilMember::account).toList(),
				members.stream().filter(CouncilMember::chair).map(CouncilMember::account).findFirst().orElse(""));
	}

	void check(Names names, Errors errors) {
		if (Typed.number(this.seats, 0, 9999) == null) {
			errors.rejectValue("seats", "selection.form.number");
		}
		boolean counted = this.quorum.equals("number");
		if (!List.of("number", "at-least", "more-than").contains(this.quorum)) {
			errors.rejectValue("quorum", "selection.form.missing");
		}
		if (counted && Typed.number(this.number, 0, 9999) == null) {
			errors.rejectValue("number", "selection.form.number");
		}
		if (!counted && (Typed.number(this.parts, 0, 9999) == null || Typed.number(this.whole, 0, 9999) == null)) {
			errors.rejectValue("parts", "selection.form.number");
		}
		if (!List.of("online", "paper", "hands").contains(this.manner)) {
			errors.rejectValue("manner", "selection.form.missing");
		}
		if (!names.councillors().stream().map(AccountCard::name).toList().containsAll(this.members)) {
			errors.rejectValue("members", "selection.form.members");
		}
		if (!this.members.isEmpty() && !this.members.contains(this.chair)) {
			errors.rejectValue("chair", "selection.form.chair");
		}
	}

	/** The rules typed, once they were checked. */
	CouncilTerms terms() {
		boolean counted = this.quorum.equals("number");
		return new CouncilTerms(Integer.parseInt(this.seats),
				counted ? Quorum.number(Integer.parseInt(this.number)) : new Quorum(Quorum.Rule.of(this.quorum), null,
						Integer.valueOf(this.parts), Integer.valueOf(this.whole)),
				Manner.of(this.manner), this.secret);
	}

	List<CouncilMember> council() {
		return this.members.stream()
			.distinct()
			.map((account) -> new CouncilMember(account, account.equals(this.chair)))
			.toList();
	}

	private static String written(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

}
