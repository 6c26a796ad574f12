package vn.noibat.file;

/**
 * What a place takes files for.
 */
public enum Accepted {

	/** JPEG or PNG, at most 10 MB and 40 million pixels; kept anew, without metadata. */
	PICTURE(10, "file.type.picture"),

	/** PDF or DOCX without anything that runs, at most 25 MB; kept byte for byte. */
	PAPER(25, "file.type.paper"),

	/**
	 * PDF, DOCX, DOC or plain text that is read, without anything that runs, at most 25
	 * MB; kept byte for byte.
	 */
	READABLE(25, "file.type.readable");

	private final int megabytes;

	private final String refusal;

	Accepted(int megabytes, String refusal) {
		this.megabytes = megabytes;
		this.refusal = refusal;
	}

	/** The most such a file may weigh, in megabytes of 2²⁰ bytes. */
	public int megabytes() {
		return this.megabytes;
	}

	String refusal() {
		return this.refusal;
	}

}
