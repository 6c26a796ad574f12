package vn.noibat.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One act as it was written down, with all that is needed to check its place.
 *
 * @param sequence from 1, without gaps
 * @param occurredAt the database's time, to the microsecond
 * @param person the name of an account, or {@link Act#SYSTEM}
 * @param details a JSON object of strings, written as RFC 8785 says
 * @param previousSha256 of the entry before it; zeros for the first
 * @param sha256 of {@link #canonical()}, 64 lower-case hexadecimal digits
 */
public record JournalEntry(long sequence, Instant occurredAt, String person, String kind, @Nullable Integer year,
		String subject, String details, String previousSha256, String sha256) {

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/**
	 * The text that is hashed as UTF-8, the same that the database's function
	 * {@code journal_canonical} gives.
	 */
	public String canonical() {
		return "journal 1" + "\nsequence " + this.sequence + "\noccurred " + TIME.format(this.occurredAt) + "\nperson "
				+ this.person + "\nkind " + this.kind + "\nyear " + ((this.year != null) ? this.year : "-")
				+ "\nsubject " + this.subject + "\ndetails " + this.details + "\nprevious " + this.previousSha256
				+ "\n";
	}

	/** The details by their names. */
	public Map<String, String> detailsByName() {
		return Details.read(this.details);
	}

	/** The hash this entry should have. */
	String computedSha256() {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(sha256.digest(canonical().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	JournalHead head() {
		return new JournalHead(this.sequence, this.sha256);
	}

}
