package vn.noibat.document;

import java.util.regex.Pattern;

import vn.noibat.text.Folding;

/**
 * Finds the marks of secrecy where they stand alone, so that a text may still speak of
 * state secrets.
 */
final class SecretMarks {

	private static final String MARK = "(?:T\\h*U\\h*Y\\h*Ệ\\h*T|T\\h*Ố\\h*I)?\\h*M\\h*Ậ\\h*T";

	private static final String EDGE = "[^\\p{L}\\p{N}\\r\\n]*";

	private static final Pattern LINE = Pattern.compile("(?m)^" + EDGE + MARK + EDGE + "$");

	private static final Pattern DEGREE = Pattern
		.compile("(?imu)^" + EDGE + "(?:mức\\h+)?độ\\h+mật" + EDGE + "[:–-]\\h*(?:tuyệt\\h+|tối\\h+)?mật" + EDGE + "$");

	// Between brackets, dashes and the like, or at an end with one of these inwards.
	private static final Pattern IN_A_LINE = Pattern
		.compile("(?:^|[\\[\\](){}<>:;,./|*_–—-])\\h*" + MARK + "\\h*(?:$|[\\[\\](){}<>:;,./|*_–—-])");

	private SecretMarks() {
	}

	/** Whether a number or subject carries one. */
	static boolean markLine(String line) {
		return IN_A_LINE.matcher(Folding.nfc(line).strip()).find();
	}

	/** Whether a line of the text is one. */
	static boolean mark(String text) {
		String plain = Folding.nfc(text);
		return LINE.matcher(plain).find() || DEGREE.matcher(plain).find();
	}

}
