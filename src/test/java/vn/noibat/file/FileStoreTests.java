package vn.noibat.file;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class FileStoreTests {

	@Autowired
	private FileStore store;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void givesBackWhatItKept() {
		byte[] pdf = Samples.pdf("Given back");

		StoredFile kept = this.store.keep(new Upload("công văn.pdf", pdf), Accepted.PAPER, "clerk");

		assertThat(this.store.file(kept.id())).isEqualTo(kept);
		assertThat(this.store.content(kept.id())).isEqualTo(pdf);
		assertThat(kept.name()).isEqualTo("công văn.pdf");
		assertThat(kept.size()).isEqualTo(pdf.length);
	}

	@Test
	void keepsAPictureWithItsSize() {
		StoredFile kept = this.store.keep(new Upload("ảnh.jpg", Samples.jpeg(30, 20)), Accepted.PICTURE, "editor");

		assertThat(this.store.file(kept.id())).isEqualTo(kept);
		assertThat(List.of(kept.width(), kept.height())).containsExactly(30, 20);
		assertThat(this.store.content(kept.id())).hasSize((int) kept.size());
	}

	@Test
	void keepsTheSameBytesOnce() {
		byte[] docx = Samples.docx("Once");
		StoredFile one = this.store.keep(new Upload("a.docx", docx), Accepted.PAPER, "clerk");
		StoredFile other = this.store.keep(new Upload("b.docx", docx), Accepted.PAPER, "secretary");

		assertThat(other.id()).isNotEqualTo(one.id());
		assertThat(other.sha256()).isEqualTo(one.sha256());
		assertThat(this.jdbc.sql("select count(*) from stored_bytes where sha256 = ?")
			.param(one.sha256())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void keepsNothingOfWhatItRefuses() {
		long before = rows();

		assertThatExceptionOfType(UploadRefused.class).isThrownBy(
				() -> this.store.keep(new Upload("a.jpg", Samples.utf8("<html></html>")), Accepted.PICTURE, "editor"));

		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void hasNoFileOfAnotherId() {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.store.file("nothing"))
			.satisfies((refused) -> assertThat(refused.status().value()).isEqualTo(404));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> this.store.content("nothing"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update stored_file set name = 'b.pdf'", "delete from stored_file",
			"update stored_bytes set content = 'x'", "delete from stored_bytes", "truncate stored_bytes, stored_file" })
	void neverChangesWhatItKept(String statement) {
		this.store.keep(new Upload("a.pdf", Samples.pdf("Unchanged")), Accepted.PAPER, "clerk");
		long before = rows();

		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update());
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void refusesBytesUnderAnotherHash() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("insert into stored_bytes (sha256, content) values (?, ?)")
				.params("0".repeat(64), new byte[9])
				.update())
			.withMessageContaining("hash_is_of_the_bytes");
	}

	private long rows() {
		return this.jdbc.sql("select (select count(*) from stored_file) + (select count(*) from stored_bytes)")
			.query(Long.class)
			.single();
	}

}
