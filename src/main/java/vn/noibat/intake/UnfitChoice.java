package vn.noibat.intake;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpStatus;

import vn.noibat.web.RefusedRequest;

/**
 * What was typed of a part cannot be kept; nothing was written.
 */
class UnfitChoice extends RefusedRequest {

	private final transient Map<String, String> faults;

	/**
	 * Refuses what was typed.
	 * @param faults keys of messages by the name of the field; at least one
	 */
	UnfitChoice(Map<String, String> faults) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "intake.unfit");
		this.faults = new LinkedHashMap<>(faults);
	}

	Map<String, String> faults() {
		return this.faults;
	}

}
