package vn.noibat.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest
@TestPropertySource(properties = "noibat.records=none")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
class TakenOverRecordsTests {

	private final Flyway empty;

	private final JdbcClient jdbc;

	@Autowired
	TakenOverRecordsTests(Flyway empty, JdbcClient jdbc) {
		this.empty = empty;
		this.jdbc = jdbc;
	}

	@Test
	void areTakenOverAtALaterStartAndStayWhenNoLongerNamed() {
		assertThat(years()).isZero();

		MigrateResult takenOver = withRecords("hai-phong").migrate();

		assertThat(takenOver.migrationsExecuted).isEqualTo(4);
		assertThat(years()).isEqualTo(3);
		assertThat(this.empty.migrate().migrationsExecuted).isZero();
		assertThat(years()).isEqualTo(3);
	}

	private Flyway withRecords(String records) {
		return Flyway.configure()
			.configuration(this.empty.getConfiguration())
			.locations("classpath:db/migration", "classpath:db/records/" + records)
			.load();
	}

	private int years() {
		return this.jdbc.sql("select count(*) from highlight_year").query(Integer.class).single();
	}

}
