package vn.noibat.portal;

import java.util.List;

import vn.noibat.dispatch.IssuedDispatch;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * An issued dispatch, whom it addresses, the years whose lists it carries, and what other
 * letters have to do with it.
 */
record DispatchRow(DocumentRow document, List<String> addressees, List<Step> years, List<LetterRelation> relations) {

	static DispatchRow of(IssuedDispatch dispatch, List<LetterRelation> relations, Language language,
			Addresses addresses, Frames frames) {
		return new DispatchRow(DocumentRow.of(dispatch.document(), language, addresses, frames),
				dispatch.document().addressees().stream().map((line) -> line.in(language)).toList(),
				dispatch.years()
					.stream()
					.map((year) -> new Step(frames.word("chart.year", language, year), addresses.year(year, language)))
					.toList(),
				relations);
	}

}
