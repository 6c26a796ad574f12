package vn.noibat.dispatch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.document.SealedPaper;
import vn.noibat.edition.Publishing;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.TestOffices;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whichever statement of issuing fails, nothing of it is left; and then it can be issued.
 */
@SpringBootTest
class IssuingAtomicTests {

	private static final List<String> TABLES = List.of("official_document", "document_line", "dispatch",
			"edition_release", "edition_signature", "press_message", "press_message_office", "press_delivery",
			"stored_file", "paper_to_sign", "signed_paper", "scheduled_tasks", "journal_entry");

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Dispatching dispatching;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	@Test
	void leavesNothingWhicheverStepFails() {
		TestDispatching letters = new TestDispatching(this.portal);
		WorkingYear year = OwnYears.approved(this.portal);
		this.portal.getBean(Publishing.class).seal(year.id(), Person.of("secretary", Role.SECRETARY));
		TestOffices offices = new TestOffices(this.jdbc, this.box);
		String office = offices.office("atom");
		offices.channel(office, ChannelKind.EMAIL, "atom@press.example");
		UUID id = letters.sign(year, letters.draft(year, 1, "41/AT-BC", null, office));
		String hash = letters.sha256(year, id);
		SealedPaper sealed = letters.seal(year, id);
		Map<String, Long> before = rows();

		int broken = 0;
		boolean issued = false;
		while (!issued) {
			int statement = broken + 1;
			issued = isIssued(statement, year, id, hash, sealed);
			if (!issued) {
				broken = statement;
				assertThat(rows()).as("after statement %d failed", statement).isEqualTo(before);
				assertThat(state(id)).isEqualTo("SIGNED");
			}
		}

		assertThat(broken).as("steps that were broken").isGreaterThan(20);
		assertThat(state(id)).isEqualTo("ISSUED");
		Map<String, Long> after = rows();
		assertThat(TABLES)
			.allSatisfy((table) -> assertThat(after.get(table)).as(table).isGreaterThan(before.get(table)));
		assertThat(after.get("press_message") - before.get("press_message")).isOne();
	}

	private boolean isIssued(int statement, WorkingYear year, UUID id, String hash, SealedPaper sealed) {
		try {
			StatementBreak.at(statement, () -> this.dispatching.issue(year, id, hash, sealed, TestDispatching.CLERK));
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		TABLES.forEach(
				(table) -> rows.put(table, this.jdbc.sql("select count(*) from " + table).query(Long.class).single()));
		return rows;
	}

	private String state(UUID id) {
		return this.jdbc.sql("select state from dispatch_draft where id = ?").param(id).query(String.class).single();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Breaking {

		@Bean
		static StatementBreak statementBreak() {
			return new StatementBreak((told) -> {
			});
		}

	}

}
