package vn.noibat.web;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.noibat.text.Language;

/**
 * The public addresses: paths from the root, and absolute addresses that never depend on
 * what a client sends as its host.
 */
@Component
public class Addresses {

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

	/** The bytes of a picture of a released highlight. */
	public String picture(String sha256, String extension) {
		return "/anh/" + sha256 + "." + extension;
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

	public String feed(String format, Language language) {
		return ((language == Language.EN) ? "/en" : "") + "/feed." + format;
	}

	public String apiYear(int year) {
		return "/api/v1/years/" + year;
	}

	public String apiHighlight(int year, int rank) {
		return apiYear(year) + "/highlights/" + rank;
	}

	public String apiEdition(int year, int number) {
		return "/api/v1/editions/" + year + "/" + number;
	}

	public String apiIndicator(String slug) {
		return "/api/v1/indicators/" + slug;
	}

	public String apiDocument(String id) {
		return "/api/v1/documents/" + id;
	}

	private String port() {
		if (this.context instanceof WebServerApplicationContext server && server.getWebServer() != null) {
			return String.valueOf(server.getWebServer().getPort());
		}
		return this.environment.getProperty("server.port", "8080");
	}

}
