package vn.noibat.portal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.EditionKind;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SealedEdition;
import vn.noibat.edition.TestArchive;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.PublisherProperties;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLdTests {

	private static final ReleasedEdition FIRST = released(1, EditionKind.ORIGINAL, null, "2025-06-02T01:00:00Z");

	private static final ReleasedEdition SECOND = released(2, EditionKind.CORRECTION,
			Bilingual.of("Sai một con số.", "A figure was wrong."), "2025-06-05T20:30:00Z");

	private static final ArchiveSnapshot ARCHIVE = TestArchive.of(FIRST, SECOND);

	@Test
	void isPublishedWithTheFirstEditionAndModifiedWithItsOwn() {
		JsonNode report = report(SECOND, "/nam/2023", null);

		assertThat(report.get("datePublished").asString()).isEqualTo("2025-06-02T08:00:00+07:00");
		assertThat(report.get("dateModified").asString()).isEqualTo("2025-06-06T03:30:00+07:00");
		assertThat(report.at("/correction/datePublished").asString()).isEqualTo("2025-06-06T03:30:00+07:00");
		assertThat(report(FIRST, "/nam/2023/ban/1", null).get("dateModified").asString())
			.isEqualTo("2025-06-02T08:00:00+07:00");
	}

	@Test
	void tellsAnOlderEditionFromTheYear() {
		assertThat(report(SECOND, "/nam/2023", null).get("@id").asString())
			.isEqualTo("https://noibat.example/nam/2023");
		assertThat(report(FIRST, "/nam/2023/ban/1", null).get("@id").asString())
			.isEqualTo("https://noibat.example/nam/2023/ban/1");
	}

	@Test
	void namesThePublisherAsAuthorOrElseTheSite() {
		JsonNode demonstration = report(FIRST, "/nam/2023", null);
		JsonNode named = report(FIRST, "/nam/2023", "UBND thành phố (ví dụ)");

		assertThat(demonstration.at("/author/name").asString()).isEqualTo("Nổi Bật");
		assertThat(demonstration.has("publisher")).isFalse();
		assertThat(named.at("/author/name").asString()).isEqualTo("UBND thành phố (ví dụ)");
		assertThat(named.get("publisher")).isEqualTo(named.get("author"));
	}

	private static JsonNode report(ReleasedEdition edition, String path, @Nullable String publisher) {
		JsonMapper mapper = JsonMapper.shared();
		JsonLd jsonLd = new JsonLd(mapper, Samples.ADDRESSES, new PublisherProperties(null, publisher),
				Samples.messages());
		return mapper.readTree(jsonLd.report(ARCHIVE, edition, path, Language.VI));
	}

	private static ReleasedEdition released(int number, EditionKind kind, @Nullable Bilingual reason, String moment) {
		ReleasedEdition sample = Samples.edition(number, kind, reason, String.valueOf(number).repeat(64));
		Instant releasedAt = Instant.parse(moment);
		return new ReleasedEdition(number,
				new SealedEdition(2023, number, kind, reason, sample.sha256(), null, releasedAt), releasedAt,
				new byte[0], sample.signature(), sample.content(), null);
	}

}
