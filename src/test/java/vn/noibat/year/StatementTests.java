package vn.noibat.year;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class StatementTests {

	@Test
	void keepsTheFurtherSourcesOfAStatementWhoseWordsChange() {
		assertThat(statement("list-2023").sourcesAfter(List.of("list-2023", "press-2023")))
			.containsExactly("list-2023", "press-2023");
	}

	@Test
	void replacesTheFirstSource() {
		assertThat(statement("report-2023").sourcesAfter(List.of("list-2023", "press-2023")))
			.containsExactly("report-2023", "press-2023");
		assertThat(statement("press-2023").sourcesAfter(List.of("list-2023", "press-2023")))
			.containsExactly("press-2023");
		assertThat(statement("list-2023").sourcesAfter(List.of())).containsExactly("list-2023");
	}

	@Test
	void mayLoseItsFirstSource() {
		assertThat(statement(null).sourcesAfter(List.of("list-2023"))).isEmpty();
	}

	private static Statement statement(@Nullable String source) {
		return new Statement(Bilingual.of("Chậm tiến độ"), Bilingual.of("Ủy ban nhân dân"), null, source, "task", 2024);
	}

}
