package vn.noibat.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;
import vn.noibat.text.DateMention;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Span;

/**
 * An official document within a paper, by its letterhead and its end.
 *
 * @param span from its first line to its last
 * @param parent the body above the issuer, as it stands there
 * @param number number and symbol as they stand there; null where none was found
 * @param documentNumber the same as a number of one of the two grammars; null where it
 * follows neither
 * @param date of the document
 * @param signedAt the moment of the electronic signature
 * @param form "Công văn", "Quyết định" …; of a letter without a form {@code null}
 * @param subject the abstract, without "V/v"
 * @param addressees the lines of "Kính gửi"
 * @param recipients the lines of "Nơi nhận"
 * @param authority on whose behalf it is signed, e.g. "TM. ỦY BAN NHÂN DÂN"
 * @param signatoryTitle as what it is signed
 * @param signatory who signed
 */
record Letter(Span span, @Nullable Excerpt parent, @Nullable Excerpt issuer, @Nullable Excerpt number,
		@Nullable DocumentNumber documentNumber, @Nullable Excerpt place, @Nullable DateMention date,
		@Nullable DateMention signedAt, @Nullable Excerpt form, @Nullable Excerpt subject, Urgency urgency,
		@Nullable Excerpt urgencyMark, List<Excerpt> addressees, List<Excerpt> body, List<Excerpt> recipients,
		@Nullable Excerpt authority, @Nullable Excerpt signatoryTitle, @Nullable Excerpt signatory) {

	Letter {
		addressees = List.copyOf(addressees);
		body = List.copyOf(body);
		recipients = List.copyOf(recipients);
	}

}
