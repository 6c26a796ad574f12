package vn.noibat.journal;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.BrokenLink.Fault;

/**
 * A walk along the chain from its first entry, up to the first break.
 */
final class ChainWalk {

	private final List<JournalHead> known;

	private JournalHead head = JournalHead.EMPTY;

	private @Nullable BrokenLink firstBreak;

	/**
	 * Starts before the first entry.
	 * @param known heads kept elsewhere, each of which must be in the chain
	 */
	ChainWalk(Collection<JournalHead> known) {
		this.known = List.copyOf(known);
	}

	/** Takes the next entry, and says whether the chain is whole up to it. */
	boolean take(JournalEntry entry) {
		if (this.firstBreak == null) {
			Fault fault = faultOf(entry);
			if (fault != null) {
				this.firstBreak = new BrokenLink(this.head.sequence() + 1, fault);
			}
			else {
				this.head = entry.head();
			}
		}
		return this.firstBreak == null;
	}

	/** Ends the walk: the chain has no more entries. */
	Verification end() {
		if (this.firstBreak == null && this.known.stream().anyMatch(this::isBeyond)) {
			this.firstBreak = new BrokenLink(this.head.sequence() + 1, Fault.HEAD);
		}
		return new Verification(this.head, this.firstBreak);
	}

	private @Nullable Fault faultOf(JournalEntry entry) {
		if (entry.sequence() != this.head.sequence() + 1) {
			return Fault.SEQUENCE;
		}
		if (!entry.previousSha256().equals(this.head.sha256())) {
			return Fault.PREVIOUS;
		}
		if (!entry.sha256().equals(entry.computedSha256())) {
			return Fault.HASH;
		}
		return this.known.stream()
			.anyMatch((one) -> one.sequence() == entry.sequence() && !one.sha256().equals(entry.sha256())) ? Fault.HEAD
					: null;
	}

	private boolean isBeyond(JournalHead one) {
		return one.sequence() > this.head.sequence();
	}

}
