package vn.noibat.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits for what jobs do by themselves.
 */
public final class Eventually {

	private Eventually() {
	}

	/** Waits until something holds, and fails when it does not within the time. */
	public static void holds(String what, Duration within, BooleanSupplier condition) {
		long end = System.nanoTime() + within.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("Not within " + within + ": " + what);
			}
			pause(Duration.ofMillis(50));
		}
	}

	/** The same within a minute: how fast it is, others measure. */
	public static void holds(String what, BooleanSupplier condition) {
		holds(what, Duration.ofSeconds(60), condition);
	}

	public static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
