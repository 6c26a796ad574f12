package vn.noibat.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.text.Bilingual;
import vn.noibat.text.CanonicalJson;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * Writes what webhooks are posted and the queue answers (Standard Webhooks 1.0.0): type,
 * time and content, less than 20 kB.
 */
@Component
class MessageBody {

	private static final int MOST_BYTES = 20_000;

	private static final int LONGEST = 1000;

	private final Addresses addresses;

	MessageBody(Addresses addresses) {
		this.addresses = addresses;
	}

	/** The JSON of a message, always the same for the same message. */
	String of(PressMessage message) {
		Letter letter = message.letter();
		// The list is where the addresses lead, too; the text is on the office's own
		// page;
		// so is the rest.
		return Stream
			.of(letter, part(letter, letter.body(), List.of()), part(letter, null, letter.highlights()),
					part(letter, null, List.of()))
			.map((part) -> json(message, part))
			.filter(MessageBody::isShort)
			.findFirst()
			.orElseGet(() -> json(message, brief(letter)));
	}

	private static Letter part(Letter letter, @Nullable String body, List<Bilingual> highlights) {
		return new Letter(letter.documentId(), letter.refersTo(), letter.number(), letter.date(), letter.issuer(),
				letter.subject(), body, letter.signatory(), letter.title(), highlights, letter.sha256(),
				letter.reason(), letter.file());
	}

	private static boolean isShort(String json) {
		return json.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES;
	}

	private static Letter brief(Letter letter) {
		return new Letter(letter.documentId(), letter.refersTo(), letter.number(), letter.date(), cut(letter.issuer()),
				String.valueOf(cut(letter.subject())), null, cut(letter.signatory()), null, List.of(), letter.sha256(),
				null, letter.file());
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text == null || text.codePointCount(0, text.length()) <= LONGEST) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
	}

	/** Where an edition is fetched: by named offices only while its time has not come. */
	private String edition(int year, int edition, boolean embargoed) {
		return this.addresses.absolute(embargoed ? this.addresses.apiEmbargoedEdition(year, edition)
				: this.addresses.apiEdition(year, edition));
	}

	private String json(PressMessage message, Letter letter) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", message.kind().type());
		body.put("timestamp", moment(message.sentAt()));
		body.put("data", content(message, letter));
		return new String(CanonicalJson.write(body), StandardCharsets.UTF_8);
	}

	private Map<String, Object> content(PressMessage message, Letter letter) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("id", message.id());
		content.put("urgency", message.urgency().code());
		content.put("subject", letter.subject());
		Integer year = message.year();
		Integer edition = message.edition();
		if (year != null && edition != null) {
			content.put("year", year);
			content.put("edition", edition);
			if (message.kind().isCarryingAnEdition()) {
				String address = edition(year, edition, message.embargo() != null);
				content.put("editionUrl", address);
				content.put("signatureUrl", address + "/signature");
				content.put("pageUrl", this.addresses.absolute(this.addresses.edition(year, edition, Language.VI)));
			}
			content.put("messageUrl", this.addresses.absolute("/toa-soan/messages/" + message.id()));
			content.put("acknowledgementUrl",
					this.addresses.absolute("/api/v1/press/queue/" + message.id() + "/acknowledgement"));
		}
		put(content, "embargoedUntil", moment(message.embargo()));
		put(content, "acknowledgeBy", moment(message.acknowledgeBy()));
		put(content, "sha256", letter.sha256());
		put(content, "title", letter.title());
		put(content, "reason", letter.reason());
		if (!letter.highlights().isEmpty()) {
			content.put("highlights", letter.highlights());
		}
		if (letter.number() != null) {
			Map<String, Object> paper = new LinkedHashMap<>();
			paper.put("number", letter.number());
			put(paper, "id", letter.documentId());
			put(paper, "date", (letter.date() != null) ? letter.date().toString() : null);
			put(paper, "issuer", letter.issuer());
			put(paper, "signatory", letter.signatory());
			put(paper, "refersTo", letter.refersTo());
			put(paper, "text", letter.body());
			put(paper, "file", file(message, letter));
			content.put("dispatch", paper);
		}
		return content;
	}

	/** With the token of the office before its time, when readers find nothing yet. */
	private @Nullable Map<String, Object> file(PressMessage message, Letter letter) {
		LetterFile file = letter.file();
		if (file == null || letter.documentId() == null) {
			return null;
		}
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("url",
				this.addresses.absolute((message.embargo() != null) ? "/api/v1/press/queue/" + message.id() + "/letter"
						: this.addresses.documentFile(letter.documentId())));
		told.put("name", file.name());
		told.put("mediaType", file.mediaType());
		told.put("size", file.size());
		told.put("sha256", file.sha256());
		return told;
	}

	private static void put(Map<String, Object> content, String name, @Nullable Object value) {
		if (value != null) {
			content.put(name, value);
		}
	}

	private static @Nullable String moment(@Nullable Instant moment) {
		return (moment != null)
				? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Dates.ZONE).toOffsetDateTime()) : null;
	}

}
