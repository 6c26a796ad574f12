package vn.noibat.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PressTest
class ApiHttpTests {

	private static final String SHORT = "public, max-age=10, s-maxage=1, stale-if-error=86400";

	@Autowired
	private PressOffice office;

	@ParameterizedTest
	@CsvSource({ "/api/v1/years, application/json", "/api/v1/years/2022, application/json",
			"/api/v1/years/2022/highlights/1, application/json", "/api/v1/indicators, application/json",
			"/api/v1/indicators/tourist-arrivals, application/json",
			"/api/v1/indicators/tourist-arrivals.csv, text/csv;charset=UTF-8", "/api/v1/documents, application/json",
			"/api/v1/documents.csv, text/csv;charset=UTF-8", "/api/v1/documents/metadata, application/json",
			"/api/v1/documents/374-vp-bc.csv, text/csv;charset=UTF-8", "/api/v1/documents/374-vp-bc, application/json",
			"/api/v1/search?q=cang, application/json", "/api/v1/editions/2022, application/json",
			"/api/v1/openapi.json, application/json", "/feed.atom, application/atom+xml;charset=UTF-8",
			"/en/feed.rss, application/rss+xml;charset=UTF-8", "/feed.json, application/feed+json" })
	void answersAsTheContractSaysOfEveryPublicAddress(String path, String type) throws IOException {
		HttpResponse<byte[]> plain = this.office.get(path);
		assertThat(plain.statusCode()).isEqualTo(200);
		assertThat(PressOffice.header(plain, "Content-Type")).isEqualTo(type);
		assertThat(PressOffice.header(plain, "Cache-Control")).isEqualTo(SHORT);
		assertThat(PressOffice.header(plain, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(plain.headers().allValues("Vary")).containsExactly("Accept-Encoding");
		assertThat(plain.headers().firstValue("Set-Cookie")).isEmpty();
		String tag = PressOffice.header(plain, "ETag");
		String modified = PressOffice.header(plain, "Last-Modified");
		assertThat(tag).matches("\"[^\"]+\"");

		assertThat(this.office.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(this.office.get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
		assertThat(this.office.get(path, "If-None-Match", "\"other\"", "If-Modified-Since", modified).statusCode())
			.isEqualTo(200);

		HttpResponse<byte[]> head = this.office.send("HEAD", path);
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(PressOffice.header(head, "ETag")).isEqualTo(tag);
		assertThat(PressOffice.header(head, "Content-Length")).isEqualTo(String.valueOf(plain.body().length));

		HttpResponse<byte[]> gzip = this.office.get(path, "Accept-Encoding", "gzip");
		assertThat(PressOffice.header(gzip, "Content-Encoding")).isEqualTo("gzip");
		assertThat(PressOffice.header(gzip, "ETag")).isNotEqualTo(tag);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(plain.body());

		HttpResponse<byte[]> brotli = this.office.get(path, "Accept-Encoding", "gzip, br");
		assertThat(PressOffice.header(brotli, "Content-Encoding")).isEqualTo("br");
		assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes())
			.isEqualTo(plain.body());
	}

	@Test
	void letsReadersKeepAnEditionForEverAndSharedCachesForASecond() {
		HttpResponse<byte[]> edition = this.office.get("/api/v1/editions/2022/1");

		assertThat(PressOffice.header(edition, "Content-Type")).isEqualTo("application/json");
		assertThat(PressOffice.header(edition, "Cache-Control"))
			.isEqualTo("max-age=31536000, public, s-maxage=1, immutable");
	}

	@Test
	void letsScriptsOfOtherOriginsReadOnly() {
		HttpResponse<byte[]> read = this.office.send("OPTIONS", "/api/v1/years", "Origin", "https://bao.example",
				"Access-Control-Request-Method", "GET");
		HttpResponse<byte[]> write = this.office.send("OPTIONS", "/api/v1/years", "Origin", "https://bao.example",
				"Access-Control-Request-Method", "POST");

		assertThat(PressOffice.header(read, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(write.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/years/1999, 404", "/api/v1/years/99999, 404", "/api/v1/years/-1, 404",
			"/api/v1/years/abc, 400", "/api/v1/years/0x7E7, 400", "/api/v1/years/02023, 400",
			"/api/v1/years/%2B2023, 400", "/api/v1/years/2022/highlights/01, 400",
			"/api/v1/years/2022/highlights/0x1, 400", "/api/v1/editions/02022, 400", "/api/v1/editions/2022/01, 400",
			"/api/v1/editions/2022/0x1, 400", "/api/v1/search?q=x&year=0x7E7, 400", "/api/v1/search?q=x&page=0x1, 400",
			"/api/v1/search?q=x&size=010, 400", "/api/v1/years/99999999999999, 400",
			"/api/v1/years/2022/highlights/0, 404", "/api/v1/years/2022/highlights/11, 404",
			"/api/v1/years/2022/highlights/-1, 404", "/api/v1/years/2022/highlights/x, 400",
			"/api/v1/years/2024/highlights/1, 404", "/api/v1/indicators/nothing, 404",
			"/api/v1/indicators/nothing.csv, 404", "/api/v1/documents/nothing, 404",
			"/api/v1/documents/nothing.csv, 404", "/api/v1/documents/nothing/metadata, 404",
			"/api/v1/editions/1999, 404", "/api/v1/editions/2022/0, 404", "/api/v1/editions/2022/2, 404",
			"/api/v1/editions/2022/x, 400", "/api/v1/nothing, 404", "/api/v1/search?q=x&page=-1, 400",
			"/api/v1/search?q=x&page=0, 400", "/api/v1/search?q=x&size=100000, 400", "/api/v1/search?q=x&size=0, 400",
			"/api/v1/search?q=x&year=abc, 400", "/api/v1/search?q=x&page=x, 400", "/api/v1/search?q=a%00b, 400",
			"/api/v1/search?q=a%07b, 400", "/api/v1/search?q=%C3%28, 400", "/api/v1/years?changedSince=yesterday, 400",
			"/api/v1/years?changedSince=, 400", "/api/v1/documents?changedSince=2025-01-01, 400",
			"/api/v1/indicators?changedSince=1, 400", "/api/v1/editions/2022?changedSince=x, 400" })
	void refusesBadInputAsAProblemInBothLanguages(String path, int status) {
		HttpResponse<byte[]> refused = this.office.get(path);
		String problem = PressOffice.text(refused);

		assertThat(refused.statusCode()).isEqualTo(status);
		assertThat(PressOffice.header(refused, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(PressOffice.header(refused, "Cache-Control")).isEqualTo("no-store");
		assertThat(PressOffice.header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(ContractFiles.faults("problem", problem)).isEmpty();
		assertThat(problem).doesNotContain("Exception", "vn.noibat", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(ints = { 201, 10_000 })
	void refusesAnEndlessSearch(int length) {
		assertThat(this.office.get("/api/v1/search?q=" + "a".repeat(length)).statusCode()).isEqualTo(400);
	}

	@Test
	void refusesToBeWrittenTo() {
		HttpResponse<byte[]> refused = this.office.send("DELETE", "/api/v1/years/2022");

		assertThat(refused.statusCode()).isEqualTo(405);
		assertThat(PressOffice.header(refused, "Content-Type")).isEqualTo("application/problem+json");
	}

}
