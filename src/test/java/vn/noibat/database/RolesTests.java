package vn.noibat.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RolesTests {

	private final JdbcClient application;

	private final EmbeddedDatabase server;

	private final String database;

	@Autowired
	RolesTests(JdbcClient application, EmbeddedDatabase server, @Value("${noibat.database.name}") String database) {
		this.application = application;
		this.server = server;
		this.database = database;
	}

	@Test
	void connectsTheApplicationAsARoleThatOwnsNothing() {
		assertThat(this.application.sql("select current_user").query(String.class).single())
			.isEqualTo(EmbeddedDatabase.APPLICATION);
		assertThat(this.application.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void letsTheApplicationUseWhatTheOwnerCreates() throws SQLException {
		asOwner("create table used (id bigint generated always as identity, word text)");
		this.application.sql("insert into used (word) values ('một')").update();
		this.application.sql("update used set word = 'hai'").update();
		assertThat(this.application.sql("select word from used").query(String.class).single()).isEqualTo("hai");
		assertThat(this.application.sql("delete from used").update()).isOne();
	}

	@Test
	void refusesTheApplicationWhatOnlyTheOwnerMayDo() throws SQLException {
		asOwner("create table guarded (word text)");
		for (String act : new String[] { "truncate guarded", "drop table guarded",
				"alter table guarded add column more text", "create table own (word text)",
				"create trigger own after insert on guarded execute function suppress_redundant_updates_trigger()",
				"update flyway_schema_history set success = true", "create role another",
				"set session authorization " + EmbeddedDatabase.OWNER, "set role " + EmbeddedDatabase.OWNER }) {
			assertThatException().as(act)
				.isThrownBy(() -> this.application.sql(act).update())
				.havingRootCause()
				.isInstanceOfSatisfying(SQLException.class,
						(refusal) -> assertThat(refusal.getSQLState()).as(act).isEqualTo("42501"));
		}
	}

	@Test
	void noticesAnApplicationThatConnectsAsTheOwner() {
		String url = this.server.urlOf(this.database);
		assertThat(FirmGround
			.warnOfOwner(new DriverManagerDataSource(url, EmbeddedDatabase.OWNER, this.server.passwords().owner())))
			.isTrue();
		assertThat(FirmGround.warnOfOwner(
				new DriverManagerDataSource(url, EmbeddedDatabase.APPLICATION, this.server.passwords().application())))
			.isFalse();
	}

	@Test
	void limitsHowLongTheApplicationWaits() {
		assertThat(this.application.sql("show statement_timeout").query(String.class).single()).isEqualTo("8s");
		assertThat(this.application.sql("show lock_timeout").query(String.class).single()).isEqualTo("2s");
		assertThat(this.application.sql("show idle_in_transaction_session_timeout").query(String.class).single())
			.isEqualTo("10s");
	}

	private void asOwner(String act) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.server.urlOf(this.database),
				EmbeddedDatabase.OWNER, this.server.passwords().owner());
				Statement statement = connection.createStatement()) {
			statement.execute(act);
		}
	}

}
