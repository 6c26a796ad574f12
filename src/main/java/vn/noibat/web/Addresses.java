package vn.noibat.web;

import java.nio.charset.StandardCharsets;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

import vn.noibat.text.Language;

/**
 * The public addresses: paths from the root, and absolute addresses that never depend on
 * what a client sends as its host.
 */
@Component
public class Addresses {

	/** Width of the pictures that stand for pages, in pixels. */
	public static final int IMAGE_WIDTH = 1200;

	/** Height of the pictures that stand for pages, in pixels. */
	public static final int IMAGE_HEIGHT = 630;

	private final PublisherProperties properties;

	private final ApplicationContext context;

	private final Environment environment;

	Addresses(PublisherProperties properties, ApplicationContext context, Environment environment) {
		this.properties = properties;
		this.context = context;
		this.environment = environment;
	}

	/** The absolute address of a path. */
	public String absolute(String path) {
		return base() + path;
	}

	/** Scheme, host and port, without a slash at the end. */
	public String base() {
		String url = this.properties.publicUrl();
		if (url != null) {
			return StringUtils.trimTrailingCharacter(url, '/');
		}
		return "http://localhost:" + port();
	}

	public String year(int year, Language language) {
		return PublicPage.YEARS.path(language) + "/" + year;
	}

	/**
	 * Where readers report a figure of a year as wrong; the id of its fact is to follow.
	 */
	public String figureReport(int year, Language language) {
		return ((language == Language.EN) ? "/en/report-error" : "/bao-loi") + "?year=" + year + "&about=";
	}

	public String highlight(int year, int rank, String slug, Language language) {
		return year(year, language) + "/" + rank + "-" + slug;
	}

	public String edition(int year, int number, Language language) {
		return year(year, language) + ((language == Language.EN) ? "/edition/" : "/ban/") + number;
	}

	/** The year as a PDF, to be printed and kept. */
	public String book(int year, Language language) {
		return year(year, language) + ".pdf";
	}

	/** Where a year is copied from to be printed elsewhere. */
	public String copy(int year, Language language) {
		return year(year, language) + copy(language);
	}

	/** The same of one highlight. */
	public String copy(int year, int rank, String slug, Language language) {
		return highlight(year, rank, slug, language) + copy(language);
	}

	private static String copy(Language language) {
		return (language == Language.EN) ? "/copy" : "/sao-chep";
	}

	/** The bytes of a picture of a released highlight. */
	public String picture(String sha256, String extension) {
		return "/anh/" + sha256 + "." + extension;
	}

	/**
	 * The picture that stands for a year where it is shared, {@value #IMAGE_WIDTH} by
	 * {@value #IMAGE_HEIGHT} pixels.
	 */
	public String yearImage(int year, Language language) {
		return (language == Language.EN) ? "/en/image/" + year + ".png" : "/anh/" + year + ".png";
	}

	/** The same for a highlight. */
	public String highlightImage(int year, int rank, Language language) {
		return yearImage(year, language).replace(".png", "-" + rank + ".png");
	}

	/** A year or a highlight, with the id of its content, as a card in other pages. */
	public String card(String id, Language language) {
		return ((language == Language.EN) ? "/en/embed/" : "/nhung/") + id;
	}

	/** The same for programs that ask for it by the address of the page. */
	public String oembed(String page) {
		return absolute("/oembed?url=" + UriUtils.encode(page, StandardCharsets.UTF_8));
	}

	/** The file of a document of the register. */
	public String documentFile(String id) {
		return PublicPage.DOCUMENTS.path(Language.VI) + "/" + id + "/tep";
	}

	public String editionChanges(int year, int number, Language language) {
		return edition(year, number, language) + ((language == Language.EN) ? "/changes" : "/khac-biet");
	}

	public String event(int year, String id, Language language) {
		return year(year, language) + "#" + id;
	}

	public String indicator(String slug, Language language) {
		return PublicPage.INDICATORS.path(language) + "/" + slug;
	}

	public String document(String id, Language language) {
		return PublicPage.DOCUMENTS.path(language) + "/" + id;
	}

	public String verify(String sha256, Language language) {
		return PublicPage.VERIFY.path(language) + "?sha256=" + sha256;
	}

	/** What is known of a paper, by its number and symbol. */
	public String verifyNumber(String number, Language language) {
		return PublicPage.VERIFY.path(language) + "?q=" + UriUtils.encode(number, StandardCharsets.UTF_8);
	}

	public String feed(String format, Language language) {
		return ((language == Language.EN) ? "/en" : "") + "/feed." + format;
	}

	public String apiYear(int year) {
		return "/api/v1/years/" + year;
	}

	public String apiHighlight(int year, int rank) {
		return apiYear(year) + "/highlights/" + rank;
	}

	/** The year as a news item in ninjs. */
	public String apiYearNinjs(int year, Language language) {
		return apiYear(year) + ninjs(language);
	}

	/** The highlight as a news item in ninjs. */
	public String apiHighlightNinjs(int year, int rank, Language language) {
		return apiHighlight(year, rank) + ninjs(language);
	}

	private static String ninjs(Language language) {
		return (language == Language.EN) ? "/ninjs?lang=en" : "/ninjs";
	}

	public String apiEdition(int year, int number) {
		return "/api/v1/editions/" + year + "/" + number;
	}

	/** The detached JWS over an edition. */
	public String apiSignature(int year, int number) {
		return apiEdition(year, number) + "/signature";
	}

	public String apiEmbargoedEdition(int year, int number) {
		return "/api/v1/press/editions/" + year + "/" + number;
	}

	/** A picture of such an edition, for the press offices that may read it. */
	public String apiEmbargoedPicture(int year, int number, String sha256) {
		return apiEmbargoedEdition(year, number) + "/pictures/" + sha256;
	}

	public String apiIndicator(String slug) {
		return "/api/v1/indicators/" + slug;
	}

	public String apiDocument(String id) {
		return "/api/v1/documents/" + id;
	}

	/** The document in the fields of a State register. */
	public String apiDocumentMetadata(String id) {
		return apiDocument(id) + "/metadata";
	}

	private String port() {
		if (this.context instanceof WebServerApplicationContext server && server.getWebServer() != null) {
			return String.valueOf(server.getWebServer().getPort());
		}
		return this.environment.getProperty("server.port", "8080");
	}

}
