package vn.noibat.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;
import vn.noibat.text.CanonicalJson;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.DocumentNumber.Grammar;

/**
 * What a letter says, as far as it is written.
 *
 * @param refersTo id of the issued letter that it corrects, replaces or calls back
 * @param edition number of the sealed edition that it carries
 * @param issuer id of a body of the register; empty while not chosen
 * @param subject without the words V/v
 * @param offices ids of the press offices to which it goes
 * @param addressees the lines of "Kính gửi"
 * @param recipients the lines of "Nơi nhận" that may be public
 * @param routing the lines of "Nơi nhận" that are not
 * @param body in paragraphs parted by empty lines
 * @param inPlaceOf whose title stands behind the mark of the authority
 * @param embargo when the edition comes out; null: as soon as the letter is issued
 */
record DispatchText(DispatchKind kind, @Nullable String refersTo, int edition, String issuer, String number,
		@Nullable LocalDate date, String place, String subject, Urgency urgency, List<String> offices,
		List<String> addressees, List<String> recipients, List<String> routing, String body, Authority authority,
		String inPlaceOf, String signatoryName, String signatoryTitle, @Nullable Instant embargo) {

	DispatchText {
		offices = List.copyOf(offices);
		addressees = List.copyOf(addressees);
		recipients = List.copyOf(recipients);
		routing = List.copyOf(routing);
	}

	static DispatchText read(String json) {
		return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), DispatchText.class);
	}

	String json() {
		return new String(CanonicalJson.write(this), StandardCharsets.UTF_8);
	}

	@JsonIgnore
	Optional<DocumentNumber> parsedNumber() {
		return DocumentNumber.parse(this.number);
	}

	/** After whose rules the letter is laid out; what follows neither is the State's. */
	@JsonIgnore
	Grammar grammar() {
		return parsedNumber().map(DocumentNumber::grammar).orElse(Grammar.STATE);
	}

	/** The signatory's title with the authority, as it is registered and sent. */
	@JsonIgnore
	String titleWithAuthority() {
		String mark = this.authority.mark(grammar());
		if (mark.isEmpty()) {
			return this.signatoryTitle;
		}
		return (this.inPlaceOf.isEmpty() || !this.authority.isForAnother()) ? mark + " " + this.signatoryTitle
				: mark + " " + this.inPlaceOf + ", " + this.signatoryTitle;
	}

}
