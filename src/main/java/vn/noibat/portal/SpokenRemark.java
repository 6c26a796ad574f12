package vn.noibat.portal;

import java.util.List;

import vn.noibat.edition.SeriesRemark;
import vn.noibat.edition.ShortcomingContent;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * What someone said of an indicator without a figure.
 *
 * @param stated the speaker and, where the source has it, the day
 */
record SpokenRemark(String text, String stated, int year, String url, List<NoteMark> marks) {

	static SpokenRemark of(SeriesRemark remark, Language language, Addresses addresses, Notes notes) {
		ShortcomingContent said = remark.shortcoming();
		String speaker = said.statedBy().in(language);
		return new SpokenRemark(Typography.nonBreaking(said.text().in(language), language),
				(said.statedOn() != null) ? speaker + ", " + Dates.official(said.statedOn(), language) : speaker,
				remark.year(), addresses.year(remark.year(), language), notes.mark(said.sources()));
	}

}
