package vn.noibat.document;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * A document was not taken because it is secret; nothing of what it is about is written
 * down.
 *
 * @param found where it says so: {@code declared}, {@code number}, {@code subject} or
 * {@code file}
 */
public record SecretDocumentRefused(String found, String person) implements Act {

	@Override
	public String kind() {
		return "secret-document-refused";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return "register";
	}

	@Override
	public Map<String, String> details() {
		return Map.of("found", this.found);
	}

}
