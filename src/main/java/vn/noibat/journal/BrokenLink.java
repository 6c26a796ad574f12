package vn.noibat.journal;

/**
 * Where the chain breaks.
 *
 * @param sequence the place in the chain, counted from 1, at which it is not what it
 * should be
 */
public record BrokenLink(long sequence, Fault fault) {

	/**
	 * What is wrong there.
	 */
	public enum Fault {

		/** Another sequence number stands there: an entry is missing, added or moved. */
		SEQUENCE,
		/** The entry does not follow the one before it. */
		PREVIOUS,
		/** The entry does not have the hash of its own text. */
		HASH,
		/** A head that was kept elsewhere is not in the chain. */
		HEAD

	}

}
