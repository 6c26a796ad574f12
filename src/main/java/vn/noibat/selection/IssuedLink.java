package vn.noibat.selection;

/**
 * A personal link with its code, told once.
 *
 * @param token 256 random bits, in the address
 * @param code eight digits, typed by hand
 */
public record IssuedLink(RollEntry entry, String token, String code) {

	// Neither may come into a log.
	@Override
	public String toString() {
		return "[…]";
	}

}
