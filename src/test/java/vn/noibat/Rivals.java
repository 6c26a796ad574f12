package vn.noibat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people who act at once. Chance decides on which node each does, who is sent off
 * first and how much later the other begins.
 */
final class Rivals implements AutoCloseable {

	private static final int LONGEST_DELAY_IN_MICROSECONDS = 4000;

	private final List<? extends ApplicationContext> nodes;

	private final Random random;

	private final ExecutorService people = Executors.newFixedThreadPool(2);

	private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();

	private int meetings;

	private int overlaps;

	Rivals(List<? extends ApplicationContext> nodes, Random random) {
		this.nodes = nodes;
		this.random = random;
	}

	Random random() {
		return this.random;
	}

	/** One of the nodes. */
	ApplicationContext node() {
		return this.nodes.get(this.random.nextInt(this.nodes.size()));
	}

	List<? extends ApplicationContext> nodes() {
		return this.nodes;
	}

	/**
	 * Lets both act.
	 * @param race under which name to count how it ended
	 * @return how it ended, in the order of the deeds
	 */
	List<Outcome> meet(String race, Deed one, Deed other) throws InterruptedException {
		CyclicBarrier start = new CyclicBarrier(2);
		boolean together = this.random.nextInt(3) == 0;
		List<Callable<Outcome>> calls = new ArrayList<>();
		for (Deed deed : List.of(one, other)) {
			ApplicationContext node = node();
			int delay = together ? 0 : this.random.nextInt(LONGEST_DELAY_IN_MICROSECONDS);
			calls.add(() -> {
				start.await(10, TimeUnit.SECONDS);
				LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(delay));
				return act(deed, node);
			});
		}
		boolean turned = this.random.nextBoolean();
		Future<Outcome> first = this.people.submit(calls.get(turned ? 1 : 0));
		Future<Outcome> second = this.people.submit(calls.get(turned ? 0 : 1));
		List<Outcome> outcomes = turned ? List.of(get(second), get(first)) : List.of(get(first), get(second));
		this.meetings++;
		if (outcomes.get(0).overlaps(outcomes.get(1))) {
			this.overlaps++;
		}
		this.outcomes.computeIfAbsent(race, (name) -> new TreeMap<>())
			.merge(outcomes.stream().map(Outcome::word).sorted().collect(Collectors.joining(" + ")), 1, Integer::sum);
		return outcomes;
	}

	/**
	 * The one deed of two that was done.
	 * @param refusals the simple names of the refusals that the other may have met
	 */
	static Outcome theOneDone(List<Outcome> outcomes, String... refusals) {
		assertThat(outcomes).as("who won of %s", outcomes).filteredOn(Outcome::isDone).hasSize(1);
		assertThat(theOther(outcomes).word()).as("%s", outcomes).isIn((Object[]) refusals);
		return outcomes.stream().filter(Outcome::isDone).findFirst().orElseThrow();
	}

	/** The one deed of two that was refused. */
	static Outcome theOther(List<Outcome> outcomes) {
		return outcomes.stream().filter((outcome) -> !outcome.isDone()).findFirst().orElseThrow();
	}

	static void bothDone(List<Outcome> outcomes) {
		assertThat(outcomes).as("both").allMatch(Outcome::isDone);
	}

	int meetings() {
		return this.meetings;
	}

	/** In how many meetings one had begun before the other had ended. */
	int overlaps() {
		return this.overlaps;
	}

	/** How often each race ended in which way. */
	Map<String, Map<String, Integer>> outcomes() {
		return this.outcomes;
	}

	@Override
	public void close() {
		this.people.shutdownNow();
	}

	// Whatever is thrown is an outcome: the races say which refusals are right.
	private static Outcome act(Deed deed, ApplicationContext node) {
		long began = System.nanoTime();
		try {
			Object result = deed.act().apply(node);
			return new Outcome(deed, result, null, began, System.nanoTime());
		}
		catch (RuntimeException ex) {
			return new Outcome(deed, null, ex, began, System.nanoTime());
		}
	}

	private static Outcome get(Future<Outcome> outcome) throws InterruptedException {
		try {
			return outcome.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
