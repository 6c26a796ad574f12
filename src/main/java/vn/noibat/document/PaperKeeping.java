package vn.noibat.document;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.paper.Reading;

/**
 * The door for every paper that comes with a form, whatever it hangs on: what carries a
 * mark of secrecy is not taken.
 */
@Service
@Transactional
public class PaperKeeping {

	private static final String PDF = "application/pdf";

	// A mark of secrecy stands on the first page; an annex may come before it.
	private static final int PAGES_READ = 3;

	private final FileStore files;

	private final Reading reading;

	private final RefusalRecord refusals;

	PaperKeeping(FileStore files, Reading reading, RefusalRecord refusals) {
		this.files = files;
		this.reading = reading;
		this.refusals = refusals;
	}

	/** How many pages a kept PDF has; null for any other file. */
	@Transactional(readOnly = true)
	@Nullable Integer pages(StoredFile file) {
		if (!PDF.equals(file.mediaType())) {
			return null;
		}
		try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBuffer(this.files.content(file.id())))) {
			return (pdf.getNumberOfPages() > 0) ? pdf.getNumberOfPages() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	/**
	 * Keeps a PDF or DOCX. Whether the person may hand it in is for the room to judge
	 * that it hangs on.
	 * @throws SecretDocument when it carries a mark of secrecy; nothing of it is kept,
	 * the journal notes that it was refused
	 * @throws vn.noibat.file.UploadRefused when the file is not taken
	 */
	public StoredFile keep(Upload file, Person person) {
		return keep(file, Accepted.PAPER, person);
	}

	/**
	 * Keeps a paper of one of the types that a place takes.
	 * @throws SecretDocument when it carries a mark of secrecy; nothing of it is kept,
	 * the journal notes that it was refused
	 * @throws vn.noibat.file.UploadRefused when the file is not taken
	 */
	public StoredFile keep(Upload file, Accepted accepted, Person person) {
		StoredFile kept = this.files.keep(file, accepted, person.account());
		if (SecretMarks.mark(this.reading.skim(file.bytes(), kept.mediaType(), PAGES_READ).whole())) {
			SecretDocument refusal = new SecretDocument("file");
			this.refusals.record(refusal, person.account());
			throw refusal;
		}
		return kept;
	}

}
