package vn.noibat.portal;

import java.util.List;

import vn.noibat.dispatch.IssuedDispatch;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * An issued dispatch, whom it addresses, and the years whose lists it carries.
 */
record DispatchRow(DocumentRow document, List<String> addressees, List<Step> years) {

	static DispatchRow of(IssuedDispatch dispatch, Language language, Addresses addresses, Frames frames) {
		return new DispatchRow(DocumentRow.of(dispatch.document(), language, addresses, frames),
				dispatch.document().addressees().stream().map((line) -> line.in(language)).toList(),
				dispatch.years()
					.stream()
					.map((year) -> new Step(frames.word("chart.year", language, year), addresses.year(year, language)))
					.toList());
	}

}
