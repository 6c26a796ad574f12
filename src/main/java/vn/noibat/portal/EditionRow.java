package vn.noibat.portal;

import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * An edition with its full hash.
 *
 * @param kind original, correction or withdrawal, in words
 * @param released ISO date of the release in Viet Nam
 */
record EditionRow(int year, int number, String kind, String released, String releasedText, String sha256, String url,
		String apiUrl, boolean newest) {

	static EditionRow of(ReleasedEdition edition, ReleasedEdition newest, Language language, Addresses addresses,
			Frames frames) {
		boolean current = edition.number() == newest.number();
		var date = edition.seal().releasedAt().atZone(Dates.ZONE).toLocalDate();
		return new EditionRow(edition.year(), edition.number(),
				frames.word("edition.kind." + edition.seal().kind().code(), language), date.toString(),
				DocumentRow.date(date, language), edition.sha256(),
				current ? addresses.year(edition.year(), language)
						: addresses.edition(edition.year(), edition.number(), language),
				addresses.apiEdition(edition.year(), edition.number()), current);
	}

}
