package vn.noibat.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import vn.noibat.file.FileStore;

/**
 * The pictures and papers that released editions name; whatever else is kept stays in.
 */
@Service
public class PublicFiles {

	private final Archive archive;

	private final FileStore files;

	private final PublicPapers papers;

	PublicFiles(Archive archive, FileStore files, PublicPapers papers) {
		this.archive = archive;
		this.files = files;
		this.papers = papers;
	}

	/** The picture with this SHA-256, if an edition that was not taken back shows it. */
	public Optional<PublicFile> picture(String sha256) {
		return readable().flatMap((edition) -> edition.content().picture(sha256).stream())
			.findFirst()
			.flatMap((picture) -> this.files.contentOf(sha256)
				.map((bytes) -> new PublicFile(sha256 + "." + picture.extension(), picture.mediaType(), bytes)));
	}

	/** The file of a document, if the newest edition that names it has it. */
	public Optional<PublicFile> document(String id) {
		return this.archive.current()
			.document(id)
			.map((entry) -> entry.document().file())
			.flatMap((file) -> this.files.contentOf(file.sha256())
				.map((bytes) -> new PublicFile(file.name(), file.mediaType(), bytes)));
	}

	/** What the signatures in the file of a document say; none where it is not public. */
	public List<SignatureNote> signatures(DocumentContent document) {
		FileContent file = document.file();
		return (file != null) ? this.papers.signatures(file) : List.of();
	}

	private Stream<ReleasedEdition> readable() {
		ArchiveSnapshot released = this.archive.current();
		return released.years()
			.stream()
			.flatMap((newest) -> released.editionsOf(newest.year()).stream())
			.filter((edition) -> !released.isTakenBack(edition));
	}

}
