package vn.noibat.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * A highlight within its year, or at the head of its own page.
 *
 * @param officialTitle the heading of the official list in Vietnamese, where it has one
 */
record EntryView(int rank, String anchor, String title, String url, @Nullable String field,
		@Nullable String officialTitle, String summary, List<FigureCard> figures) {

	static EntryView of(HighlightContent highlight, YearContent year, Language language, Addresses addresses,
			Notes notes) {
		RankRow row = RankRow.of(highlight, year, language, addresses);
		return new EntryView(row.rank(), row.anchor(), row.title(), row.url(), row.field(),
				(highlight.officialTitle() != null) ? highlight.officialTitle().vi() : null,
				Typography.nonBreaking(highlight.summary().in(language), language),
				FigureCard.merged(highlight.facts(), language, addresses, notes));
	}

}
