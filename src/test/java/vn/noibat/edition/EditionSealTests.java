package vn.noibat.edition;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class EditionSealTests {

	@Autowired
	private Archive archive;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void beginsWithItsFormat() {
		assertThat(canonical(2022)).startsWith("{\"format\":1,\"year\":{");
	}

	@Test
	void holdsNothingOfThisInstallation() {
		for (int year : new int[] { 2022, 2023, 2024 }) {
			assertThat(canonical(year)).doesNotContain("localhost", "updatedAt", "sha256", "releasedAt");
		}
	}

	@Test
	void isReadBackAsItWasWritten() {
		for (ReleasedEdition edition : this.archive.current().years()) {
			assertThat(Canonical.write(edition.content())).isEqualTo(edition.canonical());
			assertThat(Canonical.sha256(edition.canonical())).isEqualTo(edition.sha256());
		}
	}

	@Test
	void masksRoutingLinesAndPeople() {
		String text = canonical(2022);
		assertThat(this.jdbc.sql("select name_vi from document_line where internal").query(String.class).list())
			.isNotEmpty()
			.noneMatch(text::contains);
		assertThat(text).doesNotContain("đồng chí Đồng");
	}

	@Test
	void refusesAnotherFormat() {
		byte[] later = "{\"format\":2,\"year\":null}".getBytes(StandardCharsets.UTF_8);

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Canonical.read(later))
			.withMessageContaining("Format 2");
	}

	private String canonical(int year) {
		return new String(this.archive.current().year(year).orElseThrow().canonical(), StandardCharsets.UTF_8);
	}

}
