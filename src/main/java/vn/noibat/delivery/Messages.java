package vn.noibat.delivery;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.noibat.document.Urgency;
import vn.noibat.journal.Journal;
import vn.noibat.text.CanonicalJson;

/**
 * The messages and to whom they were sent; neither ever changes.
 */
@Repository
class Messages {

	private static final String MESSAGES = """
			select id, position, kind, reference, year, edition, urgency, embargo, letter, sent_at, acknowledge_by
			from press_message
			""";

	private static final String REPLACED = """
			exists (select from press_message_replaced replaced
				where replaced.message_id = named.message_id and replaced.office_id = named.office_id)
			""";

	private final JdbcClient jdbc;

	private final Journal journal;

	Messages(JdbcClient jdbc, Journal journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	/**
	 * Adds a message; of two that tell of the same at once, the second waits for the
	 * first and is not added. Positions grow in the order of commits: who asked for what
	 * comes after one has missed nothing. Whoever sends writes the journal too; a lock of
	 * its own could be taken in another order.
	 */
	boolean add(PressMessage message, String body) {
		this.journal.hold();
		return this.jdbc.sql("""
				insert into press_message (id, kind, reference, year, edition, urgency, embargo, letter, body, sent_at,
					acknowledge_by)
				values (:id, :kind, :reference, :year, :edition, :urgency, :embargo, :letter, :body, :sentAt,
					:acknowledgeBy)
				on conflict (kind, reference) do nothing
				""")
			.param("id", message.id())
			.param("kind", message.kind().name())
			.param("reference", message.reference())
			.param("year", message.year(), java.sql.Types.INTEGER)
			.param("edition", message.edition(), java.sql.Types.INTEGER)
			.param("urgency", message.urgency().name())
			.param("embargo", at(message.embargo()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("letter", new String(CanonicalJson.write(message.letter()), StandardCharsets.UTF_8))
			.param("body", body)
			.param("sentAt", at(message.sentAt()))
			.param("acknowledgeBy", at(message.acknowledgeBy()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.update() == 1;
	}

	void address(String messageId, String officeId) {
		this.jdbc.sql("insert into press_message_office (message_id, office_id) values (?, ?)")
			.params(messageId, officeId)
			.update();
	}

	Optional<PressMessage> find(MessageKind kind, String reference) {
		return this.jdbc.sql(MESSAGES + " where kind = ? and reference = ?")
			.params(kind.name(), reference)
			.query(Messages::message)
			.optional();
	}

	Optional<PressMessage> find(String id) {
		return this.jdbc.sql(MESSAGES + " where id = ?").param(id).query(Messages::message).optional();
	}

	/** What webhooks are posted and the queue answers, byte for byte. */
	String body(String id) {
		return this.jdbc.sql("select body from press_message where id = ?").param(id).query(String.class).single();
	}

	boolean isAddressed(String messageId, String officeId) {
		return this.jdbc.sql("select exists (select from press_message_office where message_id = ? and office_id = ?)")
			.params(messageId, officeId)
			.query(Boolean.class)
			.single();
	}

	/** To whom a message was sent, by their ids. */
	List<String> offices(String messageId) {
		return this.jdbc.sql("select office_id from press_message_office where message_id = ? order by office_id")
			.param(messageId)
			.query(String.class)
			.list();
	}

	/** The messages of a year, newest first. */
	List<PressMessage> ofYear(int year) {
		return this.jdbc.sql(MESSAGES + " where year = ? order by position desc")
			.param(year)
			.query(Messages::message)
			.list();
	}

	/** How far the messages of a year are, newest first. */
	List<MessageTotals> totals(int year) {
		return this.jdbc.sql("""
				select message.*, count(named.office_id) as offices,
					count(*) filter (where exists (select from press_delivery way
						where way.message_id = message.id and way.office_id = named.office_id
							and way.purpose = 'MESSAGE' and way.delivered_at is not null)) as reached,
					count(*) filter (where answer.code <> '02') as answered,
					count(*) filter (where answer.code = '01' and answer.via = 'API') as arrived,
					count(*) filter (where answer.code = '02') as refused
				from press_message message left join press_message_office named on named.message_id = message.id
					left join lateral (select code, via from acknowledgement given
						where given.message_id = message.id and given.office_id = named.office_id
						order by given.id desc limit 1) answer on true
				where message.year = ? group by message.id order by message.position desc
				""")
			.param(year)
			.query((row, number) -> new MessageTotals(message(row, number), row.getInt("offices"),
					row.getInt("reached"), row.getInt("answered"), row.getInt("arrived"), row.getInt("refused")))
			.list();
	}

	/**
	 * The offices that have not answered the messages of a year, or refused them, and
	 * were not told something newer instead.
	 */
	List<SilentOffice> unsettled(int year) {
		return unsettled("message.year = ?", year);
	}

	/** The same of one message. */
	List<SilentOffice> unsettled(String messageId) {
		return unsettled("message.id = ?", messageId);
	}

	// The queue is nobody's fault: an office that has another way may never ask it.
	private List<SilentOffice> unsettled(String which, Object value) {
		return this.jdbc.sql("""
				select named.message_id, named.office_id, coalesce(bool_and(way.state in ('FAILED', 'OFF'))
						filter (where way.channel_kind <> 'QUEUE'), false)
						and not bool_or(way.delivered_at is not null) as unreachable,
					max(answer.reason) as refusal
				from press_message message
					join press_message_office named on named.message_id = message.id
					join press_delivery way on way.message_id = named.message_id
						and way.office_id = named.office_id and way.purpose = 'MESSAGE'
					left join lateral (select code, reason from acknowledgement given
						where given.message_id = named.message_id and given.office_id = named.office_id
						order by given.id desc limit 1) answer on true
				where message.acknowledge_by is not null and %s and coalesce(answer.code, '02') = '02' and not %s
				group by named.message_id, named.office_id
				order by named.message_id, named.office_id
				""".formatted(which, REPLACED))
			.param(value)
			.query((row, number) -> new SilentOffice(row.getString("message_id"), row.getString("office_id"),
					row.getBoolean("unreachable"), row.getString("refusal")))
			.list();
	}

	/**
	 * The messages by which letters that still hold named an office for an edition, or
	 * pushes told it of one, oldest first.
	 */
	List<PressMessage> naming(String officeId, int year, int edition) {
		return this.jdbc.sql(MESSAGES + """
				join press_message_office named on named.message_id = press_message.id
				where named.office_id = ? and year = ? and edition = ? and kind <> 'RECALL'
					and not exists (select from press_message_taken_up taken where taken.message_id = press_message.id)
				order by position
				""").params(officeId, year, edition).query(Messages::message).list();
	}

	/** What took the place of a message to an office last. */
	Optional<PressMessage> successor(String messageId, String officeId) {
		return this.jdbc.sql(MESSAGES + """
				where id in (select by_id from press_message_replaced where message_id = ? and office_id = ?)
				order by position desc limit 1
				""").params(messageId, officeId).query(Messages::message).optional();
	}

	/** What was sent to an office and a later message to it took the place of. */
	Set<String> replaced(String officeId) {
		return Set.copyOf(this.jdbc.sql("select distinct message_id from press_message_replaced where office_id = ?")
			.param(officeId)
			.query(String.class)
			.list());
	}

	/** The offices that were told something later that took the place of a message. */
	Set<String> replacedAt(String messageId) {
		return Set.copyOf(this.jdbc.sql("select distinct office_id from press_message_replaced where message_id = ?")
			.param(messageId)
			.query(String.class)
			.list());
	}

	/** Whether a later message to the same office took the place of one. */
	boolean isReplaced(String messageId, String officeId) {
		return this.jdbc.sql("""
				select exists (select from press_message_replaced where message_id = ? and office_id = ?)
				""").params(messageId, officeId).query(Boolean.class).single();
	}

	/**
	 * The offices that were told of an earlier edition of a year, and not yet of this one
	 * or a later. A letter that was called back told of nothing, nor does what calls it
	 * back.
	 */
	List<String> toldOfEarlier(int year, int edition) {
		return this.jdbc.sql("""
				select distinct office_id from press_message_office join press_message on id = message_id
				where year = :year and edition < :edition and office_id not in (
					select named.office_id from press_message_office named join press_message on id = named.message_id
					where year = :year and edition >= :edition and kind <> 'RECALL'
						and not exists (select from press_message_taken_up taken
							where taken.message_id = id and taken.by_kind = 'RECALL'))
				order by office_id
				""").param("year", year).param("edition", edition).query(String.class).list();
	}

	/**
	 * The letters that took up one of which an office was told, and the offices that were
	 * not told of them: of several that take up each other the last. Which of these are
	 * open is not asked here.
	 */
	Map<String, List<String>> untold() {
		Map<String, List<String>> untold = new LinkedHashMap<>();
		this.jdbc.sql("""
				select distinct first.id, first.position, told.office_id
				from press_message_office told
					join press_message_taken_up taken on taken.message_id = told.message_id
					join lateral (select id, position from press_message where document = taken.by_document
						order by position limit 1) first on true
				where not exists (select from press_message_taken_up further where further.message_id = taken.by_id)
					and not exists (select from press_message_office known join press_message on id = known.message_id
						where known.office_id = told.office_id and document = taken.by_document)
					and not exists (select from press_message_replaced replaced
						where replaced.message_id = told.message_id and replaced.office_id = told.office_id)
				order by first.position, told.office_id
				""").query((row) -> {
			untold.computeIfAbsent(row.getString("id"), (id) -> new ArrayList<>()).add(row.getString("office_id"));
		});
		return untold;
	}

	/** How often a letter was told of: later ones to offices that were closed before. */
	int letters(String documentId) {
		return this.jdbc.sql("select count(*) from press_message where document = ?")
			.param(documentId)
			.query(Integer.class)
			.single();
	}

	/** The offices that were told of a year, and of no later year since. */
	List<String> lastToldIn(int year) {
		return this.jdbc.sql("""
				select office_id from press_message_office join press_message on id = message_id
				where year is not null group by office_id having max(year) = ? order by office_id
				""").param(year).query(String.class).list();
	}

	/** How often offices were told of an edition that came out. */
	int pushes(int year, int edition) {
		return this.jdbc.sql("""
				select count(*) from press_message where kind in ('CORRECTED', 'WITHDRAWN') and year = ? and edition = ?
				""").params(year, edition).query(Integer.class).single();
	}

	/**
	 * What an office finds in its queue: messages after a position, oldest first, without
	 * those in whose place newer ones came.
	 */
	List<QueuedMessage> queue(String officeId, long after, int most) {
		return this.jdbc.sql("""
				select message.id, message.position, message.body, delivery.state
				from press_message message
					join press_delivery delivery on delivery.message_id = message.id
						and delivery.channel_kind = 'QUEUE'
					join press_message_office named on named.message_id = delivery.message_id
						and named.office_id = delivery.office_id
				where delivery.office_id = :office and message.position > :after and not %s
				order by message.position limit :most
				""".formatted(REPLACED))
			.param("office", officeId)
			.param("after", after)
			.param("most", most)
			.query((row, number) -> new QueuedMessage(row.getString("id"), row.getLong("position"),
					row.getString("body"), DeliveryState.valueOf(row.getString("state"))))
			.list();
	}

	private static PressMessage message(ResultSet row, int number) throws SQLException {
		return new PressMessage(row.getString("id"), row.getLong("position"),
				MessageKind.valueOf(row.getString("kind")), row.getString("reference"),
				row.getObject("year", Integer.class), row.getObject("edition", Integer.class),
				Urgency.valueOf(row.getString("urgency")), moment(row, "embargo"),
				CanonicalJson.read(row.getString("letter").getBytes(StandardCharsets.UTF_8), Letter.class),
				row.getObject("sent_at", OffsetDateTime.class).toInstant(), moment(row, "acknowledge_by"));
	}

	static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
