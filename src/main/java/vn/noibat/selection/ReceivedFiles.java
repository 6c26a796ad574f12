package vn.noibat.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import vn.noibat.account.Person;
import vn.noibat.document.PaperKeeping;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;

/**
 * Papers that come with a form and go out again.
 */
@Component
class ReceivedFiles {

	private final FileStore store;

	private final PaperKeeping papers;

	ReceivedFiles(FileStore store, PaperKeeping papers) {
		this.store = store;
		this.papers = papers;
	}

	/**
	 * Keeps the paper that came with a form; null where none came.
	 * @throws vn.noibat.document.SecretDocument when it carries a mark of secrecy
	 * @throws vn.noibat.file.UploadRefused when it is none
	 */
	@Nullable EvidenceFile keep(@Nullable MultipartFile file, Person person) {
		if (file == null || file.isEmpty()) {
			return null;
		}
		try {
			StoredFile kept = this.papers.keep(new Upload(String.valueOf(file.getOriginalFilename()), file.getBytes()),
					person);
			return new EvidenceFile(kept.id(), kept.name());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Keeps the papers that came with a form, all of them or none.
	 * @throws vn.noibat.document.SecretDocument when one carries a mark of secrecy
	 * @throws vn.noibat.file.UploadRefused when one is none
	 */
	@Transactional
	List<EvidenceFile> keep(List<MultipartFile> files, Person person) {
		return files.stream().flatMap((file) -> Stream.ofNullable(keep(file, person))).toList();
	}

	/** A paper for reading outside the browser. */
	ResponseEntity<byte[]> answer(EvidenceFile file) {
		StoredFile kept = this.store.file(file.id());
		return answer(this.store.content(file.id()), kept.mediaType(), file.name(), true);
	}

	static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
		return answer(pdf, MediaType.APPLICATION_PDF_VALUE, name, false);
	}

	private static ResponseEntity<byte[]> answer(byte[] bytes, String type, String name, boolean attached) {
		ContentDisposition disposition = (attached ? ContentDisposition.attachment() : ContentDisposition.inline())
			.filename(name, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.body(bytes);
	}

}
