package vn.noibat.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What offices answered, and the links by which they may; of several answers the last
 * holds.
 */
@Repository
class Acknowledgements {

	private static final Duration LINK_LIVES = Duration.ofDays(90);

	private final JdbcClient jdbc;

	Acknowledgements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Until the transaction ends nobody else answers this message for this office. */
	void hold(String messageId, String officeId) {
		this.jdbc.sql("""
				select 1 from (select pg_advisory_xact_lock(hashtext('acknowledgement'), hashtext(?))) held
				""").param(messageId + " " + officeId).query(Integer.class).single();
	}

	void add(Acknowledgement given) {
		this.jdbc.sql("""
				insert into acknowledgement (message_id, office_id, code, reason, printed_url, via, given_by, noted_by,
					given_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(java.util.Arrays.asList(given.messageId(), given.officeId(), given.code().code(), given.reason(),
					given.printedUrl(), given.via().name(), given.givenBy(), given.notedBy(),
					Messages.at(given.givenAt())))
			.update();
	}

	/** All that an office answered to a message, oldest first. */
	List<Acknowledgement> of(String messageId, String officeId) {
		return this.jdbc.sql("select * from acknowledgement where message_id = ? and office_id = ? order by id")
			.params(messageId, officeId)
			.query(Acknowledgements::acknowledgement)
			.list();
	}

	/** The last answer of an office. */
	Optional<Acknowledgement> last(String messageId, String officeId) {
		return of(messageId, officeId).stream().reduce((one, later) -> later);
	}

	/** All answers to a message by office, oldest first. */
	Map<String, List<Acknowledgement>> of(String messageId) {
		return this.jdbc.sql("select * from acknowledgement where message_id = ? order by id")
			.param(messageId)
			.query(Acknowledgements::acknowledgement)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Acknowledgement::officeId));
	}

	void addLink(String tokenSha256, String messageId, String officeId, Instant now) {
		this.jdbc.sql("""
				insert into acknowledgement_link (token_sha256, message_id, office_id, made_at, ends_at)
				values (?, ?, ?, ?, ?)
				""")
			.params(tokenSha256, messageId, officeId, Messages.at(now), Messages.at(now.plus(LINK_LIVES)))
			.update();
	}

	Optional<AnswerLink> link(String tokenSha256) {
		return this.jdbc.sql("select * from acknowledgement_link where token_sha256 = ?")
			.param(tokenSha256)
			.query((row, number) -> new AnswerLink(row.getString("message_id"), row.getString("office_id"),
					row.getObject("ends_at", OffsetDateTime.class).toInstant(), Messages.moment(row, "used_at")))
			.optional();
	}

	/** Uses a link up; whoever does it first. */
	boolean use(String tokenSha256, Instant now) {
		return this.jdbc.sql("update acknowledgement_link set used_at = ? where token_sha256 = ? and used_at is null")
			.params(Messages.at(now), tokenSha256)
			.update() == 1;
	}

	private static Acknowledgement acknowledgement(ResultSet row, int number) throws SQLException {
		return new Acknowledgement(row.getString("message_id"), row.getString("office_id"),
				AcknowledgementCode.of(row.getString("code")).orElseThrow(), row.getString("reason"),
				row.getString("printed_url"), AcknowledgedVia.valueOf(row.getString("via")), row.getString("given_by"),
				row.getString("noted_by"), row.getObject("given_at", OffsetDateTime.class).toInstant());
	}

}
