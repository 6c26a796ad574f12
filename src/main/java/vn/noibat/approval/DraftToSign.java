package vn.noibat.approval;

import vn.noibat.text.CanonicalJson;

/**
 * All that is signed of a paper: its text, and by its hash the submitted list that is
 * annexed.
 *
 * @param submissionSha256 of the submitted list
 * @param issuerName as it stands at the head of the paper
 */
record DraftToSign(int format, String submissionSha256, String kind, String issuerName, DraftText text) {

	private static final int FORMAT = 1;

	static DraftToSign of(Submission submission, DraftKind kind, String issuerName, DraftText text) {
		return new DraftToSign(FORMAT, submission.sha256(), kind.code(), issuerName, text);
	}

	/** Of its canonical form (RFC 8785). */
	String sha256() {
		return CanonicalJson.sha256(CanonicalJson.write(this));
	}

}
