package vn.noibat.document;

import java.time.Instant;
import java.util.List;

import vn.noibat.file.StoredFile;

/**
 * A paper with its signatures.
 *
 * @param outside whether it was signed elsewhere, with a token
 * @param signatures in the order in which they were made
 * @param keptBy name of the account that signed it here, or brought it back
 */
public record SignedPaper(StoredFile file, boolean outside, List<PaperSignature> signatures, String keptBy,
		Instant keptAt) {

	public SignedPaper {
		signatures = List.copyOf(signatures);
	}

}
