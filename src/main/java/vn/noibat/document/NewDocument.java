package vn.noibat.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A document that is to be registered.
 *
 * @param number number and symbol as written on it; one that follows neither grammar is
 * taken too
 * @param issuerId id of a body of the register
 * @param form what kind of document it is, e.g. Công văn
 * @param signedAt when it was signed electronically, as far as known
 * @param subject the abstract (trích yếu), at most 500 characters in each language
 * @param secrecy as marked on it; anything but {@link Secrecy#NONE} is refused
 * @param addressees the lines of "Kính gửi"
 * @param recipients the lines of "Nơi nhận"
 * @param period the span in which the issuer counts its numbers, e.g. {@code 2023} or
 * {@code 2020-2025}; null for the usual one, the calendar year or the congress term of
 * the date
 * @param particulars what else is known of it
 */
public record NewDocument(String number, String issuerId, Bilingual form, LocalDate issuedOn,
		@Nullable Instant signedAt, @Nullable String place, Bilingual subject, Urgency urgency,
		@Nullable Signatory signatory, Visibility visibility, Secrecy secrecy, List<RegisteredLine> addressees,
		List<RegisteredLine> recipients, @Nullable Bilingual note, @Nullable String period, Particulars particulars) {

	public NewDocument {
		addressees = List.copyOf(addressees);
		recipients = List.copyOf(recipients);
	}

	/** A document in the usual period of its issuer. */
	public NewDocument(String number, String issuerId, Bilingual form, LocalDate issuedOn, @Nullable Instant signedAt,
			@Nullable String place, Bilingual subject, Urgency urgency, @Nullable Signatory signatory,
			Visibility visibility, Secrecy secrecy, List<RegisteredLine> addressees, List<RegisteredLine> recipients,
			@Nullable Bilingual note) {
		this(number, issuerId, form, issuedOn, signedAt, place, subject, urgency, signatory, visibility, secrecy,
				addressees, recipients, note, null, Particulars.NONE);
	}

}
