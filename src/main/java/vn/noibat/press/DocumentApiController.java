package vn.noibat.press;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.RegisterEntry;
import vn.noibat.web.RefusedRequest;

/**
 * The register of official documents: as data, as a table for spreadsheets, and in the
 * fields of a State register.
 */
@RestController
@RequestMapping("/api/v1")
class DocumentApiController {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final Archive archive;

	private final Answers answers;

	private final RegisterTable table;

	DocumentApiController(Archive archive, Answers answers, RegisterTable table) {
		this.archive = archive;
		this.answers = answers;
		this.table = table;
	}

	@GetMapping(path = "/documents", produces = MediaType.APPLICATION_JSON_VALUE)
	DocumentsAnswer documents(@RequestParam(required = false) @Nullable String changedSince) {
		return this.answers.documents(this.archive.current(), ChangedSince.parse(changedSince));
	}

	@GetMapping(path = "/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	DocumentAnswer document(@PathVariable String id) {
		ArchiveSnapshot released = this.archive.current();
		return this.answers.document(released, entry(released, id));
	}

	@GetMapping(path = "/documents.csv", produces = "text/csv")
	ResponseEntity<byte[]> documentsCsv(@RequestParam(required = false) @Nullable String changedSince) {
		DocumentsAnswer register = documents(changedSince);
		return csv("documents", register.documents(), register.terms());
	}

	@GetMapping(path = "/documents/{id}.csv", produces = "text/csv")
	ResponseEntity<byte[]> documentCsv(@PathVariable String id) {
		DocumentAnswer document = document(id);
		return csv(id, List.of(document.document()), document.terms());
	}

	@GetMapping(path = "/documents/metadata", produces = MediaType.APPLICATION_JSON_VALUE)
	RegisterAnswer register(@RequestParam(required = false) @Nullable String changedSince) {
		DocumentsAnswer register = documents(changedSince);
		return new RegisterAnswer(register.documents().stream().map(MetadataEntry::of).toList(), register.terms());
	}

	@GetMapping(path = "/documents/{id}/metadata", produces = MediaType.APPLICATION_JSON_VALUE)
	MetadataAnswer metadata(@PathVariable String id) {
		DocumentAnswer document = document(id);
		return new MetadataAnswer(MetadataEntry.of(document.document()), document.terms());
	}

	private ResponseEntity<byte[]> csv(String name, List<DocumentEntry> documents, Terms terms) {
		ContentDisposition file = ContentDisposition.attachment().filename(name + ".csv").build();
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.body(this.table.csv(documents, terms).getBytes(StandardCharsets.UTF_8));
	}

	private static RegisterEntry entry(ArchiveSnapshot released, String id) {
		return released.document(id).orElseThrow(() -> RefusedRequest.missing("press.refused.document"));
	}

}
