package vn.noibat.edition;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which submitted text each edition publishes, kept beside the editions, whose bytes know
 * of no submission: added, read, never changed.
 */
@Repository
class AgreedTexts {

	private final JdbcClient jdbc;

	AgreedTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long editionId, String submissionId) {
		this.jdbc.sql("insert into edition_submission (edition_id, submission_id) values (?, ?)")
			.params(editionId, submissionId)
			.update();
	}

	/** Those of these editions that publish one, by the editions' ids. */
	Map<Long, AgreedText> of(Collection<Long> editionIds) {
		if (editionIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select agreed.edition_id, submission.number, submission.sha256
				from edition_submission agreed
					join approval_submission submission on submission.id = agreed.submission_id
				where agreed.edition_id in (:editions)
				""")
			.param("editions", editionIds)
			.query((row, number) -> Map.entry(row.getLong("edition_id"),
					new AgreedText(row.getInt("number"), row.getString("sha256"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
