package vn.noibat.selection;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A paper as it was filled in.
 *
 * @param choice ids of nominations
 * @param abstain whether the councillor chooses none on purpose
 */
record PaperForm(List<String> choice, Boolean abstain) {

	PaperForm(@Nullable List<String> choice, @Nullable Boolean abstain) {
		this.choice = (choice == null || Boolean.TRUE.equals(abstain)) ? new ArrayList<>() : new ArrayList<>(choice);
		this.abstain = Boolean.TRUE.equals(abstain);
	}

	/**
	 * What was chosen.
	 * @throws PaperRefused when nothing was, and not on purpose
	 */
	List<String> chosen() {
		if (this.choice.isEmpty() && !this.abstain) {
			throw new PaperRefused("selection.paper.empty");
		}
		return this.choice;
	}

	// What a councillor chooses must not come into a log.
	@Override
	public String toString() {
		return "[…]";
	}

}
