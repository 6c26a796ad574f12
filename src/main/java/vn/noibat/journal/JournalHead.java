package vn.noibat.journal;

/**
 * The newest entry of the journal, which stands for all before it: kept elsewhere, it
 * shows a journal that was cut or written anew.
 *
 * @param sequence from 1, without gaps; 0 when nothing was written yet
 * @param sha256 of that entry, 64 lower-case hexadecimal digits; zeros when nothing was
 * written yet
 */
public record JournalHead(long sequence, String sha256) {

	/** What the first entry follows. */
	public static final JournalHead EMPTY = new JournalHead(0, "0".repeat(64));

}
