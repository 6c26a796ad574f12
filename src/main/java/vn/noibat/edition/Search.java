package vn.noibat.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;

/**
 * Search over what is released: whole words with or without accents, document numbers in
 * any spelling.
 */
@Service
@Transactional(readOnly = true)
public class Search {

	// A document number comes first: those who cite it, then the paper itself. Then
	// words: accents as typed beat
	// accents left out, and words that stand together beat words apart. A document stands
	// in several editions but
	// is one result.
	private static final String FIND = """
			with asked as (
				select plainto_tsquery('folded', :text) as words, phraseto_tsquery('folded', :text) as phrase,
					plainto_tsquery('simple', :exact) as exact_words, phraseto_tsquery('simple', :exact) as exact_phrase,
					string_to_array(:keys, ' ') as keys
			), hits as (
				select distinct on (entry.type, entry.item_id) entry.*, asked.words,
					entry.number_keys && asked.keys as numbered,
					(case when entry.exact @@ asked.exact_phrase then 4 else 0 end)
						+ (case when entry.exact @@ asked.exact_words then 2 else 0 end)
						+ (case when entry.folded @@ asked.phrase then 1 else 0 end) as closeness,
					ts_rank(entry.folded, asked.words) as weight
				from search_entry entry cross join asked
				where entry.edition_id = any(:editions)
					and (entry.folded @@ asked.words or entry.number_keys && asked.keys)
					and (:year = 0 or entry.year = :year)
					and (:field = '' or entry.field_code = :field)
				order by entry.type, entry.item_id, entry.year desc
			), page as (
				select *, count(*) over () as total from hits
				order by numbered desc, numbered and type = 'document', closeness desc, weight desc, year desc, rank, item_id
				limit :size offset :offset
			)
			select type, item_id, year, rank, field_code, title_vi, title_en, total,
				to_tsvector('folded', text_vi) @@ words or to_tsvector('folded', title_vi) @@ words as hit_vi,
				to_tsvector('folded', coalesce(text_en, '')) @@ words
					or to_tsvector('folded', coalesce(title_en, '')) @@ words as hit_en,
				ts_headline('folded', text_vi, words, :headline) as headline_vi,
				ts_headline('folded', coalesce(text_en, ''), words, :headline) as headline_en
			from page
			order by numbered desc, numbered and type = 'document', closeness desc, weight desc, year desc, rank, item_id
			""";

	private static final String HEADLINE = "StartSel=%s, StopSel=%s, MaxFragments=2, MinWords=8, MaxWords=28, FragmentDelimiter=\" … \""
		.formatted(Snippet.START, Snippet.STOP);

	private final JdbcClient jdbc;

	private final Archive archive;

	Search(JdbcClient jdbc, Archive archive) {
		this.jdbc = jdbc;
		this.archive = archive;
	}

	/** What is found in the newest editions; a blank text finds nothing. */
	public SearchPage find(SearchQuery query) {
		if (query.text().isEmpty()) {
			return new SearchPage(query, 0, List.of());
		}
		Long[] editions = this.archive.current()
			.years()
			.stream()
			.filter((edition) -> !edition.isWithdrawn())
			.map(ReleasedEdition::id)
			.toArray(Long[]::new);
		AtomicLong total = new AtomicLong();
		List<SearchResult> results = this.jdbc.sql(FIND)
			.param("text", query.text())
			.param("exact", Folding.tone(query.text()))
			.param("keys", DocumentNumber.parse(query.text()).map(DocumentNumber::key).orElse(""))
			.param("editions", editions)
			.param("year", (query.year() != null) ? query.year() : 0)
			.param("field", (query.field() != null) ? query.field() : "")
			.param("size", query.size())
			.param("offset", (long) (query.page() - 1) * query.size())
			.param("headline", HEADLINE)
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return result(row, query.language());
			})
			.list();
		if (results.isEmpty() && query.page() > 1) {
			// Past the last page: the total is that of the first.
			return new SearchPage(query,
					find(new SearchQuery(query.text(), query.year(), query.field(), 1, query.size(), query.language()))
						.total(),
					results);
		}
		return new SearchPage(query, total.get(), results);
	}

	private static SearchResult result(ResultSet row, Language language) throws SQLException {
		boolean english = (language == Language.EN) ? row.getBoolean("hit_en") || !row.getBoolean("hit_vi")
				: !row.getBoolean("hit_vi") && row.getBoolean("hit_en");
		Snippet snippet = (english && !row.getString("headline_en").isEmpty())
				? Snippet.of(Language.EN, row.getString("headline_en"))
				: Snippet.of(Language.VI, row.getString("headline_vi"));
		return new SearchResult(row.getString("type"), row.getString("item_id"), row.getInt("year"),
				(Integer) row.getObject("rank"), row.getString("field_code"),
				Bilingual.of(row.getString("title_vi"), row.getString("title_en")), snippet);
	}

}
