package vn.noibat.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The kept files' rows: what is known of each, and every run of bytes once.
 */
@Repository
class KeptFiles {

	private final JdbcClient jdbc;

	KeptFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	StoredFile add(Inspected file, String account) {
		StoredFile kept = new StoredFile(UUID.randomUUID().toString(), sha256(file.bytes()), file.mediaType(),
				file.name(), file.bytes().length, file.width(), file.height());
		this.jdbc.sql("insert into stored_bytes (sha256, content) values (?, ?) on conflict do nothing")
			.params(kept.sha256(), file.bytes())
			.update();
		this.jdbc.sql("""
				insert into stored_file (id, sha256, media_type, name, size, width, height, kept_by)
				values (:id, :sha256, :mediaType, :name, :size, :width, :height, :account)
				""")
			.param("id", kept.id())
			.param("sha256", kept.sha256())
			.param("mediaType", kept.mediaType())
			.param("name", kept.name())
			.param("size", kept.size())
			.param("width", kept.width())
			.param("height", kept.height())
			.param("account", account)
			.update();
		return kept;
	}

	Optional<StoredFile> find(String id) {
		return this.jdbc.sql("select * from stored_file where id = ?")
			.param(id)
			.query((row, number) -> new StoredFile(row.getString("id"), row.getString("sha256"),
					row.getString("media_type"), row.getString("name"), row.getLong("size"),
					row.getObject("width", Integer.class), row.getObject("height", Integer.class)))
			.optional();
	}

	Optional<byte[]> content(String id) {
		return this.jdbc.sql("select content from stored_bytes join stored_file using (sha256) where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Optional<byte[]> contentOf(String sha256) {
		return this.jdbc.sql("select content from stored_bytes where sha256 = ?")
			.param(sha256)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

}
