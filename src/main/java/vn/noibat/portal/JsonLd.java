package vn.noibat.portal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SealedEdition;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublisherProperties;

/**
 * What a page says of itself to machines, as JSON-LD in the words of schema.org.
 */
@Component
class JsonLd {

	private final JsonMapper mapper;

	private final Addresses addresses;

	private final PublisherProperties publisher;

	private final MessageSource messages;

	JsonLd(JsonMapper mapper, Addresses addresses, PublisherProperties publisher, MessageSource messages) {
		this.mapper = mapper;
		this.addresses = addresses;
		this.publisher = publisher;
		this.messages = messages;
	}

	/**
	 * A year as a report with its list.
	 * @param path of the page that shows this edition
	 */
	String report(ArchiveSnapshot released, ReleasedEdition edition, String path, Language language) {
		Map<String, @Nullable Object> report = work("Report", released, edition, language);
		report.put("@id", this.addresses.absolute(path));
		report.put("headline", edition.title().in(language));
		report.put("reportNumber", edition.content().id());
		if (SealView.isCurrent(edition, released)) {
			report.put("encoding", ordered("@type", "MediaObject", "encodingFormat", "application/pdf", "contentUrl",
					this.addresses.absolute(this.addresses.book(edition.year(), language))));
		}
		List<Map<String, Object>> papers = edition.content()
			.documents()
			.stream()
			.map((document) -> paper(document, language))
			.toList();
		if (!papers.isEmpty()) {
			report.put("isBasedOn", papers);
		}
		List<Map<String, Object>> items = new ArrayList<>();
		edition.content()
			.highlights()
			.forEach((highlight) -> items.add(ordered("@type", "ListItem", "position", highlight.rank(), "url",
					this.addresses.absolute(
							this.addresses.highlight(edition.year(), highlight.rank(), highlight.slug(), language)),
					"name", highlight.title().in(language))));
		if (!items.isEmpty()) {
			report.put("mainEntity", ordered("@type", "ItemList", "numberOfItems", items.size(), "itemListOrder",
					"https://schema.org/ItemListOrderAscending", "itemListElement", items));
		}
		return write(report);
	}

	/** A highlight as an article that is part of its year. */
	String article(ArchiveSnapshot released, ReleasedEdition edition, HighlightContent highlight, Language language) {
		Map<String, @Nullable Object> article = work("Article", released, edition, language);
		article.put("@id", this.addresses
			.absolute(this.addresses.highlight(edition.year(), highlight.rank(), highlight.slug(), language)));
		article.put("headline", highlight.title().in(language));
		article.put("description", highlight.summary().in(language));
		article.put("position", highlight.rank());
		article.put("isPartOf", this.addresses.absolute(this.addresses.year(edition.year(), language)));
		return write(article);
	}

	private Map<String, @Nullable Object> work(String type, ArchiveSnapshot released, ReleasedEdition edition,
			Language language) {
		SealedEdition seal = edition.seal();
		Map<String, @Nullable Object> work = new LinkedHashMap<>();
		work.put("@context", "https://schema.org");
		work.put("@type", type);
		work.put("inLanguage", language.code());
		work.put("datePublished", releasedAt(released.editionsOf(edition.year()).get(0)));
		work.put("dateModified", releasedAt(edition));
		work.put("version", String.valueOf(edition.number()));
		work.put("identifier", "sha256:" + edition.sha256());
		String named = this.publisher.publisher();
		if (named != null) {
			Map<String, Object> agency = ordered("@type", "GovernmentOrganization", "name", named);
			work.put("author", agency);
			work.put("publisher", agency);
		}
		else {
			work.put("author", ordered("@type", "Organization", "name", siteName(released, language)));
		}
		if (seal.reason() != null) {
			work.put("correction", ordered("@type", "CorrectionComment", "text", seal.reason().in(language),
					"datePublished", releasedAt(edition)));
		}
		return work;
	}

	private String siteName(ArchiveSnapshot released, Language language) {
		String name = released.locality()
			.map((locality) -> this.messages.getMessage("site.title.home",
					new Object[] { locality.fullName().in(language) }, language.locale()))
			.orElse("");
		return name.isEmpty() ? this.messages.getMessage("site.name", null, language.locale()) : name;
	}

	private static String releasedAt(ReleasedEdition edition) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(edition.releasedAt().atZone(Dates.ZONE));
	}

	private Map<String, Object> paper(DocumentContent document, Language language) {
		return ordered("@type", "CreativeWork", "identifier", document.number(), "name", document.label().in(language),
				"datePublished", document.date().toString(), "url",
				this.addresses.absolute(this.addresses.document(document.id(), language)));
	}

	private static Map<String, Object> ordered(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(String.valueOf(pairs[i]), pairs[i + 1]);
		}
		return map;
	}

	// "<" never stands in the script element, so nothing in a text can end it.
	private String write(Map<String, @Nullable Object> work) {
		return this.mapper.writeValueAsString(work).replace("<", "\\u003c");
	}

}
