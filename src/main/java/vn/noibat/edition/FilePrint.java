package vn.noibat.edition;

import java.util.Arrays;

import vn.noibat.text.CanonicalJson;

/**
 * What is kept of a public file to know it again when it was changed: the hashes of its
 * pieces.
 */
record FilePrint(int length, long[] pieces) {

	private static final int PIECE = 1024;

	// A share of pieces that no two papers have by chance; the fonts in them are alike.
	private static final double ALIKE = 0.4;

	static FilePrint of(byte[] file) {
		int pieces = (file.length + PIECE - 1) / PIECE;
		long[] hashes = new long[pieces];
		for (int piece = 0; piece < pieces; piece++) {
			hashes[piece] = hash(file, piece * PIECE, Math.min(file.length, (piece + 1) * PIECE));
		}
		return new FilePrint(file.length, hashes);
	}

	/** Whether another file is this one, of that SHA-256, with something behind it. */
	boolean isContinuedBy(byte[] other, String sha256) {
		return other.length > this.length && CanonicalJson.sha256(Arrays.copyOf(other, this.length)).equals(sha256);
	}

	/** How much of this file stands in another where it stood, from 0 to 1. */
	double likeness(FilePrint other) {
		int same = 0;
		for (int piece = 0; piece < Math.min(this.pieces.length, other.pieces.length); piece++) {
			if (this.pieces[piece] == other.pieces[piece]) {
				same++;
			}
		}
		return (double) same / this.pieces.length;
	}

	/** Whether another file was made of this one. */
	boolean isLike(FilePrint other) {
		return likeness(other) >= ALIKE;
	}

	private static long hash(byte[] file, int from, int until) {
		// FNV-1a, 64 bits: it tells pieces apart, and guards nothing.
		long hash = 0xcbf29ce484222325L;
		for (int place = from; place < until; place++) {
			hash = (hash ^ (file[place] & 0xff)) * 0x100000001b3L;
		}
		return hash;
	}

}
