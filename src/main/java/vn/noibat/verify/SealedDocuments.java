package vn.noibat.verify;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the register must say of each document: several lists may name one, and between
 * them what was to be said of it may have changed.
 */
class SealedDocuments {

	private static final Set<String> OF_A_LETTER = Set.of("edition", "kind", "refersTo", "takenUpBy", "pressOffices",
			"issuedAt");

	// A list that has it in its own trail tells more of it than one that cites it.
	private static final Comparator<Named> TELLING_MORE_THEN_NEWER = Comparator
		.comparing(Named::isCited, Comparator.reverseOrder())
		.thenComparing(Named::year);

	private final Map<String, Named> named = new TreeMap<>();

	private final Map<String, JsonNode> letters = new TreeMap<>();

	/** Takes what the newest edition of a year says of a document. */
	void name(int year, JsonNode document) {
		this.named.merge(document.path("id").asString(""), new Named(year, document),
				BinaryOperator.maxBy(TELLING_MORE_THEN_NEWER));
	}

	/** Takes a letter that was issued after the seal of an edition. */
	void issue(JsonNode letter) {
		ObjectNode document = letter.deepCopy().asObject();
		document.remove(OF_A_LETTER);
		document.remove(Around.DOCUMENT.members());
		this.letters.put(letter.path("id").asString(""), document);
	}

	/** The ids of the documents that lists name. */
	Set<String> ids() {
		return this.named.keySet();
	}

	/**
	 * What the register must say: as sealed, or what the portal tells of its own letter
	 * where lists but cite it.
	 */
	JsonNode of(String id) {
		Named sealed = this.named.get(id);
		return sealed.isCited() ? this.letters.getOrDefault(id, sealed.document()) : sealed.document();
	}

	private record Named(int year, JsonNode document) {

		boolean isCited() {
			return this.document.path("role").asString("").equals("cited");
		}

	}

}
