package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * A comment on a nomination was written, changed or taken back.
 *
 * @param councillor whose comment it is
 */
public record NominationCommented(String nominationId, Integer year, String councillor, String person) implements Act {

	@Override
	public String kind() {
		return "nomination-commented";
	}

	@Override
	public String subject() {
		return this.nominationId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("councillor", this.councillor);
	}

}
