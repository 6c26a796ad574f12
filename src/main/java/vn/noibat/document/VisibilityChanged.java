package vn.noibat.document;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * It was changed what of a document may be public.
 */
public record VisibilityChanged(String documentId, Visibility from, Visibility to, String person) implements Act {

	@Override
	public String kind() {
		return "document-visibility-changed";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return this.documentId;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("from", this.from.code(), "to", this.to.code());
	}

}
