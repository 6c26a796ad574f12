package vn.noibat.portal;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.PublicFile;
import vn.noibat.edition.PublicFiles;
import vn.noibat.web.RefusedRequest;

/**
 * The pictures of highlights and the papers that are public, as released editions name
 * them.
 */
@Controller
class FileController {

	// Shared caches ask again each second: what is withdrawn must go.
	private static final String FOREVER = "public, max-age=31536000, s-maxage=1, immutable";

	private final PublicFiles files;

	FileController(PublicFiles files) {
		this.files = files;
	}

	@GetMapping("/anh/{sha256:[0-9a-f]{64}}.{extension:jpg|png|webp}")
	ResponseEntity<byte[]> picture(@PathVariable String sha256, @PathVariable String extension) {
		PublicFile picture = this.files.picture(sha256)
			.filter((found) -> found.name().endsWith("." + extension))
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, FOREVER)
			.contentType(MediaType.parseMediaType(picture.mediaType()))
			.body(picture.bytes());
	}

	@GetMapping("/van-ban/{id}/tep")
	ResponseEntity<byte[]> paper(@PathVariable String id) {
		PublicFile paper = this.files.document(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(paper.name(), java.nio.charset.StandardCharsets.UTF_8)
						.build()
						.toString())
			.contentType(MediaType.parseMediaType(paper.mediaType()))
			.body(paper.bytes());
	}

}
