package vn.noibat.figure;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * An indicator, a unit or a source was added.
 *
 * @param sort {@code indicator}, {@code unit} or {@code source}
 */
public record CatalogueExtended(String sort, String id, String person) implements Act {

	@Override
	public String kind() {
		return this.sort + "-added";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return this.id;
	}

	@Override
	public Map<String, String> details() {
		return Map.of();
	}

}
