package vn.noibat.file;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.web.RefusedRequest;

/**
 * The store's door: inspects what is sent, keeps what is good, gives it back. Who may see
 * a file is for the room to judge that it hangs on.
 */
@Service
@Transactional
public class FileStore {

	private final Inspection inspection;

	private final KeptFiles files;

	FileStore(Inspection inspection, KeptFiles files) {
		this.inspection = inspection;
		this.files = files;
	}

	/**
	 * Inspects a file and keeps it in the caller's transaction; the same bytes are kept
	 * once.
	 * @param account name of the account that sent it
	 * @throws UploadRefused 413 when it is too large, 422 when it is of another type than
	 * it may be, cannot be read or holds what runs
	 */
	public StoredFile keep(Upload upload, Accepted accepted, String account) {
		return this.files.add(this.inspection.inspect(upload, accepted), account);
	}

	/** Keeps a PDF that the portal made; what is in it is the portal's own. */
	public StoredFile keepMade(Upload pdf, String account) {
		return this.files.add(Inspected.paper(FileType.PDF.name(pdf.name()), FileType.PDF.mediaType(), pdf.bytes()),
				account);
	}

	/**
	 * Keeps a PDF that goes on where one of the portal's own ends, as its room found;
	 * what was attached to that one is attached to it.
	 * @throws UploadRefused when a virus is found in it
	 */
	public StoredFile keepContinued(Upload pdf, String account) {
		this.inspection.scan(pdf.bytes());
		return keepMade(pdf, account);
	}

	/**
	 * What is known of a file.
	 * @throws RefusedRequest 404 when there is none of this id
	 */
	@Transactional(readOnly = true)
	public StoredFile file(String id) {
		return this.files.find(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	/**
	 * The bytes of a file, as kept.
	 * @throws RefusedRequest 404 when there is none of this id
	 */
	@Transactional(readOnly = true)
	public byte[] content(String id) {
		return this.files.content(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	/** The bytes that have this SHA-256, in lower-case hexadecimal digits. */
	@Transactional(readOnly = true)
	public Optional<byte[]> contentOf(String sha256) {
		return this.files.contentOf(sha256);
	}

}
