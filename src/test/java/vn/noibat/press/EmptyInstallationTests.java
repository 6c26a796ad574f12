package vn.noibat.press;

import java.io.StringReader;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another locality starts with nothing: no place, no year.
 */
@PressTest
@TestPropertySource(properties = "noibat.records=none")
class EmptyInstallationTests {

	@Autowired
	private PressOffice office;

	@ParameterizedTest
	@CsvSource({ "years, /api/v1/years", "indicators, /api/v1/indicators", "documents, /api/v1/documents",
			"register, /api/v1/documents/metadata", "search, /api/v1/search?q=cang" })
	void answersWithEmptyLists(String schema, String path) {
		String answer = this.office.text(path);

		assertThat(ContractFiles.faults(schema, answer)).isEmpty();
		assertThat(PressOffice.JSON.readTree(answer).at("/credit/vi").asString())
			.isEqualTo("Bản trình diễn, không phải trang của một cơ quan nhà nước");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.atom", "/en/feed.rss" })
	void feedsNothing(String path) throws FeedException {
		SyndFeed feed = new SyndFeedInput().build(new StringReader(this.office.text(path)));

		assertThat(feed.getEntries()).isEmpty();
		assertThat(feed.getTitle()).isEqualTo("Nổi Bật");
	}

	@Test
	void knowsNoYear() {
		assertThat(this.office.get("/api/v1/years/2022").statusCode()).isEqualTo(404);
	}

	@Test
	void hasNoAccentsOfItsOwnYet() {
		JsonNode manifest = this.office.json("/manifest.webmanifest");

		assertThat(manifest.get("name").asString()).isEqualTo("Nổi Bật");
		assertThat(manifest.has("theme_color")).isFalse();
		assertThat(this.office.get("/css/locality.css").statusCode()).isEqualTo(200);
		assertThat(this.office.text("/css/locality.css")).isEmpty();
		assertThat(this.office.text("/sitemap.xml")).contains("https://noibat.example/en/years")
			.doesNotContain("<lastmod>");
	}

}
