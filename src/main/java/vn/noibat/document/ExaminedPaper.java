package vn.noibat.document;

import java.util.List;

import vn.noibat.file.Upload;

/**
 * A file that was found to be a paper of the portal with signatures behind it, and
 * nothing else.
 *
 * @param signatures in the order in which they were made, at least one
 */
public record ExaminedPaper(Upload upload, List<PaperSignature> signatures) {

	public ExaminedPaper {
		signatures = List.copyOf(signatures);
	}

}
