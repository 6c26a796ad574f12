package vn.noibat.press;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class FeedTests {

	private static final String SUMMARY = "Cổng biên soạn lại, không phải nguyên văn văn bản";

	private static final String DEMONSTRATION = "Bản trình diễn, không phải trang của UBND thành phố Hải Phòng";

	@Autowired
	private PressOffice office;

	@ParameterizedTest
	@CsvSource({ "/feed.atom, atom_1.0", "/feed.rss, rss_2.0" })
	void tellsOfEveryListAndHighlight(String path, String type) throws FeedException {
		String text = this.office.text(path);
		SyndFeed feed = new SyndFeedInput().build(new StringReader(text));

		assertThat(feed.getFeedType()).isEqualTo(type);
		assertThat(feed.getEntries()).hasSize(23);
		assertThat(feed.getDescription()).contains(SUMMARY, DEMONSTRATION);
		Set<String> ids = new HashSet<>();
		for (SyndEntry entry : feed.getEntries()) {
			assertThat(ids.add(entry.getUri())).isTrue();
			assertThat(entry.getUri()).startsWith("urn:uuid:");
			assertThat(entry.getLink()).startsWith("https://noibat.example/nam/");
			assertThat(entry.getPublishedDate()).isEqualTo("2025-06-02T01:00:00Z");
			assertThat(entry.getContents().get(0).getValue()).contains(SUMMARY, DEMONSTRATION);
		}
		assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.json", "/en/feed.json" })
	void quotesTheOfficialHeadingOfAHighlightInVietnamese(String path) {
		Map<String, String> entries = new HashMap<>();
		this.office.json(path)
			.get("items")
			.forEach((item) -> entries.put(item.get("url").asString(), item.get("content_html").asString()));
		int quoted = 0;
		for (JsonNode highlight : this.office.json("/api/v1/years/2023").get("highlights")) {
			if (highlight.has("officialTitle")) {
				String url = highlight.get(path.startsWith("/en/") ? "urlEn" : "url").asString();
				assertThat(entries.get(url))
					.contains("<q lang=\"vi\">" + highlight.at("/officialTitle/vi").asString() + "</q>");
				quoted++;
			}
		}
		assertThat(quoted).isPositive();
	}

	@Test
	void namesItselfAndItsPageInAtom() {
		assertThat(this.office.text("/feed.atom")).contains(
				"<link rel=\"self\" type=\"application/atom+xml\" href=\"https://noibat.example/feed.atom\" />",
				"<link rel=\"alternate\" type=\"text/html\" href=\"https://noibat.example/\" />");
	}

	@Test
	void namesAnAuthorInAtomAndNoneInRss() {
		assertThat(this.office.text("/feed.atom")).contains("<name>Nổi Bật – Thành phố Hải Phòng</name>")
			.doesNotContain("<name />");
		assertThat(this.office.text("/feed.rss")).doesNotContain("managingEditor", "<author");
	}

	@Test
	void keepsOneIdForOneEntryInAllFormats() throws FeedException {
		List<String> atom = new SyndFeedInput().build(new StringReader(this.office.text("/feed.atom")))
			.getEntries()
			.stream()
			.map(SyndEntry::getUri)
			.toList();
		JsonNode json = this.office.json("/feed.json");

		assertThat(json.get("items").findValuesAsString("id")).isEqualTo(atom);
		// Readers of the feed know these: they must never change.
		assertThat(atom).contains("urn:uuid:474c0b1c-fab4-33f0-8bb2-97fe9dc9785b",
				"urn:uuid:889815df-d426-34a8-a88f-7dd270b8755c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/feed.atom", "/en/feed.rss", "/en/feed.json" })
	void speaksEnglishUnderEn(String path) {
		assertThat(this.office.text(path))
			.contains("Ten highlights of Hai Phong City in 2022", "https://noibat.example/en/years/2022",
					"A demonstration, not a site of")
			.doesNotContain(SUMMARY);
	}

	@Test
	void takesOtherIdsForTheOtherLanguage() {
		List<String> vietnamese = this.office.json("/feed.json").get("items").findValuesAsString("id");
		List<String> english = this.office.json("/en/feed.json").get("items").findValuesAsString("id");

		assertThat(vietnamese).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
	}

}
