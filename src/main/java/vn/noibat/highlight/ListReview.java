package vn.noibat.highlight;

import java.util.List;

import vn.noibat.text.Language;
import vn.noibat.year.WorkingYear;

/**
 * What a list that came back as a file would change, and what it cannot.
 *
 * @param missing highlights of the list that the file does not have; they stay
 * @param unknown highlights of the file that the list does not have; they are not added
 * @param reordered whether the file has them in another order; theirs stays
 * @param reframed whether what stands around the highlights is another; it stays
 * @param tabled titles of the highlights with a table in the file, which comes as
 * paragraphs
 * @param refigured highlights of which the file has other lines of figures; theirs stay
 */
record ListReview(WorkingYear year, Language language, List<Change> changes, List<Revising.Opened> missing,
		List<ReturnedHighlight> unknown, boolean reordered, boolean reframed, List<String> tabled,
		List<Refigured> refigured) {

	ListReview {
		changes = List.copyOf(changes);
		missing = List.copyOf(missing);
		unknown = List.copyOf(unknown);
		tabled = List.copyOf(tabled);
		refigured = List.copyOf(refigured);
	}

	/** How many of the changes are saved without more ado. */
	long ready() {
		return this.changes.stream().filter((change) -> !change.isConflict()).count();
	}

	/**
	 * The lines of figures of one highlight that are not as they were taken out.
	 *
	 * @param title in Vietnamese, as it is now
	 */
	record Refigured(int rank, String title, List<String> lines) {

		/** The lines as one. */
		public String told() {
			return String.join("; ", this.lines);
		}

	}

	/**
	 * What changes of one highlight.
	 *
	 * @param title in Vietnamese, as it is now
	 * @param base the revision that was taken out
	 * @param newest the newest revision
	 * @param by who saved that
	 * @param now as it is now
	 * @param draft as it would be
	 */
	record Change(String id, int rank, String title, int base, int newest, String by, Draft now, Draft draft) {

		/** Whether somebody saved it since it was taken out. */
		boolean isConflict() {
			return this.base != this.newest;
		}

		/** What was compared with what: of another state, another change is seen. */
		String state() {
			return this.id + "@" + this.newest;
		}

	}

}
