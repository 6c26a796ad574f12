package vn.noibat.edition;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WrongStage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people seal and release the same edition at once.
 */
// What was raced for stays in the database.
@SpringBootTest
@DirtiesContext
class ReleaseRaceTests {

	private final Person secretary = Person.of("secretary", Role.SECRETARY);

	private final Person clerk = Person.of("clerk", Role.CLERK);

	@Autowired
	private Publishing publishing;

	@Autowired
	private Approving approving;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void letsExactlyOneSealAndExactlyOneRelease() throws Exception {
		for (int number = 2; number < 7; number++) {
			int edition = number;
			ApprovedCorrection.of(this.publishing, this.approving, this.jdbc, "Tiêu đề lần " + number,
					Bilingual.of("Lần " + number));

			assertThat(atOnce(() -> this.publishing.seal(ApprovedCorrection.YEAR, this.secretary),
					() -> this.publishing.seal(ApprovedCorrection.YEAR, Person.of("secretary2", Role.SECRETARY))))
				.containsExactlyInAnyOrder(true, false);
			assertThat(atOnce(() -> this.publishing.release(ApprovedCorrection.YEAR, edition, this.secretary),
					() -> this.publishing.release(ApprovedCorrection.YEAR, edition, this.clerk)))
				.containsExactlyInAnyOrder(true, false);
			assertThat(count("select count(*) from edition where year = 2022")).isEqualTo(number);
			assertThat(count("select count(*) from edition_release r join edition e on e.id = r.edition_id "
					+ "where e.year = 2022"))
				.isEqualTo(number);
			assertThat(count("select count(*) from journal_entry where kind = 'edition-corrected'"))
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
