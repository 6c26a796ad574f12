package vn.noibat.file;

import org.apache.tika.Tika;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Judges a file by what it is, not by what it is called.
 */
@Component
class Inspection {

	private static final int MEGABYTE = 1 << 20;

	// The names only rank what the content leaves open, so none is given.
	private final Tika types = new Tika();

	private final VirusScanner scanner;

	Inspection(VirusScanner scanner) {
		this.scanner = scanner;
	}

	Inspected inspect(Upload upload, Accepted accepted) {
		byte[] bytes = upload.bytes();
		if (bytes.length == 0) {
			throw new UploadRefused("file.empty");
		}
		if (bytes.length > accepted.megabytes() * MEGABYTE) {
			throw new UploadRefused(HttpStatus.CONTENT_TOO_LARGE, "file.large", accepted.megabytes());
		}
		FileType type = FileType.told(this.types.detect(bytes))
			.filter((told) -> told.isTakenAs(accepted))
			.orElseThrow(() -> new UploadRefused(accepted.refusal()));
		Inspected inspected = switch (type) {
			case JPEG, PNG -> new PictureInspection(type).inspect(upload);
			case PDF -> new PdfInspection().inspect(upload);
			case DOCX -> new DocxInspection(accepted).inspect(upload);
			case DOC -> new DocInspection().inspect(upload);
			case TEXT -> new TextInspection().inspect(upload);
		};
		// As sent, for what is hidden in a picture does not outlive its being drawn anew.
		this.scanner.scan(bytes);
		return inspected;
	}

	/** Looks for viruses only. */
	void scan(byte[] bytes) {
		this.scanner.scan(bytes);
	}

}
