package vn.noibat.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Language;

/**
 * What a page or a card shows, told by its address.
 *
 * @param id what the card of it is asked by
 */
record EmbeddedPage(String id, Language language) {

	private static final Pattern YEAR = Pattern.compile("/(?:nam|en/years)/([^/]+)");

	private static final Pattern HIGHLIGHT = Pattern.compile("/(?:nam|en/years)/([^/]+)/([^/]+)");

	private static final Pattern BY_ID = Pattern.compile("/(?:chi-tieu|en/indicators|nhung|en/embed)/([^/]+)");

	/**
	 * Reads an address; parameters and fragments count for nothing.
	 * @param base address of this portal
	 * @return none for addresses of others and for pages without a card
	 */
	static Optional<EmbeddedPage> at(String address, String base, ArchiveSnapshot released) {
		String path = path(address, base);
		if (path == null) {
			return Optional.empty();
		}
		Language language = path.startsWith("/en/") ? Language.EN : Language.VI;
		Matcher year = YEAR.matcher(path);
		Matcher highlight = HIGHLIGHT.matcher(path);
		Matcher other = BY_ID.matcher(path);
		Optional<String> id = year.matches() ? edition(released, year.group(1)).map((found) -> found.content().id())
				: highlight.matches()
						? edition(released, highlight.group(1)).flatMap(
								(found) -> highlight(released, found, highlight.group(2)).map(HighlightContent::id))
						: other.matches() ? Optional.of(other.group(1)) : Optional.empty();
		return id.map((found) -> new EmbeddedPage(found, language));
	}

	private static @Nullable String path(String address, String base) {
		try {
			URI asked = new URI(address);
			URI own = new URI(base);
			String path = asked.getPath();
			boolean ours = own.getScheme().equalsIgnoreCase(asked.getScheme()) && asked.getUserInfo() == null
					&& asked.getHost() != null && own.getHost().equalsIgnoreCase(asked.getHost())
					&& port(own) == port(asked);
			return (ours && path != null && path.startsWith(own.getPath())) ? path.substring(own.getPath().length())
					: null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static int port(URI address) {
		return (address.getPort() >= 0) ? address.getPort()
				: address.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
	}

	private static Optional<ReleasedEdition> edition(ArchiveSnapshot released, String year) {
		return YearPath.number(year).flatMap(released::year);
	}

	// Of a year that was taken back, what stood there last: its card says that it went.
	private static Optional<HighlightContent> highlight(ArchiveSnapshot released, ReleasedEdition newest,
			String place) {
		return released.editionsOf(newest.year())
			.stream()
			.filter((edition) -> !edition.isWithdrawn())
			.reduce((one, later) -> later)
			.flatMap((edition) -> YearPath.find(released, edition, place));
	}

}
