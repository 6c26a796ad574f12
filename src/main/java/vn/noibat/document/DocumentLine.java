package vn.noibat.document;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.Embeddable;

import vn.noibat.text.Bilingual;

/**
 * A line of a document's letterhead lists, in its place.
 */
@Embeddable
record DocumentLine(String kind, int position, Bilingual name, boolean internal) {

	private static final String ADDRESSEE = "addressee";

	static List<DocumentLine> addressees(List<RegisteredLine> lines) {
		return of(ADDRESSEE, lines);
	}

	static List<DocumentLine> recipients(List<RegisteredLine> lines) {
		return of("recipient", lines);
	}

	private static List<DocumentLine> of(String kind, List<RegisteredLine> lines) {
		return IntStream.range(0, lines.size())
			.mapToObj(
					(index) -> new DocumentLine(kind, index + 1, lines.get(index).name(), lines.get(index).internal()))
			.toList();
	}

	boolean isAddressee() {
		return ADDRESSEE.equals(this.kind);
	}

	RegisteredLine toRecord() {
		return new RegisteredLine(this.name, this.internal);
	}

}
