package vn.noibat.intake;

import java.util.stream.Stream;

import vn.noibat.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every paper that was understood, whatever it says.
 */
final class Covered {

	private Covered() {
	}

	/**
	 * The parts hold every character that is seen, in their order and once, and every
	 * place lies in the text.
	 */
	static void assertCovered(UnderstoodPaper paper) {
		String text = paper.text();
		int behind = 0;
		for (Part part : paper.parts()) {
			assertThat(part.span().from()).isGreaterThanOrEqualTo(behind);
			assertThat(isBlank(text.substring(behind, part.span().from()))).isTrue();
			assertThat(isBlank(part.span().in(text))).isFalse();
			behind = part.span().until();
		}
		assertThat(isBlank(text.substring(behind))).isTrue();
		places(paper).forEach((span) -> assertThat(span.until()).isLessThanOrEqualTo(text.length()));
		assertThat(paper.quantities()).allSatisfy((found) -> {
			assertThat(found.quantity().span().contains(found.quantity().numbered())).isTrue();
			assertThat(found.quantity().span().in(text)).doesNotContain("\n");
		});
	}

	private static Stream<Span> places(UnderstoodPaper paper) {
		return Stream
			.of(paper.references().stream().map((found) -> found.span()),
					paper.dates().stream().map((found) -> found.span()),
					paper.quantities().stream().map((found) -> found.quantity().span()),
					paper.letters().stream().map(Letter::span),
					Stream.ofNullable(paper.list())
						.flatMap((list) -> list.highlights().stream())
						.map(UnderstoodHighlight::span))
			.flatMap((spans) -> spans);
	}

	private static boolean isBlank(String text) {
		return text.chars()
			.allMatch((character) -> Character.isWhitespace(character) || Character.isSpaceChar(character)
					|| character == '\uFEFF' || character == '\u200B');
	}

}
