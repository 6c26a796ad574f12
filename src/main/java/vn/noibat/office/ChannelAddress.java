package vn.noibat.office;

import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * An address to which messages can be sent, by its form alone: whether anything may be
 * sent there is judged when it is, on what the name resolves to then.
 */
record ChannelAddress(ChannelKind kind, String address) {

	/** RFC 5321, section 4.5.3.1.3: a path of 256 with its brackets. */
	static final int LONGEST_MAIL = 254;

	/**
	 * A dot-atom of ASCII at a domain of at least two labels (RFC 5322, section 3.4.1).
	 */
	private static final Pattern MAIL = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
				+ "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

	private static final int LONGEST_LOCAL_PART = 64;

	/**
	 * Takes an address as it was typed.
	 * @param webhooks reads an address of the web, or refuses it as one that is never
	 * called
	 * @throws RefusedRequest with status 422 when nothing can be sent there
	 */
	static ChannelAddress of(ChannelKind kind, String typed, Function<String, URI> webhooks) {
		String address = typed.strip();
		return switch (kind) {
			case EMAIL -> new ChannelAddress(kind, mail(address));
			case WEBHOOK -> new ChannelAddress(kind, url(webhooks.apply(address)));
			case QUEUE -> throw new IllegalArgumentException("The queue has no address");
		};
	}

	private static String mail(String address) {
		int at = address.lastIndexOf('@');
		if (address.length() > LONGEST_MAIL || at > LONGEST_LOCAL_PART || !MAIL.matcher(address).matches()) {
			throw refused("office.refused.mail");
		}
		return address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT);
	}

	// One spelling, so that nobody is told twice at one address.
	private static String url(URI uri) {
		String port = (uri.getPort() != -1) ? ":" + uri.getPort() : "";
		String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
		String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
		return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path
				+ query;
	}

	private static RefusedRequest refused(String reason) {
		return new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, reason);
	}

}
