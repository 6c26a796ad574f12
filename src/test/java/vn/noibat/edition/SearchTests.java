package vn.noibat.edition;

import java.text.Normalizer;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class SearchTests {

	@Autowired
	private Search search;

	@ParameterizedTest
	@ValueSource(strings = { "di sản", "di san", "DI SẢN", "Di San" })
	void findsWithAndWithoutAccents(String text) {
		assertThat(ids(text)).startsWith("hai-phong-2023-world-heritage");
	}

	@Test
	void findsDecomposedLettersToo() {
		String decomposed = Normalizer.normalize("quần đảo Cát Bà", Normalizer.Form.NFD);

		assertThat(ids(decomposed)).isEqualTo(ids("quần đảo Cát Bà")).isNotEmpty();
	}

	@Test
	void findsEitherTonePlacement() {
		assertThat(ids("Thành uỷ")).isEqualTo(ids("Thành ủy")).isNotEmpty();
		assertThat(ids("Thuỷ Nguyên")).isEqualTo(ids("Thủy Nguyên")).isNotEmpty();
	}

	@Test
	void findsWordsWithStrokedDWrittenPlain() {
		assertThat(ids("lach huyen")).contains("hai-phong-2022-works");
		assertThat(ids("dau tu nuoc ngoai")).contains("hai-phong-2023-investment");
	}

	@Test
	void findsWholeWordsOnly() {
		assertThat(ids("song")).contains("hai-phong-2022-mechanism");
		assertThat(ids("son")).doesNotContain("hai-phong-2022-mechanism");
		// "tin" stands in the one and only within "tỉnh" in the other; so "can", "cảng".
		assertThat(ids("tin")).contains("hai-phong-2023-party-building").doesNotContain("hai-phong-2022-governance");
		assertThat(ids("can")).contains("hai-phong-2023-plans").doesNotContain("hai-phong-2022-works");
	}

	@Test
	void ranksExactAccentsFirst() {
		// The first two speak of "tỉnh", the last of "tính" alone.
		List<String> found = ids("tỉnh");

		assertThat(found).contains("hai-phong-2022-governance", "hai-phong-2023-growth", "hai-phong-2022-countryside");
		assertThat(found.indexOf("hai-phong-2022-countryside"))
			.isGreaterThan(found.indexOf("hai-phong-2022-governance"))
			.isGreaterThan(found.indexOf("hai-phong-2023-growth"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "323/QĐ-TTg", "323/qd-ttg", "323 / QĐ-TTg", "323/QĐTTg", "0323/QĐ-TTg",
			"Quyết định số 323/QĐ-TTg" })
	void findsThoseWhoCiteADocumentFirstAndThenThePaper(String number) {
		List<SearchResult> found = find(number, null, null).results();

		assertThat(found.get(0).id()).isEqualTo("hai-phong-2023-plans");
		assertThat(found.get(1).id()).isEqualTo("323-qd-ttg");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4873-CV/VPTU", "4873 -CV/VPTU", "374/VP-BC", "374 /VP-BC", "7/NQ-CP", "07/NQ-CP" })
	void findsDocumentsOfBothGrammars(String number) {
		assertThat(find(number, null, null).results()).anyMatch((result) -> result.type().equals("document"));
	}

	@Test
	void marksWhatWasFoundAndNothingElse() {
		Snippet snippet = find("ghép thận", null, null).results().get(0).snippet();

		assertThat(snippet.html()).contains("<mark>ghép</mark>").contains("<mark>thận</mark>");
		assertThat(Snippet.of(Language.VI, "<script>\uE000x\uE001").html()).isEqualTo("&lt;script&gt;<mark>x</mark>");
	}

	@Test
	void showsTheSnippetInTheLanguageThatHasTheHit() {
		assertThat(find("kidney", null, null).results().get(0).snippet().language()).isEqualTo(Language.EN);
	}

	@Test
	void filtersByYearAndField() {
		assertThat(find("thành phố", 2022, null).results()).isNotEmpty().allMatch((result) -> result.year() == 2022);
		assertThat(find("thành phố", null, "economy").results()).isNotEmpty()
			.allMatch((result) -> "economy".equals(result.field()));
	}

	@Test
	void pagesWithoutLosingOrRepeatingAResult() {
		SearchPage first = this.search.find(new SearchQuery("thành phố", null, null, 1, 5, Language.VI));
		SearchPage second = this.search.find(new SearchQuery("thành phố", null, null, 2, 5, Language.VI));
		SearchPage beyond = this.search.find(new SearchQuery("thành phố", null, null, 500, 5, Language.VI));

		assertThat(first.results()).hasSize(5).doesNotContainAnyElementsOf(second.results());
		assertThat(first.total()).isEqualTo(second.total()).isEqualTo(beyond.total());
		assertThat(beyond.results()).isEmpty();
	}

	@Test
	void showsADocumentOfSeveralYearsOnce() {
		assertThat(ids("45-NQ/TW")).containsOnlyOnce("45-nq-tw");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "!!!", "& | :*", "'\"\\" })
	void findsNothingInNothing(String text) {
		assertThat(find(text, null, null).total()).isZero();
	}

	@Test
	void refusesWhatIsNoQuery() {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> find("x".repeat(10_000), null, null));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> find("a\u0000b", null, null));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> new SearchQuery("a", null, null, -1, 20, Language.VI));
		assertThatExceptionOfType(RefusedRequest.class)
			.isThrownBy(() -> new SearchQuery("a", null, null, 1, 100_000, Language.VI));
	}

	private List<String> ids(String text) {
		return find(text, null, null).results().stream().map(SearchResult::id).toList();
	}

	private SearchPage find(String text, @Nullable Integer year, @Nullable String field) {
		return this.search.find(new SearchQuery(text, year, field, 1, 100, Language.VI));
	}

}
