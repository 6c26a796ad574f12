package vn.noibat.edition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.delivery.Eventually;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes out by itself, whatever else the portal is doing.
 */
@OwnYearTest
class ReleaseSchedulingTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final int MORE_THAN_THE_POOL = 8;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	@Qualifier("taskScheduler")
	private TaskScheduler shared;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private Editions editions;

	@Autowired
	private Signing signing;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void endsAnEmbargoInTimeWhileAllOtherWorkIsStuck() {
		WorkingYear year = sealed();
		CountDownLatch end = new CountDownLatch(1);
		List<Future<?>> stuck = new ArrayList<>();
		try {
			for (int task = 0; task < MORE_THAN_THE_POOL; task++) {
				stuck.add(this.shared.scheduleWithFixedDelay(() -> await(end), Duration.ofHours(1)));
			}
			Instant at = this.clock.instant().plusSeconds(2);
			this.publishing.schedule(year.id(), 1, at, SECRETARY);
			Eventually.pause(Duration.between(this.clock.instant(), at));

			Eventually.holds("readers see it although nothing else goes on",
					() -> this.archive.current().year(year.year()).isPresent());
		}
		finally {
			stuck.forEach((task) -> task.cancel(false));
			end.countDown();
		}
	}

	@Test
	void leavesOutAnEditionWithoutSignatureAndLetsTheOthersOut() {
		WorkingYear unsigned = sealed();
		Edition edition = this.editions.findByYearAndNumber(unsigned.year(), 1).orElseThrow();
		Instant at = this.jdbc.sql("""
				insert into edition_release (edition_id, release_at, decided_by, decided_at)
				values (?, clock_timestamp(), 'secretary', clock_timestamp()) returning release_at
				""").param(edition.id()).query(OffsetDateTime.class).single().toInstant();
		WorkingYear other = OwnYears.released(this.portal);

		assertThat(this.archive.current().year(other.year())).isPresent();
		assertThat(this.archive.current().year(unsigned.year())).isEmpty();
		this.signing.sign(edition.id(), at);
		Eventually.holds("it is there once it is signed",
				() -> this.archive.current().year(unsigned.year()).isPresent());
	}

	private WorkingYear sealed() {
		WorkingYear year = OwnYears.approved(this.portal);
		this.publishing.seal(year.id(), SECRETARY);
		return year;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
