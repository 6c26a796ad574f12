package vn.noibat.selection;

/**
 * What a councillor is handed on paper: a link, also as a QR code, and the code for it.
 *
 * @param qr an SVG
 */
record Letter(String name, String address, String code, String qr) {

	// Neither may come into a log.
	@Override
	public String toString() {
		return "[…]";
	}

}
