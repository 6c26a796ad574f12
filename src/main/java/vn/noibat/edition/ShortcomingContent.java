package vn.noibat.edition;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.year.ShortcomingRecord;

/**
 * A criticism as sealed, with its speaker.
 */
public record ShortcomingContent(String id, Bilingual text, Bilingual statedBy, @Nullable LocalDate statedOn,
		@Nullable String indicator, List<SourceContent> sources) {

	static ShortcomingContent of(ShortcomingRecord shortcoming, Disclosure disclosure) {
		return new ShortcomingContent(shortcoming.id(), shortcoming.text(), shortcoming.statedBy(),
				shortcoming.statedOn(), shortcoming.indicator(), disclosure.sources(shortcoming.sources()));
	}

}
