package vn.noibat.office;

import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * What is written down of a press office.
 *
 * @param name 1 to 200 characters
 * @param contactPerson up to 200 characters; empty while not known
 * @param telephone up to 40 digits, spaces and {@code + ( ) . -}; empty while not known
 */
record OfficeCard(String name, String contactPerson, String telephone, Language language) {

	static final int LONGEST = 200;

	private static final Pattern TELEPHONE = Pattern.compile("[0-9+(). -]{0,40}");

	/**
	 * Takes what was typed.
	 * @throws RefusedRequest with status 422 when it will not do
	 */
	OfficeCard {
		name = Folding.nfc(name).strip();
		contactPerson = Folding.nfc(contactPerson).strip();
		telephone = telephone.strip();
		if (name.isEmpty() || name.length() > LONGEST) {
			throw refused("office.refused.name", LONGEST);
		}
		if (contactPerson.length() > LONGEST) {
			throw refused("office.refused.contact", LONGEST);
		}
		if (!TELEPHONE.matcher(telephone).matches()) {
			throw refused("office.refused.telephone");
		}
	}

	private static RefusedRequest refused(String reason, Object... arguments) {
		return new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

}
