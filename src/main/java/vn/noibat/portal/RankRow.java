package vn.noibat.portal;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * A highlight among the titles of its year.
 *
 * @param anchor where it stands on the year's page
 */
record RankRow(int rank, String title, @Nullable String field, String url, String anchor) {

	static RankRow of(HighlightContent highlight, YearContent year, Language language, Addresses addresses) {
		return new RankRow(highlight.rank(), Typography.nonBreaking(highlight.title().in(language), language),
				year.fieldLabel(highlight.field()).map((label) -> label.in(language)).orElse(null),
				addresses.highlight(year.year(), highlight.rank(), highlight.slug(), language), anchor(highlight));
	}

	static String anchor(HighlightContent highlight) {
		return "ket-qua-" + highlight.rank();
	}

}
