package vn.noibat.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.office.TokenBearer;
import vn.noibat.text.Dates;
import vn.noibat.web.RefusedRequest;

/**
 * What programs of press offices ask for and answer.
 */
@RestController
@RequestMapping("/api/v1/press/queue")
class QueueController {

	// The longest reason and address, spelled out, with room to spare.
	private static final int LARGEST_ANSWER = 32_768;

	private final Queue queue;

	private final Acknowledging acknowledging;

	private final EmbargoedWords embargoed;

	private final LetterReading letters;

	private final JsonMapper json;

	QueueController(Queue queue, Acknowledging acknowledging, EmbargoedWords embargoed, LetterReading letters,
			JsonMapper json) {
		this.letters = letters;
		this.queue = queue;
		this.embargoed = embargoed;
		this.acknowledging = acknowledging;
		this.json = json;
	}

	@GetMapping
	QueueAnswer queue(@RequestParam(defaultValue = "0") String after, TokenBearer bearer, HttpServletRequest request) {
		if (!after.matches("\\d{1,18}")) {
			throw RefusedRequest.bad("delivery.refused.after");
		}
		List<QueuedMessage> fetched = this.queue.fetch(bearer, Long.parseLong(after));
		this.embargoed.handedOver(fetched, bearer, request.getRemoteAddr());
		List<QueueEntry> entries = fetched.stream()
			.map((message) -> new QueueEntry(message.position(), this.json.readTree(message.body())))
			.toList();
		long next = entries.isEmpty() ? Long.parseLong(after) : entries.get(entries.size() - 1).position();
		return new QueueAnswer(entries, next);
	}

	/** The letter of a message, for keeping. */
	@GetMapping(path = "/{id:msg_[0-9A-Za-z]{24}}/letter", produces = MediaType.APPLICATION_PDF_VALUE)
	ResponseEntity<byte[]> letter(@PathVariable String id, TokenBearer bearer, HttpServletRequest request) {
		LetterReading.ReadLetter letter = this.letters.read(id, bearer, request.getRemoteAddr());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(letter.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(letter.name(), StandardCharsets.UTF_8).build().toString())
			.body(letter.bytes());
	}

	@PostMapping(path = "/{id:msg_[0-9A-Za-z]{24}}/acknowledgement", consumes = MediaType.APPLICATION_JSON_VALUE)
	AcknowledgementAnswer acknowledge(@PathVariable String id, HttpServletRequest answer, TokenBearer bearer)
			throws IOException {
		AcknowledgementRequest request = read(answer);
		return AcknowledgementAnswer.of(this.acknowledging.acknowledge(id,
				NewAcknowledgement.of(request.code(), request.reason(), request.printedUrl()), bearer));
	}

	private AcknowledgementRequest read(HttpServletRequest answer) throws IOException {
		byte[] body = answer.getInputStream().readNBytes(LARGEST_ANSWER + 1);
		if (body.length > LARGEST_ANSWER) {
			throw new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, "delivery.refused.large", LARGEST_ANSWER);
		}
		try {
			AcknowledgementRequest read = this.json.readValue(body, AcknowledgementRequest.class);
			if (read != null) {
				return read;
			}
		}
		catch (JacksonException ex) {
			// Told below, in the same words.
		}
		throw RefusedRequest.bad("delivery.refused.json");
	}

	/**
	 * What waits for an office.
	 *
	 * @param next what to ask for after these
	 */
	record QueueAnswer(List<QueueEntry> messages, long next) {
	}

	/**
	 * One message.
	 *
	 * @param message the same that webhooks are posted
	 */
	record QueueEntry(long position, JsonNode message) {
	}

	/**
	 * What a program answers.
	 *
	 * @param code 01 arrived, 02 refused, 03 accepted, 05 in progress, 06 done
	 * @param reason needed with 02
	 * @param printedUrl needed with 06
	 */
	record AcknowledgementRequest(@Nullable String code, @Nullable String reason, @Nullable String printedUrl) {
	}

	/**
	 * What holds now.
	 */
	record AcknowledgementAnswer(String messageId, String code, @Nullable String reason, @Nullable String printedUrl,
			OffsetDateTime givenAt) {

		static AcknowledgementAnswer of(Acknowledgement given) {
			return new AcknowledgementAnswer(given.messageId(), given.code().code(), given.reason(), given.printedUrl(),
					given.givenAt().atZone(Dates.ZONE).toOffsetDateTime());
		}

	}

}
