package vn.noibat.press;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.servlet.http.HttpServletRequest;
import org.jdom2.Element;
import org.jdom2.Namespace;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * The feeds in their three formats and two languages.
 */
@RestController
class FeedController {

	private static final String ATOM = "application/atom+xml;charset=UTF-8";

	private static final String RSS = "application/rss+xml;charset=UTF-8";

	private static final Namespace ATOM_NAMES = Namespace.getNamespace("http://www.w3.org/2005/Atom");

	private static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

	private static final String JSON = "application/feed+json";

	private final Archive archive;

	private final Feeds feeds;

	private final Addresses addresses;

	FeedController(Archive archive, Feeds feeds, Addresses addresses) {
		this.archive = archive;
		this.feeds = feeds;
		this.addresses = addresses;
	}

	@GetMapping(path = { "/feed.atom", "/en/feed.atom" }, produces = ATOM)
	ResponseEntity<byte[]> atom(HttpServletRequest request) throws FeedException {
		return xml("atom_1.0", "atom", ATOM, language(request));
	}

	@GetMapping(path = { "/feed.rss", "/en/feed.rss" }, produces = RSS)
	ResponseEntity<byte[]> rss(HttpServletRequest request) throws FeedException {
		return xml("rss_2.0", "rss", RSS, language(request));
	}

	@GetMapping(path = { "/feed.json", "/en/feed.json" }, produces = JSON)
	JsonFeed json(HttpServletRequest request) {
		Language language = language(request);
		return JsonFeed.of(this.feeds.feed(this.archive.current(), language),
				this.addresses.absolute(this.addresses.feed("json", language)));
	}

	private ResponseEntity<byte[]> xml(String type, String format, String mediaType, Language language)
			throws FeedException {
		Feed feed = this.feeds.feed(this.archive.current(), language);
		SyndFeed syndicated = new SyndFeedImpl();
		syndicated.setFeedType(type);
		syndicated.setEncoding(StandardCharsets.UTF_8.name());
		syndicated.setUri(feed.id());
		syndicated.setTitle(feed.title());
		syndicated.setDescription(feed.description());
		syndicated.setLanguage(language.code());
		syndicated.setCopyright(feed.licence());
		syndicated.setLink(feed.page());
		syndicated.setLinks(List.of(link("alternate", feed.page(), MediaType.TEXT_HTML_VALUE), link("self",
				this.addresses.absolute(this.addresses.feed(format, language)), mediaType.replaceAll(";.*", ""))));
		syndicated.setPublishedDate(date(feed.updated()));
		// RSS knows one date only: that of the last change, so that corrections are seen.
		boolean rss = format.equals("rss");
		// An author is an e-mail address in RSS, and there need be none.
		List<SyndPerson> authors = rss ? List.of() : List.of(person(feed.author()));
		syndicated.setAuthors(authors);
		List<FeedEntry> entries = feed.entries();
		if (!rss) {
			syndicated.setForeignMarkup(
					entries.stream().filter(FeedEntry::gone).map((entry) -> tombstone(entry, feed.author())).toList());
			entries = entries.stream().filter((entry) -> !entry.gone()).toList();
		}
		syndicated.setEntries(entries.stream().map((entry) -> entry(entry, authors, rss)).toList());
		String text = new SyndFeedOutput().outputString(syndicated);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	private static SyndEntry entry(FeedEntry entry, List<SyndPerson> authors, boolean rss) {
		SyndEntry syndicated = new SyndEntryImpl();
		syndicated.setAuthors(authors);
		syndicated.setUri(entry.id());
		syndicated.setTitle(entry.title());
		syndicated.setLink(entry.url());
		syndicated.setPublishedDate(date(rss ? entry.updated() : entry.published()));
		syndicated.setUpdatedDate(date(entry.updated()));
		syndicated.setDescription(content(MediaType.TEXT_PLAIN_VALUE, entry.summary()));
		syndicated.setContents(List.of(content("html", entry.html())));
		String field = entry.field();
		if (field != null) {
			SyndCategory category = new SyndCategoryImpl();
			category.setName(field);
			syndicated.setCategories(List.of(category));
		}
		return syndicated;
	}

	// RFC 6721: readers take what they kept of the entry away.
	private static Element tombstone(FeedEntry entry, String author) {
		FeedEntry.Correction withdrawal = Objects.requireNonNull(entry.correction());
		Element by = new Element("by", TOMBSTONES).addContent(new Element("name", ATOM_NAMES).setText(author));
		Element link = new Element("link", ATOM_NAMES).setAttribute("rel", "related").setAttribute("href", entry.url());
		return new Element("deleted-entry", TOMBSTONES).setAttribute("ref", entry.id())
			.setAttribute("when", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(withdrawal.date()))
			.addContent(List.of(by, new Element("comment", TOMBSTONES).setText(withdrawal.reason()), link));
	}

	private static SyndPerson person(String name) {
		SyndPerson person = new SyndPersonImpl();
		person.setName(name);
		return person;
	}

	private static SyndContent content(String type, String value) {
		SyndContent content = new SyndContentImpl();
		content.setType(type);
		content.setValue(value);
		return content;
	}

	private static SyndLink link(String relation, String address, String type) {
		SyndLink link = new SyndLinkImpl();
		link.setRel(relation);
		link.setHref(address);
		link.setType(type);
		return link;
	}

	private static Date date(OffsetDateTime moment) {
		return Date.from(moment.toInstant());
	}

	private static Language language(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/en/") ? Language.EN : Language.VI;
	}

}
