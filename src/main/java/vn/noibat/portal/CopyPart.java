package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.PictureContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A part of what is copied: all of a highlight, or one highlight or event of a year.
 *
 * @param heading null where the title stands over it already
 * @param summary null where it is the standfirst already
 * @param body null for an event
 */
record CopyPart(@Nullable String heading, @Nullable String summary, @Nullable String body, List<FigureLine> figures,
		List<PictureContent> pictures) {

	static CopyPart of(HighlightContent highlight, Language language, Addresses addresses, Notes notes) {
		return new CopyPart(null, null, highlight.body().in(language),
				FigureLine.of(highlight.facts(), language, addresses, notes), highlight.shownPictures());
	}

	static List<CopyPart> of(YearContent year, Language language, Addresses addresses, Notes notes) {
		List<CopyPart> parts = new ArrayList<>();
		year.highlights()
			.forEach((highlight) -> parts
				.add(of(highlight, language, addresses, notes).under(highlight.rank() + ". ", highlight, language)));
		year.events()
			.forEach((event) -> parts.add(new CopyPart(event.title().in(language), event.summary().in(language), null,
					FigureLine.of(event.facts(), language, addresses, notes), List.of())));
		if (year.conclusion() != null) {
			parts.add(new CopyPart(Phrases.of(language, "copy.conclusion"), year.conclusion().in(language), null,
					List.of(), List.of()));
		}
		if (!year.facts().isEmpty()) {
			parts.add(new CopyPart(Phrases.of(language, "copy.facts"), null, null,
					FigureLine.of(year.facts(), language, addresses, notes), List.of()));
		}
		return parts;
	}

	private CopyPart under(String number, HighlightContent highlight, Language language) {
		return new CopyPart(number + highlight.title().in(language), highlight.summary().in(language), this.body,
				this.figures, this.pictures);
	}

}
