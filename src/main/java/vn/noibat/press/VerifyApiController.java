package vn.noibat.press;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verifying;
import vn.noibat.text.DocumentNumber;
import vn.noibat.web.RefusedRequest;

/**
 * Verification for programmes; what is sent is compared and forgotten.
 */
@RestController
@RequestMapping(path = "/api/v1/verify", produces = MediaType.APPLICATION_JSON_VALUE)
class VerifyApiController {

	private final Verifying verifying;

	private final Archive archive;

	private final Answers answers;

	VerifyApiController(Verifying verifying, Archive archive, Answers answers) {
		this.verifying = verifying;
		this.archive = archive;
		this.answers = answers;
	}

	@GetMapping
	VerifyAnswer verify(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String sha256,
			@RequestParam(required = false) @Nullable String number) {
		if (Stream.of(q, sha256, number).filter((one) -> one != null && !one.isBlank()).count() != 1) {
			throw RefusedRequest.bad("press.refused.verify.one");
		}
		if (sha256 != null && !Verifying.isHash(sha256)) {
			throw RefusedRequest.bad("press.refused.verify.hash");
		}
		if (number != null && DocumentNumber.parse(number).isEmpty()) {
			throw RefusedRequest.bad("press.refused.verify.number");
		}
		String typed = Stream.of(q, sha256, number)
			.filter(Objects::nonNull)
			.filter((one) -> !one.isBlank())
			.findFirst()
			.orElseThrow();
		return answer(this.verifying.verify(typed));
	}

	/**
	 * Takes a text as text/plain, a file as application/json, application/pdf or
	 * application/octet-stream.
	 */
	@PostMapping(consumes = { MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE,
			MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	VerifyAnswer verifyContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		byte[] content = request.getInputStream().readNBytes(Verifying.LARGEST_FILE + 1);
		if (content.length > Verifying.LARGEST_FILE) {
			throw new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, "press.refused.verify.large");
		}
		if (content.length == 0) {
			throw RefusedRequest.bad("press.refused.verify.empty");
		}
		MediaType type = MediaType.parseMediaType(request.getContentType());
		return answer(MediaType.TEXT_PLAIN.isCompatibleWith(type) ? this.verifying.verify(text(content, type))
				: this.verifying.verify(content));
	}

	/** Read in another coding, a text that is right would be told to differ. */
	private static String text(byte[] content, MediaType type) {
		Charset charset = Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8);
		try {
			if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
				return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			}
		}
		catch (CharacterCodingException ex) {
			// Refused as another coding is.
		}
		throw new RefusedRequest(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "press.refused.verify.charset");
	}

	private VerifyAnswer answer(Verification verification) {
		if (verification.state() == Verification.State.MALFORMED) {
			throw RefusedRequest.bad("press.refused.verify.hash");
		}
		return this.answers.verification(this.archive.current(), verification);
	}

}
