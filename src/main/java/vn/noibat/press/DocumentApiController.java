package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.web.RefusedRequest;

/**
 * The register of official documents.
 */
@RestController
@RequestMapping(path = "/api/v1/documents", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentApiController {

	private final Archive archive;

	private final Answers answers;

	DocumentApiController(Archive archive, Answers answers) {
		this.archive = archive;
		this.answers = answers;
	}

	@GetMapping
	DocumentsAnswer documents(@RequestParam(required = false) @Nullable String changedSince) {
		return this.answers.documents(this.archive.current(), ChangedSince.parse(changedSince));
	}

	@GetMapping("/{id}")
	DocumentAnswer document(@PathVariable String id) {
		ArchiveSnapshot released = this.archive.current();
		return this.answers.document(released,
				released.document(id).orElseThrow(() -> RefusedRequest.missing("press.refused.document")));
	}

}
