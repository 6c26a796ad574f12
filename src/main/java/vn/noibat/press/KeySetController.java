package vn.noibat.press;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;

/**
 * The public keys that verify editions, those in use no longer included (RFC 7517).
 */
@RestController
class KeySetController {

	private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");

	private final Archive archive;

	KeySetController(Archive archive) {
		this.archive = archive;
	}

	@GetMapping("/.well-known/jwks.json")
	ResponseEntity<String> keys() {
		return ResponseEntity.ok().contentType(JWK_SET).body(this.archive.current().keySet());
	}

}
