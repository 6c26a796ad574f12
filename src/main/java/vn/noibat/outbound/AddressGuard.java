package vn.noibat.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be called: how they may be written, and what they may lead to. The
 * internet address itself is judged anew at every call, as names change their minds.
 */
class AddressGuard {

	private static final int LONGEST = 500;

	private static final int LONGEST_NAME = 253;

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);

	private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e&&[^\\\\]]+");

	private static final Pattern NAME = Pattern
		.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

	// What some readers of addresses take for a number, whole or in parts.
	private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

	private static final Pattern DOTTED = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

	/**
	 * What is not an address of somebody on the internet (IANA's registries of special
	 * purpose addresses), and what clouds answer their own guests at.
	 */
	private static final List<AddressBlock> SPECIAL = List
		.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16",
				"172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
				"192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
				"224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48",
				"3fff::/20")
		.stream()
		.map(AddressBlock::of)
		.toList();

	private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

	private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");

	private static final int IPV4_BYTES = 4;

	private static final int IPV6_BYTES = 16;

	private static final int ISATAP = 0x5efe;

	private final OutboundProperties properties;

	AddressGuard(OutboundProperties properties) {
		this.properties = properties;
	}

	/**
	 * Reads an address as it may be called.
	 * @throws OutboundRefused when it is written in a way that hides where it leads, or
	 * leads where nothing is called
	 */
	URI require(String address) {
		if (address.length() > LONGEST || !VISIBLE.matcher(address).matches()) {
			throw new OutboundRefused("outbound.refused.address");
		}
		try {
			return require(new URI(address));
		}
		catch (URISyntaxException ex) {
			throw new OutboundRefused("outbound.refused.address");
		}
	}

	/** The same of one that is read already. */
	URI require(URI address) {
		String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
		boolean open = this.properties.allowHttp();
		if (!scheme.equals("https") && !(open && scheme.equals("http"))) {
			throw new OutboundRefused("outbound.refused.scheme");
		}
		String host = address.getHost();
		if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null
				|| !String.valueOf(address.getRawAuthority()).startsWith(host)) {
			throw new OutboundRefused("outbound.refused.address");
		}
		int port = (address.getPort() >= 0) ? address.getPort() : scheme.equals("https") ? HTTPS : HTTP;
		if (port == 0 || port > 0xffff || !(open || PORTS.contains(port))) {
			throw new OutboundRefused("outbound.refused.port");
		}
		InetAddress literal = literal(host.toLowerCase(Locale.ROOT));
		if (literal != null && !admits(literal)) {
			throw new OutboundRefused("outbound.refused.internal");
		}
		return address;
	}

	/** Whether an internet address may be connected to. */
	boolean admits(InetAddress address) {
		return this.properties.trustedBlocks().stream().anyMatch((block) -> block.contains(address))
				|| isPublic(address);
	}

	private static boolean isPublic(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (bytes.length == IPV6_BYTES) {
			if (TRANSLATED.contains(address)) {
				return isPublic(last(bytes));
			}
			if (!GLOBAL_UNICAST.contains(address) || isTunnelled(bytes)) {
				return false;
			}
		}
		return SPECIAL.stream().noneMatch((block) -> block.contains(address));
	}

	// ISATAP (RFC 5214): the last four bytes are where the packets go.
	private static boolean isTunnelled(byte[] bytes) {
		return (bytes[8] & ~0x02) == 0 && bytes[9] == 0
				&& ((bytes[10] & 0xff) << Byte.SIZE | bytes[11] & 0xff) == ISATAP && !isPublic(last(bytes));
	}

	private static InetAddress last(byte[] bytes) {
		try {
			return InetAddress.getByAddress(Arrays.copyOfRange(bytes, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES));
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable InetAddress literal(String host) {
		if (host.startsWith("[")) {
			return AddressBlock.parse(host.substring(1, host.length() - 1))
				.map(AddressBlock::first)
				.orElseThrow(() -> new OutboundRefused("outbound.refused.address"));
		}
		if (host.length() > LONGEST_NAME || !NAME.matcher(host).matches()) {
			throw new OutboundRefused("outbound.refused.address");
		}
		if (!ENDS_IN_NUMBER.matcher(host).matches()) {
			return null;
		}
		if (!DOTTED.matcher(host).matches()) {
			throw new OutboundRefused("outbound.refused.address");
		}
		return AddressBlock.parse(host)
			.map(AddressBlock::first)
			.orElseThrow(() -> new OutboundRefused("outbound.refused.address"));
	}

}
