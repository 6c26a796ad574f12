package vn.noibat.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;

/**
 * Writes what search looks through, together with its edition.
 */
@Component
class SearchIndex {

	private final JdbcClient jdbc;

	SearchIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long editionId, YearContent content) {
		content.highlights().forEach((highlight) -> insert(editionId, highlight(content, highlight)));
		content.events().forEach((event) -> insert(editionId, event(content, event)));
		content.documents().forEach((document) -> insert(editionId, document(content, document)));
	}

	private void insert(long editionId, Entry entry) {
		this.jdbc.sql("""
				insert into search_entry (edition_id, type, item_id, year, rank, field_code, title_vi, title_en,
					text_vi, text_en, number_keys)
				values (:edition, :type, :item, :year, :rank, :field, :titleVi, :titleEn, :textVi, :textEn,
					string_to_array(:keys, ' '))
				""")
			.param("edition", editionId)
			.param("type", entry.type())
			.param("item", entry.itemId())
			.param("year", entry.year())
			.param("rank", entry.rank())
			.param("field", entry.field())
			.param("titleVi", searchable(entry.title().vi()))
			.param("titleEn", searchable(entry.title().en()))
			.param("textVi", searchable(entry.textVi()))
			.param("textEn", searchable(entry.textEn()))
			.param("keys", String.join(" ", entry.numberKeys()))
			.update();
	}

	private static Entry highlight(YearContent content, HighlightContent highlight) {
		List<Bilingual> texts = new ArrayList<>();
		if (highlight.officialTitle() != null) {
			texts.add(highlight.officialTitle());
		}
		texts.add(highlight.summary());
		texts.add(highlight.body());
		facts(highlight.facts()).forEach(texts::add);
		return new Entry("highlight", highlight.id(), content.year(), highlight.rank(), highlight.field(),
				highlight.title(), join(texts, Language.VI), join(texts, Language.EN),
				keys(content, highlight.documents()));
	}

	private static Entry event(YearContent content, EventContent event) {
		List<Bilingual> texts = new ArrayList<>();
		texts.add(event.summary());
		if (event.note() != null) {
			texts.add(event.note());
		}
		facts(event.facts()).forEach(texts::add);
		return new Entry("event", event.id(), content.year(), null, event.field(), event.title(),
				join(texts, Language.VI), join(texts, Language.EN), keys(content, event.documents()));
	}

	private static Entry document(YearContent content, DocumentContent document) {
		List<Bilingual> texts = List.of(document.form(), document.issuer(), document.label());
		return new Entry("document", document.id(), content.year(), null, null, Bilingual.of(document.number()),
				join(texts, Language.VI), join(texts, Language.EN), List.of(document.numberKey()));
	}

	private static Stream<Bilingual> facts(List<FactContent> facts) {
		return facts.stream().flatMap((fact) -> Stream.of(fact.label(), fact.display()));
	}

	private static List<String> keys(YearContent content, List<String> documents) {
		return documents.stream()
			.flatMap((id) -> content.document(id).stream())
			.map(DocumentContent::numberKey)
			.toList();
	}

	private static String join(List<Bilingual> texts, Language language) {
		return String.join(" ",
				texts.stream()
					.filter((text) -> text.has(language))
					.map((text) -> text.in(language))
					.map((text) -> text.replaceAll("</?p>", " ").strip())
					.toList());
	}

	// One tone placement and plain spaces, so that "hoà" finds "hòa" with its accents
	// too.
	private static @Nullable String searchable(@Nullable String text) {
		return (text == null) ? null : Folding.tone(text).replace('\u00a0', ' ');
	}

	private record Entry(String type, String itemId, int year, @Nullable Integer rank, @Nullable String field,
			Bilingual title, String textVi, String textEn, List<String> numberKeys) {
	}

}
