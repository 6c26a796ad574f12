package vn.noibat.desk;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import vn.noibat.journal.JournalEntry;

/**
 * One entry of the journal as a line of its export, with all that its hash is made of.
 */
final class JournalLine {

	// Its own mapper: what leaves the house must not depend on the application's
	// configuration.
	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private JournalLine() {
	}

	static String of(JournalEntry entry) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("sequence", entry.sequence());
		line.put("occurredAt", TIME.format(entry.occurredAt()));
		line.put("person", entry.person());
		line.put("kind", entry.kind());
		line.put("year", entry.year());
		line.put("subject", entry.subject());
		// A string, not an object: the hash is made of its very characters.
		line.put("details", entry.details());
		line.put("previousSha256", entry.previousSha256());
		line.put("sha256", entry.sha256());
		return MAPPER.writeValueAsString(line);
	}

}
