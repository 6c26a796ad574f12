package vn.noibat;

import org.jspecify.annotations.Nullable;

/**
 * How a deed ended.
 *
 * @param result what it answered, if anything
 * @param refusal why it was not done; null when it was
 * @param began in nanoseconds, as is {@code ended}
 */
record Outcome(Deed deed, @Nullable Object result, @Nullable Throwable refusal, long began, long ended) {

	boolean isDone() {
		return this.refusal == null;
	}

	String account() {
		return this.deed.person().account();
	}

	/** In one word. */
	String word() {
		return (this.refusal != null) ? this.refusal.getClass().getSimpleName() : "done";
	}

	boolean overlaps(Outcome other) {
		return this.began < other.ended && other.began < this.ended;
	}

	@Override
	public String toString() {
		return account() + ": " + ((this.refusal != null) ? this.refusal : "done");
	}

}
