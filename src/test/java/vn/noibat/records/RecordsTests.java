package vn.noibat.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Folding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the records to their rules as they are shipped: on a database that no other test
 * writes to.
 */
@DataJpaTest
class RecordsTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void documentNumbersAreKeptInTheFormInWhichAllSpellingsMeet() {
		for (Map<String, Object> row : rows("select number, number_key, grammar from official_document")) {
			DocumentNumber number = DocumentNumber.parse((String) row.get("number")).orElseThrow();

			assertThat(row.get("number_key")).as(number.written()).isEqualTo(number.key());
			assertThat(row.get("grammar")).as(number.written())
				.isEqualTo(number.grammar().name().toLowerCase(Locale.ROOT));
		}
	}

	@Test
	void everyFigureStandsInOnePlace() {
		assertThat(strings("""
				select fact.id from fact where 1 <> (select count(*) from (
					select fact_id from highlight_fact union all select fact_id from event_fact
					union all select fact_id from task_fact union all select fact_id from year_fact) owner
				where owner.fact_id = fact.id)
				""")).isEmpty();
	}

	@Test
	void everyFigureHasASourceThatIsAListADocumentOrAnArticle() {
		assertThat(strings("""
				select fact.id from fact where not exists (
					select from fact_source join source on source.id = source_id
					where fact_id = fact.id and kind in ('list', 'document', 'press'))
				""")).isEmpty();
	}

	@Test
	void pressArticlesAreNotInTheRegister() {
		assertThat(strings("select id from source where kind = 'press' and document_id is not null")).isEmpty();
	}

	@Test
	void everyTextIsComposedUnicode() {
		List<String> decomposed = new ArrayList<>();
		texts().forEach((place, text) -> {
			if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
				decomposed.add(place);
			}
		});

		assertThat(decomposed).isEmpty();
	}

	@Test
	void everyVietnameseTextHasItsEnglish() {
		List<String> untranslated = new ArrayList<>();
		for (String column : strings("""
				select table_name || '.' || column_name from information_schema.columns
				where table_schema = 'public' and column_name like '%\\_vi'
					and table_name not in ('search_entry', 'edition', 'nomination')
				""")) {
			String table = column.substring(0, column.indexOf('.'));
			String vi = column.substring(column.indexOf('.') + 1);
			String en = vi.replaceAll("_vi$", "_en");
			boolean officialHeading = column.equals("highlight.official_title_vi");
			if (!officialHeading) {
				strings("select '%1$s.%2$s: ' || %2$s from %1$s where %2$s is not null and %3$s is null"
					.formatted(table, vi, en)).forEach(untranslated::add);
			}
		}

		assertThat(untranslated).isEmpty();
	}

	@Test
	void bodiesAreTwoToFourParagraphsAndNothingElse() {
		for (String body : strings("select body_vi from highlight union all select body_en from highlight")) {
			assertThat(body).matches("(?s)(<p>[^<>]+</p>){2,4}");
		}
	}

	@Test
	void slugsAreInTheirNormalForm() {
		assertThat(strings("select slug from highlight")).hasSize(20)
			.allMatch((slug) -> slug.equals(Folding.slug(slug)));
	}

	@Test
	void nothingOfTheYearWithoutAListIsCalledNominatedSelectedOrOfficial() {
		String told = String.join(" ", strings("select title_vi || ' ' || summary_vi from year_event"));

		assertThat(told).doesNotContainIgnoringCase("đề cử", "bình chọn", "được chọn");
		assertThat(strings("select id from highlight where year_id = 'hai-phong-2024'")).isEmpty();
	}

	@Test
	void everyCriticismHasItsSpeaker() {
		assertThat(strings("select stated_by_vi from shortcoming")).isNotEmpty().noneMatch(String::isBlank);
	}

	private Map<String, String> texts() {
		Map<String, String> texts = new java.util.LinkedHashMap<>();
		for (String column : strings("""
				select table_name || '.' || column_name from information_schema.columns
				where table_schema = 'public' and data_type = 'text'
				""")) {
			String[] parts = column.split("\\.");
			int row = 0;
			for (String text : strings("select %1$s from %2$s where %1$s is not null".formatted(parts[1], parts[0]))) {
				texts.put(column + " " + row++, text);
			}
		}
		return texts;
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	private List<Map<String, Object>> rows(String sql) {
		return this.jdbc.sql(sql).query().listOfRows();
	}

}
