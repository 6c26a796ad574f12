package vn.noibat.portal;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * An edition with its full hash.
 *
 * @param kind original, correction or withdrawal, in words
 * @param released ISO date of the release in Viet Nam
 * @param url null where the text was taken back
 * @param apiUrl null where the text was taken back
 */
record EditionRow(int year, int number, String kind, String released, String releasedText, String sha256,
		@Nullable String url, @Nullable String apiUrl, boolean newest) {

	static EditionRow of(ReleasedEdition edition, ArchiveSnapshot released, Language language, Addresses addresses,
			Frames frames) {
		boolean current = released.year(edition.year())
			.filter((newest) -> newest.number() == edition.number())
			.isPresent();
		boolean takenBack = released.isTakenBack(edition);
		var date = edition.releasedAt().atZone(Dates.ZONE).toLocalDate();
		return new EditionRow(edition.year(), edition.number(),
				frames.word("edition.kind." + edition.seal().kind().code(), language), date.toString(),
				DocumentRow.date(date, language), edition.sha256(),
				takenBack ? null
						: current ? addresses.year(edition.year(), language)
								: addresses.edition(edition.year(), edition.number(), language),
				takenBack ? null : addresses.apiEdition(edition.year(), edition.number()), current);
	}

}
