package vn.noibat.dispatch;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.CanonicalJson;

/**
 * A letter as programs read it in its own PDF, which everybody may have: without the
 * lines of its routing, and without the press offices to which it goes.
 *
 * @param editionSha256 of the edition that it carries; null where it calls one back
 */
record PublicLetter(int format, int year, @Nullable Integer edition, @Nullable String editionSha256, String kind,
		String number, @Nullable LocalDate date, String place, String issuer, String subject, String urgency,
		List<String> addressees, List<String> recipients, String body, String signatoryTitle, String signatoryName) {

	private static final int FORMAT = 1;

	static PublicLetter of(LetterToSign letter) {
		DispatchText text = letter.text();
		boolean carrying = text.kind() != DispatchKind.RECALLING;
		return new PublicLetter(FORMAT, letter.year(), carrying ? text.edition() : null,
				carrying ? letter.editionSha256() : null, text.kind().code(), text.number(), text.date(), text.place(),
				letter.issuerName(), text.subject(), text.urgency().code(), text.addressees(), text.recipients(),
				text.body(), text.titleWithAuthority(), text.signatoryName());
	}

	/** In its canonical form (RFC 8785). */
	byte[] json() {
		return CanonicalJson.write(this);
	}

}
