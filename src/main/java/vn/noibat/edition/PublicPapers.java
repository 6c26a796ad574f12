package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import vn.noibat.document.PaperSignature;
import vn.noibat.document.PaperSignatures;
import vn.noibat.file.FileStore;

/**
 * The files of documents that released editions and the letters on them make public:
 * known again by their bytes, also when those were changed, and what their signatures
 * say.
 */
@Component
class PublicPapers {

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private final Function<String, Optional<byte[]>> files;

	private final Function<byte[], List<PaperSignature>> signatures;

	private final Map<String, FilePrint> prints = new ConcurrentHashMap<>();

	private final Map<String, List<SignatureNote>> notes = new ConcurrentHashMap<>();

	@Autowired
	PublicPapers(FileStore files, PaperSignatures signatures) {
		this(files::contentOf, signatures::in);
	}

	PublicPapers(Function<String, Optional<byte[]>> files, Function<byte[], List<PaperSignature>> signatures) {
		this.files = files;
		this.signatures = signatures;
	}

	static boolean isPdf(byte[] file) {
		return file.length >= PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
	}

	/**
	 * The public file with this SHA-256; of several documents the one that was last
	 * released.
	 */
	Optional<Paper> bySha256(String sha256, ArchiveSnapshot released) {
		return papers(released).filter((paper) -> paper.file().sha256().equals(sha256)).findFirst();
	}

	/** The public file of which something in somebody's hand was made. */
	Optional<Changed> nearest(byte[] file, ArchiveSnapshot released) {
		FilePrint asked = FilePrint.of(file);
		return papers(released).filter((paper) -> !released.isTakenBack(paper.edition()))
			.flatMap((paper) -> print(paper.file()).filter((print) -> print.isLike(asked))
				.map((print) -> new Changed(paper, print.likeness(asked),
						print.isContinuedBy(file, paper.file().sha256())))
				.stream())
			.max(Comparator.comparing(Changed::likeness));
	}

	/** What the signatures in any file say. */
	List<SignatureNote> signatures(byte[] file) {
		return this.signatures.apply(file).stream().map(SignatureNote::of).toList();
	}

	/** What the signatures in a public file say. */
	List<SignatureNote> signatures(FileContent file) {
		List<SignatureNote> known = this.notes.get(file.sha256());
		if (known != null) {
			return known;
		}
		List<SignatureNote> read = this.files.apply(file.sha256()).map(this::signatures).orElse(List.of());
		this.notes.put(file.sha256(), read);
		return read;
	}

	private Optional<FilePrint> print(FileContent file) {
		FilePrint known = this.prints.get(file.sha256());
		if (known != null) {
			return Optional.of(known);
		}
		Optional<FilePrint> print = this.files.apply(file.sha256()).map(FilePrint::of);
		print.ifPresent((one) -> this.prints.put(file.sha256(), one));
		return print;
	}

	private static Stream<Paper> papers(ArchiveSnapshot released) {
		Stream<Paper> letters = released.letters()
			.stream()
			.map((letter) -> new Paper(released.edition(letter.year(), letter.edition()).orElseThrow(),
					letter.document()));
		Stream<Paper> sealed = released.released()
			.stream()
			.sorted(Comparator.comparingInt(ReleasedEdition::number).reversed())
			.flatMap((
					edition) -> edition.content().documents().stream().map((document) -> new Paper(edition, document)));
		return Stream.concat(letters, sealed).filter((paper) -> paper.document().file() != null);
	}

	/** A document with its file in an edition, or on it. */
	record Paper(ReleasedEdition edition, DocumentContent document) {

		FileContent file() {
			return Objects.requireNonNull(this.document.file());
		}

	}

	/**
	 * A public file that was changed.
	 *
	 * @param continued whether all of it is still there, with something behind it
	 */
	record Changed(Paper paper, double likeness, boolean continued) {
	}

}
