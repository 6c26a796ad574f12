package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts refused sign-ins in memory and writes them down together: an outsider neither
 * makes the journal grow with each attempt nor learns from the time of an answer whether
 * a name exists.
 */
@Component
class RefusedSignIns implements SmartLifecycle {

	private static final int NAMED = 20;

	// More accounts than an office has; a bound all the same.
	private static final int COUNTED = 1000;

	private static final Logger logger = LoggerFactory.getLogger(RefusedSignIns.class);

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private Tally tally = new Tally();

	private volatile boolean running;

	RefusedSignIns(TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Counts a refusal.
	 * @param account empty where none has the name that was typed, which is not kept
	 */
	void count(Optional<String> account) {
		Instant now = this.clock.instant();
		synchronized (this) {
			this.tally.count(account, now);
		}
	}

	/**
	 * Writes down what was counted; nothing where nobody was refused. What cannot be
	 * written is kept for the next time.
	 */
	@Scheduled(initialDelayString = "${noibat.sign-in.refusals-written-every:5m}",
			fixedDelayString = "${noibat.sign-in.refusals-written-every:5m}")
	void write() {
		Tally taken = take(new Tally());
		taken.refused().ifPresent((refused) -> {
			try {
				this.transactions.executeWithoutResult((status) -> this.events.publishEvent(refused));
			}
			catch (RuntimeException ex) {
				logger.warn("{} refused sign-ins are not yet written down: {}", refused.refusals(), ex.toString());
				keep(taken);
			}
		});
	}

	@Override
	public void start() {
		this.running = true;
	}

	// After the web server has answered its last request, while there is a database.
	@Override
	public void stop() {
		this.running = false;
		write();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

	private synchronized void keep(Tally unwritten) {
		unwritten.add(this.tally);
		this.tally = unwritten;
	}

	private synchronized Tally take(Tally next) {
		Tally taken = this.tally;
		this.tally = next;
		return taken;
	}

	/** What was counted since it was last written down. */
	private static final class Tally {

		private final Map<String, Long> accounts = new HashMap<>();

		private long refusals;

		private @Nullable Instant since;

		void count(Optional<String> account, Instant now) {
			if (this.since == null) {
				this.since = now;
			}
			this.refusals++;
			account.ifPresent((name) -> add(name, 1));
		}

		void add(Tally later) {
			this.refusals += later.refusals;
			later.accounts.forEach(this::add);
		}

		Optional<SignInsRefused> refused() {
			String most = this.accounts.entrySet()
				.stream()
				.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
					.thenComparing(Map.Entry.comparingByKey()))
				.limit(NAMED)
				.map((entry) -> entry.getKey() + " " + entry.getValue())
				.collect(Collectors.joining(", "));
			int others = Math.max(0, this.accounts.size() - NAMED);
			return Optional.ofNullable(this.since)
				.map((first) -> new SignInsRefused(first, this.refusals, most, others));
		}

		private void add(String account, long refusals) {
			if (this.accounts.size() < COUNTED || this.accounts.containsKey(account)) {
				this.accounts.merge(account, refusals, Long::sum);
			}
		}

	}

}
