package vn.noibat.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Personal links: of each only hashes are kept. The code's is made with the token, which
 * the database does not hold, so that eight digits cannot be guessed from it.
 */
@Repository
class Links {

	private static final int MOST_WRONG = 5;

	private static final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	Links(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	IssuedLink issue(String ballot, RollEntry entry) {
		byte[] bits = new byte[32];
		random.nextBytes(bits);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
		String code = String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
		this.jdbc.sql("""
				insert into ballot_link (ballot_id, councillor, token_sha256, code_sha256) values (?, ?, ?, ?)
				on conflict (ballot_id, councillor) do update
				set token_sha256 = excluded.token_sha256, code_sha256 = excluded.code_sha256, wrong = 0
				""").params(ballot, entry.councillor(), sha256(token), sha256(token + ":" + code)).update();
		return new IssuedLink(entry, token, code);
	}

	/** Who has a link to the ballot. */
	Set<String> councillors(String ballot) {
		return this.jdbc.sql("select councillor from ballot_link where ballot_id = ?")
			.param(ballot)
			.query(String.class)
			.set();
	}

	Optional<String> ballotOf(String token) {
		return column("ballot_id", token);
	}

	Optional<String> councillorOf(String token) {
		return column("councillor", token);
	}

	boolean isLocked(String token) {
		return this.jdbc.sql("select wrong >= ? from ballot_link where token_sha256 = ?")
			.params(MOST_WRONG, sha256(token))
			.query(Boolean.class)
			.optional()
			.orElse(true);
	}

	/**
	 * Judges a code and counts a wrong one; the caller's transaction must not be rolled
	 * back.
	 */
	LinkAnswer check(String token, String code) {
		String expected = this.jdbc.sql("select code_sha256 from ballot_link where token_sha256 = ? for update")
			.param(sha256(token))
			.query(String.class)
			.single();
		if (isLocked(token)) {
			return LinkAnswer.LOCKED;
		}
		String digits = code.replaceAll("[\\s.-]", "");
		if (MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
				sha256(token + ":" + digits).getBytes(StandardCharsets.US_ASCII))) {
			return LinkAnswer.ACCEPTED;
		}
		this.jdbc.sql("update ballot_link set wrong = wrong + 1 where token_sha256 = ?").param(sha256(token)).update();
		return isLocked(token) ? LinkAnswer.LOCKED : LinkAnswer.WRONG_CODE;
	}

	/** Voids the links of a ballot that came to its end. */
	void end(String ballot) {
		this.jdbc.sql("update ballot_link set wrong = ? where ballot_id = ?").params(MOST_WRONG, ballot).update();
	}

	private Optional<String> column(String name, String token) {
		return this.jdbc.sql("select " + name + " from ballot_link where token_sha256 = ?")
			.param(sha256(token))
			.query(String.class)
			.optional();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
