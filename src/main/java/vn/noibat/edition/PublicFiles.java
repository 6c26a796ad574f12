package vn.noibat.edition;

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

	PublicFiles(Archive archive, FileStore files) {
		this.archive = archive;
		this.files = files;
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

	private Stream<ReleasedEdition> readable() {
		ArchiveSnapshot released = this.archive.current();
		return released.years()
			.stream()
			.flatMap((newest) -> released.editionsOf(newest.year()).stream())
			.filter((edition) -> !released.isTakenBack(edition));
	}

}
