package vn.noibat.press;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class CrawlerTests {

	@Autowired
	private PressOffice office;

	@Test
	void listsEveryPublicPageInBothLanguages() throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		DocumentBuilder builder = factory.newDocumentBuilder();
		Document map = builder.parse(new InputSource(new StringReader(this.office.text("/sitemap.xml"))));
		NodeList entries = map.getElementsByTagName("url");
		Set<String> addresses = new HashSet<>();
		List<String> alternates = new ArrayList<>();
		for (int i = 0; i < entries.getLength(); i++) {
			Element entry = (Element) entries.item(i);
			String address = entry.getElementsByTagName("loc").item(0).getTextContent();
			assertThat(addresses.add(address)).as(address).isTrue();
			NodeList links = entry.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
			assertThat(links.getLength()).isEqualTo(3);
			for (int j = 0; j < links.getLength(); j++) {
				alternates.add(((Element) links.item(j)).getAttribute("href"));
			}
		}

		assertThat(addresses).containsAll(alternates)
			.contains("https://noibat.example/", "https://noibat.example/en", "https://noibat.example/nam/2023",
					"https://noibat.example/en/years/2024", "https://noibat.example/van-ban/374-vp-bc",
					"https://noibat.example/chi-tieu/grdp-growth", "https://noibat.example/en/glossary")
			.doesNotContain("https://noibat.example/tim-kiem");
		JsonNode years = this.office.json("/api/v1/years").get("years");
		for (JsonNode year : years) {
			for (JsonNode highlight : this.office.json("/api/v1/years/" + year.get("year").asInt()).get("highlights")) {
				assertThat(addresses).contains(highlight.get("url").asString(), highlight.get("urlEn").asString());
			}
		}
		assertThat(addresses).allSatisfy(
				(address) -> assertThat(this.office.get(address.replace("https://noibat.example", "")).statusCode())
					.isEqualTo(200));
		assertThat(this.office.text("/sitemap.xml")).contains("<lastmod>2025-06-02T08:00+07:00</lastmod>");
	}

	@Test
	void leadsCrawlersToTheSiteMapAndAwayFromTheDesk() {
		assertThat(this.office.text("/robots.txt")).contains("User-agent: *\n", "Disallow: /desk\n",
				"Sitemap: https://noibat.example/sitemap.xml\n");
	}

	@Test
	void takesNameAndAccentsFromTheLocality() {
		JsonNode manifest = this.office.json("/manifest.webmanifest");

		assertThat(manifest.get("name").asString()).isEqualTo("Nổi Bật – Thành phố Hải Phòng");
		assertThat(manifest.get("theme_color").asString()).isEqualTo("#B3131C");
		assertThat(this.office.get(manifest.at("/icons/0/src").asString()).statusCode()).isEqualTo(200);
		assertThat(PressOffice.header(this.office.get("/manifest.webmanifest"), "Content-Type"))
			.isEqualTo("application/manifest+json");
		assertThat(this.office.text("/css/locality.css")).contains(":root { --phuong: #B3131C; }",
				":root[data-theme=\"dark\"] { --phuong: #FF8076; }");
		assertThat(PressOffice.header(this.office.get("/css/locality.css"), "Content-Type"))
			.isEqualTo("text/css;charset=UTF-8");
	}

}
