package vn.noibat.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of internet addresses, as CIDR writes it: {@code 10.0.0.0/8}.
 */
public record AddressBlock(String text, InetAddress first, int prefix) {

	// Nothing that would have to be looked up.
	private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9A-Fa-f:.]{2,45}");

	private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

	/**
	 * Reads a block, or one address.
	 * @throws IllegalArgumentException when it is neither
	 */
	public static AddressBlock of(String text) {
		return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a block of addresses: " + text));
	}

	/** Reads a block, or one address; empty when it is neither. */
	public static Optional<AddressBlock> parse(String text) {
		String written = text.strip();
		int slash = written.indexOf('/');
		String address = (slash < 0) ? written : written.substring(0, slash);
		if (!LITERAL.matcher(address).matches()) {
			return Optional.empty();
		}
		try {
			InetAddress first = InetAddress.getByName(address);
			int bits = first.getAddress().length * Byte.SIZE;
			String length = (slash < 0) ? String.valueOf(bits) : written.substring(slash + 1);
			if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
				return Optional.empty();
			}
			return Optional.of(new AddressBlock(written, first, Integer.parseInt(length)));
		}
		catch (UnknownHostException ex) {
			return Optional.empty();
		}
	}

	/** Whether an address lies in the block. */
	public boolean contains(InetAddress address) {
		byte[] mine = this.first.getAddress();
		byte[] other = address.getAddress();
		if (mine.length != other.length) {
			return false;
		}
		int whole = this.prefix / Byte.SIZE;
		for (int place = 0; place < whole; place++) {
			if (mine[place] != other[place]) {
				return false;
			}
		}
		int rest = this.prefix % Byte.SIZE;
		int mask = 0xff << (Byte.SIZE - rest);
		return rest == 0 || (mine[whole] & mask) == (other[whole] & mask);
	}

	/** The block from its first address on, however it was written. */
	public String canonical() {
		byte[] bytes = this.first.getAddress();
		for (int place = 0; place < bytes.length; place++) {
			int kept = Math.max(0, Math.min(Byte.SIZE, this.prefix - place * Byte.SIZE));
			bytes[place] &= (byte) (0xff << (Byte.SIZE - kept));
		}
		try {
			return shortened(InetAddress.getByAddress(bytes).getHostAddress()) + "/" + this.prefix;
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// RFC 5952, section 4.2: two colons for the longest run of noughts.
	private static String shortened(String address) {
		return ZEROS.matcher(address)
			.results()
			.max(Comparator.comparingInt((run) -> run.group().length()))
			.map((run) -> address.substring(0, run.start()) + "::" + address.substring(run.end()))
			.orElse(address);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
