package vn.noibat.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A second factor's key as the picture that an authenticator app reads.
 *
 * @param size of its side, in modules
 * @param path that fills the dark ones, for an SVG of that size
 */
record KeyPicture(int size, String path) {

	private static final String ISSUER = "Noi Bat";

	static KeyPicture of(String account, String secret) {
		String address = "otpauth://totp/" + coded(ISSUER + ":" + account) + "?secret=" + secret + "&issuer="
				+ coded(ISSUER) + "&digits=" + OneTimeCode.DIGITS + "&period=" + OneTimeCode.STEP_SECONDS;
		try {
			return of(
					new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4)));
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPicture of(BitMatrix modules) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < modules.getHeight(); y++) {
			for (int x = 0; x < modules.getWidth(); x++) {
				if (modules.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return new KeyPicture(modules.getWidth(), path.toString());
	}

	private static String coded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
