package vn.noibat.edition;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.year.WorkingYear;
import vn.noibat.OwnYears;
import vn.noibat.OwnYearTest;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WrongStage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people seal and release the same edition at once.
 */
@OwnYearTest
class ReleaseRaceTests {

	private final Person secretary = Person.of("secretary", Role.SECRETARY);

	private final Person clerk = Person.of("clerk", Role.CLERK);

	@Autowired
	private Publishing publishing;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void letsExactlyOneSealAndExactlyOneRelease() throws Exception {
		WorkingYear year = OwnYears.released(this.portal);
		for (int number = 2; number < 7; number++) {
			int edition = number;
			OwnYears.approveCorrection(this.portal, year.id(), "Tiêu đề lần " + number, Bilingual.of("Lần " + number));

			assertThat(atOnce(() -> this.publishing.seal(year.id(), this.secretary),
					() -> this.publishing.seal(year.id(), Person.of("secretary2", Role.SECRETARY))))
				.containsExactlyInAnyOrder(true, false);
			assertThat(atOnce(() -> this.publishing.release(year.id(), edition, this.secretary),
					() -> this.publishing.release(year.id(), edition, this.clerk)))
				.containsExactlyInAnyOrder(true, false);
			assertThat(count("select count(*) from edition where year = " + year.year())).isEqualTo(number);
			assertThat(count("select count(*) from edition_release r join edition e on e.id = r.edition_id "
					+ "where e.year = " + year.year()))
				.isEqualTo(number);
			assertThat(count(
					"select count(*) from journal_entry where kind = 'edition-corrected' and year = " + year.year()))
				.isEqualTo(number - 1);
		}
	}

	private static List<Boolean> atOnce(Runnable one, Runnable other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Boolean>> acts = Stream.of(one, other).<Callable<Boolean>>map((act) -> () -> {
				start.await();
				try {
					act.run();
					return true;
				}
				catch (AlreadyReleased | WrongStage ex) {
					return false;
				}
			}).toList();
			var outcomes = people.invokeAll(acts);
			return List.of(outcomes.get(0).get(), outcomes.get(1).get());
		}
		finally {
			people.shutdownNow();
		}
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

}
