package vn.noibat.journal;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal's door: what was done, and whether the record of it is whole. Nothing is
 * written through it; rooms publish an {@link Act}.
 */
@Service
@Transactional(readOnly = true)
public class Journal {

	private static final int STRIDE = 1000;

	private final JournalEntries entries;

	Journal(JournalEntries entries) {
		this.entries = entries;
	}

	/**
	 * Until the transaction ends nobody else writes the journal: for what must be kept in
	 * the order of commits, or holds something before it writes.
	 */
	public void hold() {
		this.entries.hold();
	}

	/** The newest entry's place and hash. */
	public JournalHead head() {
		return this.entries.head();
	}

	/** The entries of a year, person and kind, newest first. */
	public JournalPage entries(JournalQuery query) {
		return this.entries.find(query);
	}

	/** The kinds of act of which there are entries, in alphabetical order. */
	public List<String> kinds() {
		return this.entries.kinds();
	}

	/**
	 * The entries that follow one, oldest first, as they are exported.
	 * @param sequence of the entry before them; 0 for the first ones
	 * @param limit how many at most
	 */
	public List<JournalEntry> after(long sequence, int limit) {
		return this.entries.after(sequence, limit);
	}

	/** Walks the whole chain up to its first break. */
	public Verification verify() {
		return verify(List.of());
	}

	/**
	 * Walks the whole chain up to its first break.
	 * @param known heads kept elsewhere, without which a chain cut short or written anew
	 * is whole
	 */
	public Verification verify(Collection<JournalHead> known) {
		ChainWalk walk = new ChainWalk(known);
		long last = 0;
		List<JournalEntry> stretch = this.entries.after(last, STRIDE);
		while (!stretch.isEmpty() && stretch.stream().allMatch(walk::take)) {
			last = stretch.get(stretch.size() - 1).sequence();
			stretch = this.entries.after(last, STRIDE);
		}
		return walk.end();
	}

}
