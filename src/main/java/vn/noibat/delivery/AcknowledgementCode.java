package vn.noibat.delivery;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an office answers, in the codes of the exchange of electronic documents (Quyết
 * định 28/2018/QĐ-TTg).
 */
public enum AcknowledgementCode {

	ARRIVED("01"),

	/** With a reason. */
	REFUSED("02"),

	ACCEPTED("03"),

	IN_PROGRESS("05"),

	/** With the address of what was printed. */
	DONE("06");

	private final String code;

	AcknowledgementCode(String code) {
		this.code = code;
	}

	/** The two digits. */
	public String code() {
		return this.code;
	}

	/** The one of two digits. */
	public static Optional<AcknowledgementCode> of(String code) {
		return Arrays.stream(values()).filter((one) -> one.code.equals(code)).findFirst();
	}

}
