package vn.noibat.dispatch;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.SignedPaper;

/**
 * A letter with the digital signature of its agency, made before anything of it is
 * written down.
 *
 * @param sha256 of the letter that was signed
 * @param toSign the bytes that were to be signed here; null where it was signed elsewhere
 * @param sealed the same with the signature; null where it was signed elsewhere
 * @param outside what was signed elsewhere; null where it was signed here
 */
record SealedLetter(String sha256, byte @Nullable [] toSign, byte @Nullable [] sealed, @Nullable SignedPaper outside) {

	static SealedLetter here(String sha256, byte[] toSign, byte[] sealed) {
		return new SealedLetter(sha256, toSign, sealed, null);
	}

	static SealedLetter elsewhere(String sha256, SignedPaper outside) {
		return new SealedLetter(sha256, null, null, outside);
	}

}
