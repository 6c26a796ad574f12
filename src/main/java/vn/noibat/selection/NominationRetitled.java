package vn.noibat.selection;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * The secretary gave a nomination another title.
 */
public record NominationRetitled(String nominationId, Integer year, TitleStage stage, String person) implements Act {

	@Override
	public String kind() {
		return "nomination-retitled";
	}

	@Override
	public String subject() {
		return this.nominationId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("stage", this.stage.code());
	}

}
