package vn.noibat.document;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A body was added to the register.
 */
public record BodyAdded(String bodyId, String name, String person) implements Act {

	@Override
	public String kind() {
		return "body-added";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return this.bodyId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("name", this.name);
	}

}
