package vn.noibat.edition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * What was typed on the page of a year's editions, read or unreadable, to be shown again
 * after a refusal.
 *
 * @param place which of the forms that ask for a public reason it was; null for others
 * @param releaseAt a moment in Viet Nam, e.g. {@code 2026-01-20T17:00}
 * @param reason why a sealed edition is revoked
 * @param label for whom a link is
 * @param days how long a link lives
 */
record TypedRelease(@Nullable String place, @Nullable String releaseAt, @Nullable String reason, @Nullable String label,
		@Nullable String days, @Nullable String reasonVi, @Nullable String reasonEn) {

	static final TypedRelease EMPTY = new TypedRelease(null, null, null, null, null, null, null);

	/** The same, typed in this form. */
	TypedRelease in(String form) {
		return new TypedRelease(form, this.releaseAt, this.reason, this.label, this.days, this.reasonVi, this.reasonEn);
	}

	/**
	 * When the edition is to come out.
	 * @throws TextNeeded when that cannot be read
	 */
	Instant at() {
		Instant at = Typed.moment(Typed.text(this.releaseAt));
		if (at == null) {
			throw new TextNeeded("edition.refused.time");
		}
		return at;
	}

	/** For how many days the link lives; none where that cannot be read. */
	int lifetime() {
		return Typed.text(this.days).matches("\\d{1,4}") ? Integer.parseInt(Typed.text(this.days)) : 0;
	}

	String why() {
		return Typed.text(this.reason);
	}

	String whose() {
		return Typed.text(this.label);
	}

	/**
	 * What readers will be told.
	 * @throws TextNeeded when there is no Vietnamese text
	 */
	Bilingual publicReason() {
		if (Typed.text(this.reasonVi).isEmpty()) {
			throw new TextNeeded("edition.refused.reason");
		}
		return Bilingual.of(Typed.text(this.reasonVi), Typed.text(this.reasonEn));
	}

}
