package vn.noibat.press;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.Changes;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;

/**
 * Lists every public page in both languages for search engines.
 */
@Component
class SiteMap {

	private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	// Results of a search are no page of their own.
	private static final Set<PublicPage> PAGES = EnumSet.complementOf(EnumSet.of(PublicPage.SEARCH));

	/** Those pages whose text changes only with the programme. */
	private static final Set<PublicPage> FIXED = EnumSet.of(PublicPage.VERIFY, PublicPage.API, PublicPage.GLOSSARY,
			PublicPage.ABOUT, PublicPage.ACCESSIBILITY);

	private final Addresses addresses;

	private final Answers answers;

	SiteMap(Addresses addresses, Answers answers) {
		this.addresses = addresses;
		this.answers = answers;
	}

	String xml(ArchiveSnapshot archive) {
		StringWriter target = new StringWriter();
		try {
			XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(target);
			writer.writeStartDocument("UTF-8", "1.0");
			writer.writeStartElement("urlset");
			writer.writeDefaultNamespace(SITEMAP);
			writer.writeNamespace("xhtml", XHTML);
			for (Page page : pages(archive)) {
				for (Language language : Language.values()) {
					write(page, language, writer);
				}
			}
			writer.writeEndElement();
			writer.writeEndDocument();
			writer.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return target.toString();
	}

	private List<Page> pages(ArchiveSnapshot archive) {
		ChangedSince ever = ChangedSince.parse(null);
		OffsetDateTime newest = archive.lastReleasedAt().map(Changes::local).orElse(null);
		List<Page> pages = new ArrayList<>();
		PAGES.forEach((page) -> pages.add(page(page::path, FIXED.contains(page) ? null : newest)));
		archive.years().forEach((edition) -> {
			YearAnswer year = this.answers.year(archive, edition);
			pages.add(page((language) -> this.addresses.year(year.year(), language), year.updatedAt()));
			year.highlights()
				.forEach((highlight) -> pages.add(page((language) -> this.addresses.highlight(year.year(),
						highlight.rank(), highlight.slug(), language), highlight.updatedAt())));
		});
		this.answers.indicators(archive, ever)
			.indicators()
			.forEach((indicator) -> pages.add(page(
					(language) -> this.addresses.indicator(indicator.indicator(), language), indicator.updatedAt())));
		this.answers.documents(archive, ever)
			.documents()
			.forEach((entry) -> pages
				.add(page((language) -> this.addresses.document(entry.document().id(), language), entry.updatedAt())));
		return pages;
	}

	private Page page(Function<Language, String> path, @Nullable OffsetDateTime changed) {
		Map<Language, String> urls = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			urls.put(language, this.addresses.absolute(path.apply(language)));
		}
		return new Page(urls, changed);
	}

	private static void write(Page page, Language language, XMLStreamWriter writer) throws XMLStreamException {
		writer.writeStartElement("url");
		element("loc", page.url(language), writer);
		OffsetDateTime changed = page.changed();
		if (changed != null) {
			element("lastmod", changed.toString(), writer);
		}
		for (Language other : Language.values()) {
			alternate(other.code(), page.url(other), writer);
		}
		alternate("x-default", page.url(Language.VI), writer);
		writer.writeEndElement();
	}

	private static void element(String name, String text, XMLStreamWriter writer) throws XMLStreamException {
		writer.writeStartElement(name);
		writer.writeCharacters(text);
		writer.writeEndElement();
	}

	private static void alternate(String language, String url, XMLStreamWriter writer) throws XMLStreamException {
		writer.writeEmptyElement("xhtml", "link", XHTML);
		writer.writeAttribute("rel", "alternate");
		writer.writeAttribute("hreflang", language);
		writer.writeAttribute("href", url);
	}

	/**
	 * A page in its two languages.
	 */
	private record Page(Map<Language, String> urls, @Nullable OffsetDateTime changed) {

		String url(Language language) {
			return String.valueOf(this.urls.get(language));
		}

	}

}
