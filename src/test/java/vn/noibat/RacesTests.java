package vn.noibat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.year.LocalityWords;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.LocalityKeeping;
import vn.noibat.year.Almanac;
import vn.noibat.text.Bilingual;
import vn.noibat.edition.Archive;
import vn.noibat.database.TwoNodes;
import vn.noibat.edition.Publishing;
import vn.noibat.selection.Voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * People who act at once on two nodes over one database: exactly one wins, nothing is
 * lost and nothing doubled.
 *
 * <p>
 * {@code -Dnoibat.races.rounds=1000} runs more rounds than 50,
 * {@code -Dnoibat.races.seed} makes the choices of an earlier run again.
 */
class RacesTests {

	private static final int ROUNDS = Integer.getInteger("noibat.races.rounds", 50);

	private static final long SEED = Long.getLong("noibat.races.seed", new Random().nextInt(1_000_000));

	/** Once in so many rounds the time of a list is set. */
	private static final int ROUNDS_A_TIME = 50;

	/**
	 * What is promised is 2 s, which {@code chaos/races} holds the nodes to; a machine
	 * that builds may be busy.
	 */
	private static final Duration SHOWN_WITHIN = Duration.ofSeconds(Long.getLong("noibat.races.shown-within", 20));

	// A list that was corrected as often as this is longer in the sealing than any will
	// ever be.
	private static final int ROUNDS_A_LIST = 25;

	private static final List<String> report = new ArrayList<>();

	private static TwoNodes portal;

	private final Random random = new Random(SEED);

	@BeforeAll
	static void startTheNodes() {
		System.out.println("races: seed " + SEED);
		portal = TwoNodes.start();
	}

	@AfterAll
	static void stopTheNodes() {
		portal.close();
		try {
			Files.write(Path.of("target", "races.txt"), report);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void bothNodesShowAListAtItsTimeAndNotBefore() {
		TimedReleases releases = new TimedReleases(portal.nodes());
		int times = Math.max(1, ROUNDS / ROUNDS_A_TIME);
		Duration longest = Duration.ZERO;
		for (int time = 0; time < times; time++) {
			Duration shown = releases.release(portal.nodes().get(time % 2), SHOWN_WITHIN);
			longest = (longest.compareTo(shown) > 0) ? longest : shown;
		}
		tell(times + (times == 1 ? " list" : " lists")
				+ " with a time set, longest from it until both nodes answered with it " + longest.toMillis() + " ms");
	}

	@Test
	void ofTwoWhoActAtOnceExactlyOneWinsAndNothingIsLostOrDoubled() throws InterruptedException {
		try (Rivals rivals = new Rivals(portal.nodes(), this.random)) {
			long began = System.nanoTime();
			// Beside the years of OwnYears, however many rounds there are.
			int lists = 2050;
			int ballots = 2600;
			ListRaces list = new ListRaces(rivals, lists++, SHOWN_WITHIN);
			Duration longest = Duration.ZERO;
			BallotRaces secret = new BallotRaces(rivals, ballots++, true, RacesTests::cast);
			BallotRaces open = new BallotRaces(rivals, ballots++, false, RacesTests::cast);
			int round = 1;
			try {
				for (; round <= ROUNDS; round++) {
					list.round();
					list.awaitReaders();
					list.release(RacesTests::release);
					secret.round();
					open.round();
					if (round % ROUNDS_A_LIST == 0 || round == ROUNDS) {
						list.awaitReaders();
						list.editionsAreOneChain();
						longest = (longest.compareTo(list.longestUntilShown()) > 0) ? longest
								: list.longestUntilShown();
						list = new ListRaces(rivals, lists++, SHOWN_WITHIN);
					}
					if (!secret.goesOn() || round == ROUNDS) {
						secret.close();
						open.close();
						secret = new BallotRaces(rivals, ballots++, true, RacesTests::cast);
						open = new BallotRaces(rivals, ballots++, false, RacesTests::cast);
					}
				}
				new Witness(rivals.node()).sawOneChain();
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("Round " + round + " of the races with the seed " + SEED, ex);
			}
			report(rivals, longest, Duration.ofNanos(System.nanoTime() - began));
			assertThat(rivals.overlaps()).as("races that were none").isGreaterThan(rivals.meetings() / 2);
		}
	}

	@Test
	void findsAVoteThatIsCountedTwice() {
		try (Rivals rivals = new Rivals(portal.nodes(), this.random)) {
			BallotRaces careless = new BallotRaces(rivals, 2040, true, CarelessDoors::cast);

			assertThatExceptionOfType(AssertionError.class).isThrownBy(careless::round)
				.withMessageContaining("who won");
		}
	}

	@Test
	void findsAReleaseThatIsDecidedTwice() throws InterruptedException {
		try (Rivals rivals = new Rivals(portal.nodes(), this.random)) {
			ListRaces careless = new ListRaces(rivals, 2041, SHOWN_WITHIN);
			careless.round();

			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> careless.release(CarelessDoors::release));
		}
	}

	@Test
	void everyNodeShowsTheLocalityAsItIsCalledNow() throws InterruptedException {
		ApplicationContext node = portal.nodes().get(0);
		LocalityProfile before = node.getBean(Almanac.class).locality().orElseThrow();
		Bilingual called = Bilingual.of("Thành phố cảng Hải Phòng", "The Port City of Hai Phong");
		try {
			call(node, before, called);
			for (ApplicationContext each : portal.nodes()) {
				awaitName(each, called);
			}
		}
		finally {
			call(node, before, before.fullName());
		}
	}

	private static void call(ApplicationContext node, LocalityProfile locality, Bilingual fullName) {
		node.getBean(LocalityKeeping.class)
			.enter(new LocalityWords(locality.name(), fullName, locality.word(), locality.places(),
					locality.accentLight(), locality.accentDark(), locality.fields()),
					Person.of("secretary", Role.SECRETARY));
	}

	private static void awaitName(ApplicationContext node, Bilingual fullName) throws InterruptedException {
		Archive archive = node.getBean(Archive.class);
		long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!archive.localityName().equals(Optional.of(fullName)) && System.nanoTime() < until) {
			Thread.sleep(20);
		}
		assertThat(archive.localityName()).contains(fullName);
	}

	private static void cast(ApplicationContext node, String yearId, List<String> chosen, Person councillor) {
		node.getBean(Voting.class).cast(yearId, 1, chosen, councillor);
	}

	private static void release(ApplicationContext node, String yearId, int number, Person person) {
		node.getBean(Publishing.class).release(yearId, number, person);
	}

	private static void report(Rivals rivals, Duration longest, Duration time) {
		List<String> lines = new ArrayList<>();
		lines.add("seed " + SEED);
		lines.add("rounds " + ROUNDS + " in " + time.toSeconds() + " s");
		lines.add("Java " + Runtime.version() + ", PostgreSQL " + new Witness(rivals.node()).text("show server_version")
				+ ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
				+ Runtime.getRuntime().availableProcessors() + " cores");
		lines.add("races " + rivals.meetings() + ", in " + rivals.overlaps()
				+ " of them one began before the other ended");
		lines.add("longest from a release until both nodes showed it " + longest.toMillis() + " ms");
		rivals.outcomes()
			.forEach((race, outcomes) -> outcomes
				.forEach((outcome, count) -> lines.add(String.format("%-32s %-28s %6d", race, outcome, count))));
		lines.forEach(RacesTests::tell);
	}

	private static void tell(String line) {
		System.out.println("races: " + line);
		report.add(line);
	}

}
