package vn.noibat.approval;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.NewDocument;
import vn.noibat.file.Upload;

/**
 * The paper that comes with an act: one of the register, one to be registered with the
 * act, or none.
 *
 * @param documentId of the register; null where it is not there yet
 * @param document to be registered; null where there is none
 * @param file of the document to be registered; null while it is not at hand
 */
public record StepPaper(@Nullable String documentId, @Nullable NewDocument document, @Nullable Upload file) {

	/** No paper. */
	public static final StepPaper NONE = new StepPaper(null, null, null);

	/** A paper of the register. */
	public static StepPaper registered(String documentId) {
		return new StepPaper(documentId, null, null);
	}

	boolean isNone() {
		return this.documentId == null && this.document == null;
	}

}
