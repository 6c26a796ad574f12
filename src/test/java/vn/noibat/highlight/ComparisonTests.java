package vn.noibat.highlight;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import vn.noibat.highlight.Comparison.Part;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private final Draft draft = Drafts.whole("cang").with(List.of(Drafts.growth("one")));

	@Test
	void tellsNothingOfTheSame() {
		assertThat(compare(this.draft, this.draft).isSame()).isTrue();
		assertThat(compare(this.draft, this.draft).parts()).isNotEmpty();
	}

	@Test
	void tellsThePartsThatChanged() {
		Draft after = Drafts.titled(this.draft, "Cảng Lạch Huyện lớn lên");

		assertThat(compare(this.draft, after).changed()).extracting(Part::label)
			.containsExactly("highlight.part.title.vi");
	}

	@Test
	void tellsAFigureThatWentAndOneThatCame() {
		Comparison comparison = compare(this.draft, this.draft.with(List.of(Drafts.growth("two"))));

		assertThat(comparison.changed()).extracting(Part::label).contains("highlight.part.fact.value");
		assertThat(comparison.changed()).extracting(Part::before, Part::after)
			.contains(org.assertj.core.api.Assertions.tuple("12,30 %", ""),
					org.assertj.core.api.Assertions.tuple("", "12,30 %"));
	}

	@Test
	void tellsCodesInWords() {
		Part kind = new Part("highlight.part.fact.kind", List.of(), "actual", "", "figure.kind.");

		assertThat(kind.worded((key) -> "[" + key + "]").before()).isEqualTo("[figure.kind.actual]");
		assertThat(kind.worded((key) -> "[" + key + "]").after()).isEmpty();
	}

	@Test
	void findsAPassageByItsWords() {
		Passage passage = new Passage("body", Language.VI, " bến \u00A0mới\nđược ");

		assertThat(passage.standsIn(this.draft)).isTrue();
		assertThat(new Passage("body", Language.VI, "ba bến").standsIn(this.draft)).isFalse();
		assertThat(new Passage("title", Language.EN, "Port grows").standsIn(this.draft)).isTrue();
		assertThat(new Passage("facts", Language.VI, null).standsIn(this.draft)).isTrue();
	}

	private static Comparison compare(Draft before, Draft after) {
		return Comparison.between(before, after, Function.identity(), Function.identity());
	}

}
