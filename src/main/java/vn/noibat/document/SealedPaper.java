package vn.noibat.document;

import org.jspecify.annotations.Nullable;

/**
 * A paper with the digital signature of its body, made before anything of it is written
 * down.
 */
public final class SealedPaper {

	private final UnsignedPaper paper;

	private final byte @Nullable [] toSign;

	private final byte @Nullable [] sealed;

	private final @Nullable SignedPaper outside;

	private SealedPaper(UnsignedPaper paper, byte @Nullable [] toSign, byte @Nullable [] sealed,
			@Nullable SignedPaper outside) {
		this.paper = paper;
		this.toSign = toSign;
		this.sealed = sealed;
		this.outside = outside;
	}

	/** One that the portal signed. */
	static SealedPaper here(UnsignedPaper paper, byte[] toSign, byte[] sealed) {
		return new SealedPaper(paper, toSign, sealed, null);
	}

	/** One that was signed elsewhere and brought back. */
	static SealedPaper elsewhere(UnsignedPaper paper, SignedPaper outside) {
		return new SealedPaper(paper, null, null, outside);
	}

	/** SHA-256 of what it is made of. */
	public String madeOf() {
		return this.paper.madeOf();
	}

	/** Whether it was signed with the certificate on the portal. */
	public boolean isSignedHere() {
		return this.outside == null;
	}

	UnsignedPaper paper() {
		return this.paper;
	}

	byte @Nullable [] toSign() {
		return this.toSign;
	}

	byte @Nullable [] sealed() {
		return this.sealed;
	}

	@Nullable SignedPaper outside() {
		return this.outside;
	}

}
