package vn.noibat.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * Reads years and numbers out of addresses.
 */
final class YearPath {

	private static final Pattern PLACE = Pattern.compile("([1-9][0-9]{0,2})(?:-(.*))?");

	private YearPath() {
	}

	/**
	 * The newest edition of the year in an address.
	 * @throws RefusedRequest 404 when it is no year or none is released
	 */
	static ReleasedEdition edition(ArchiveSnapshot released, String year) {
		return number(year).flatMap(released::year).orElseThrow(() -> RefusedRequest.missing("year.unknown"));
	}

	/**
	 * The highlight that a place in an address means, whatever slug it had before.
	 * @param place its rank, then a hyphen and its slug
	 * @throws RefusedRequest 404 when there is none, 410 when the list was taken back
	 */
	static HighlightContent highlight(ArchiveSnapshot released, ReleasedEdition edition, String place,
			Language language) {
		Matcher matcher = PLACE.matcher(place);
		if (!matcher.matches()) {
			throw RefusedRequest.missing("highlight.unknown", edition.year());
		}
		if (edition.isWithdrawn()) {
			throw gone(edition, language);
		}
		return find(released, edition, Integer.parseInt(matcher.group(1)), matcher.group(2))
			.orElseThrow(() -> RefusedRequest.missing("highlight.unknown", edition.year()));
	}

	/** The highlight at a place in an address, if that is one. */
	static Optional<HighlightContent> find(ArchiveSnapshot released, ReleasedEdition edition, String place) {
		Matcher matcher = PLACE.matcher(place);
		return matcher.matches() ? find(released, edition, Integer.parseInt(matcher.group(1)), matcher.group(2))
				: Optional.empty();
	}

	/** A highlight's own place in an address. */
	static String place(HighlightContent highlight) {
		return highlight.rank() + "-" + highlight.slug();
	}

	/** Leads on for good. */
	static ModelAndView permanently(String path) {
		RedirectView redirect = new RedirectView(path);
		redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

	/**
	 * The highlight meant by rank and slug: where they part, what stood under both in an
	 * earlier edition, then the slug, then the rank.
	 */
	private static Optional<HighlightContent> find(ArchiveSnapshot released, ReleasedEdition edition, int rank,
			@Nullable String slug) {
		YearContent year = edition.content();
		Stream<HighlightContent> exact = year.highlight(rank).filter((one) -> one.slug().equals(slug)).stream();
		Stream<HighlightContent> earlier = released.editionsOf(edition.year())
			.stream()
			.flatMap((older) -> older.content().highlight(rank).stream())
			.filter((one) -> one.slug().equals(slug))
			.flatMap((old) -> year.highlights().stream().filter((one) -> one.id().equals(old.id())));
		Stream<HighlightContent> sameSlug = year.highlights().stream().filter((one) -> one.slug().equals(slug));
		return Stream.of(exact, earlier, sameSlug, year.highlight(rank).stream())
			.flatMap((candidates) -> candidates)
			.findFirst();
	}

	/** What answers for the text of a list that was taken back: 410 and why. */
	static RefusedRequest gone(ReleasedEdition withdrawal, Language language) {
		Bilingual reason = withdrawal.seal().reason();
		return new RefusedRequest(HttpStatus.GONE, "edition.withdrawn", (reason != null) ? reason.in(language) : "");
	}

	/** A positive number of at most four digits, without leading zeros. */
	static Optional<Integer> number(String text) {
		return text.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

}
