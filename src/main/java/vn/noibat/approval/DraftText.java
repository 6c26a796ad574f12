package vn.noibat.approval;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.CanonicalJson;

/**
 * What a paper says, as far as it is written.
 *
 * @param issuer id of a body of the register; empty while not chosen
 * @param parent the body above the issuer, as it stands at the head; empty for none
 * @param subject without the words V/v and "Về việc"
 * @param decider who decides, in the line above the grounds; empty for a proposal
 * @param grounds of a decision, one each
 * @param body a paragraph or an article each line
 * @param inPlaceOf whose title stands behind the mark of the authority
 */
record DraftText(String issuer, String parent, String number, @Nullable LocalDate date, String place, String subject,
		String decider, List<String> grounds, String body, List<String> addressees, List<String> recipients,
		String authority, String inPlaceOf, String signatoryTitle, String signatoryName) {

	DraftText {
		grounds = List.copyOf(grounds);
		addressees = List.copyOf(addressees);
		recipients = List.copyOf(recipients);
	}

	static DraftText read(String json) {
		return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), DraftText.class);
	}

	String json() {
		return new String(CanonicalJson.write(this), StandardCharsets.UTF_8);
	}

}
