package vn.noibat.portal;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * A year among others.
 */
record YearCard(int year, String title, @Nullable String text, String url) {

	static YearCard of(ReleasedEdition edition, Language language, Addresses addresses) {
		Bilingual text = edition.isWithdrawn() ? edition.seal().reason() : edition.content().introduction();
		return new YearCard(edition.year(), edition.title().in(language),
				(text != null) ? Typography.nonBreaking(Lead.of(text.in(language)), language) : null,
				addresses.year(edition.year(), language));
	}

}
