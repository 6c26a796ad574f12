package vn.noibat.approval;

import java.util.List;

import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.CanonicalJson;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.Stage;
import vn.noibat.year.YearRecord;

/**
 * The text of a list, whole, as bodies are asked to agree to it: without the trail, which
 * their answers make, and without the stage, which they change.
 *
 * @param format the number of its shape
 */
record ListText(int format, YearRecord year, List<SubmittedHighlight> highlights) {

	private static final int FORMAT = 1;

	static ListText of(YearRecord year, List<SubmittedHighlight> highlights) {
		LocalityProfile place = year.locality();
		// How the locality looks and when its territory changed is no part of the list.
		LocalityProfile locality = new LocalityProfile(place.id(), place.name(), place.fullName(), "-", "-", "-",
				place.word(), place.places(), place.fields(), List.of());
		return new ListText(FORMAT,
				new YearRecord(year.id(), year.year(), locality, Stage.PUBLISHED, year.wording(), year.places(),
						year.title(), year.introduction(), year.conclusion(), year.facts(), year.events(),
						year.targets(), year.shortcomings(), year.tasks()),
				highlights);
	}

	static ListText read(byte[] canonical) {
		return CanonicalJson.read(canonical, ListText.class);
	}

	/** The bytes that are hashed and kept. */
	byte[] canonical() {
		return CanonicalJson.write(this);
	}

}
