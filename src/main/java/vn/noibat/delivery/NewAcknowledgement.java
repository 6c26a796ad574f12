package vn.noibat.delivery;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * What an office answers, checked: a refusal has a reason, what is done an address.
 */
public record NewAcknowledgement(AcknowledgementCode code, @Nullable String reason, @Nullable String printedUrl) {

	/** The longest reason and the longest address, in characters. */
	public static final int LONGEST = 2000;

	/**
	 * Checks an answer.
	 * @throws RefusedRequest when it lacks its reason or its address
	 */
	public NewAcknowledgement {
		reason = typed(reason);
		printedUrl = (code == AcknowledgementCode.DONE) ? typed(printedUrl) : null;
		if (reason == null && code == AcknowledgementCode.REFUSED) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "delivery.refused.reason");
		}
		if ((reason != null && reason.length() > LONGEST) || (printedUrl != null && printedUrl.length() > LONGEST)) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "delivery.refused.long", LONGEST);
		}
		if (code == AcknowledgementCode.DONE && !isAddress(printedUrl)) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "delivery.refused.printed");
		}
	}

	/**
	 * Reads an answer by its code.
	 * @throws RefusedRequest when there is no such code
	 */
	public static NewAcknowledgement of(@Nullable String code, @Nullable String reason, @Nullable String printedUrl) {
		return new NewAcknowledgement(
				AcknowledgementCode.of(String.valueOf(code))
					.orElseThrow(() -> new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "delivery.refused.code")),
				reason, printedUrl);
	}

	private static boolean isAddress(@Nullable String text) {
		if (text == null) {
			return false;
		}
		try {
			URI address = new URI(text);
			return address.getHost() != null && address.getRawUserInfo() == null && text.matches("https?://[!-~]+");
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static @Nullable String typed(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String clean = Folding.nfc(text).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
		return clean.isEmpty() ? null : clean;
	}

}
