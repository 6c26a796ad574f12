package vn.noibat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.account.Person;
import vn.noibat.web.RefusedRequest;

/**
 * Doors that look first and write later, without holding anything meanwhile: what the
 * races must find.
 */
final class CarelessDoors {

	// As long as it takes to be overtaken.
	private static final long A_THOUGHT = 20_000_000;

	private CarelessDoors() {
	}

	/** Casts a secret paper. */
	static void cast(ApplicationContext node, String yearId, List<String> chosen, Person councillor) {
		JdbcClient jdbc = node.getBean(JdbcClient.class);
		transaction(node).executeWithoutResult((status) -> {
			String ballot = jdbc.sql("select id from ballot where year_id = ?")
				.param(yearId)
				.query(String.class)
				.single();
			boolean voted = jdbc.sql("select voted from ballot_roll where ballot_id = ? and voter = ?")
				.params(ballot, councillor.account())
				.query(Boolean.class)
				.single();
			if (voted) {
				throw RefusedRequest.conflict("selection.voted");
			}
			List<List<String>> papers = new ArrayList<>(JsonMapper.shared()
				.readValue(jdbc.sql("select papers from ballot_box where ballot_id = ?")
					.param(ballot)
					.query(String.class)
					.single(), new TypeReference<List<List<String>>>() {
					}));
			papers.add(chosen);
			LockSupport.parkNanos(A_THOUGHT);
			jdbc.sql("update ballot_roll set voted = true where ballot_id = ? and voter = ?")
				.params(ballot, councillor.account())
				.update();
			jdbc.sql("update ballot_box set papers = cast(? as jsonb) where ballot_id = ?")
				.params(JsonMapper.shared().writeValueAsString(papers), ballot)
				.update();
		});
	}

	/** Releases a sealed edition. */
	static void release(ApplicationContext node, String yearId, int number, Person person) {
		JdbcClient jdbc = node.getBean(JdbcClient.class);
		transaction(node).executeWithoutResult((status) -> {
			long edition = jdbc.sql("select id from edition where year_id = ? and number = ?")
				.params(yearId, number)
				.query(Long.class)
				.single();
			LockSupport.parkNanos(A_THOUGHT);
			jdbc.sql("""
					insert into edition_release (edition_id, release_at, decided_by, decided_at)
					values (?, clock_timestamp(), ?, clock_timestamp())
					""").params(edition, person.account()).update();
			LockSupport.parkNanos(A_THOUGHT);
		});
	}

	private static TransactionTemplate transaction(ApplicationContext node) {
		return new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
	}

}
