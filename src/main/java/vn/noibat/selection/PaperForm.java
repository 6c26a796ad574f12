package vn.noibat.selection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A paper as it was filled in.
 *
 * @param choice ids of nominations
 * @param abstain whether the councillor chooses none on purpose
 */
record PaperForm(List<String> choice, boolean abstain) {

	PaperForm(@Nullable List<String> choice, boolean abstain) {
		this.choice = (choice == null || abstain) ? List.of() : List.copyOf(choice);
		this.abstain = abstain;
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
