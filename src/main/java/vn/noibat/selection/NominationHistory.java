package vn.noibat.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import vn.noibat.text.Bilingual;

/**
 * What nominations said, were called and had said of them: rows that are only ever added.
 */
@Repository
class NominationHistory {

	// Its own mapper: what is kept must not depend on the application's configuration.
	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	NominationHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps what a nomination says after an act, and gives the revision's number. */
	int keep(NominationRecord nomination, String act, @Nullable String reason, String person, Instant now) {
		return this.jdbc.sql("""
				insert into nomination_revision (nomination_id, number, act, person, written_at, reason, content)
				select :nomination, coalesce(max(number), 0) + 1, :act, :person, :now, :reason, cast(:content as jsonb)
				from nomination_revision where nomination_id = :nomination
				returning number
				""")
			.param("nomination", nomination.id())
			.param("act", act)
			.param("person", person)
			.param("now", at(now))
			.param("reason", reason)
			.param("content", MAPPER.writeValueAsString(nomination.text()))
			.query(Integer.class)
			.single();
	}

	List<NominationRevision> revisions(String nomination) {
		return this.jdbc.sql("select * from nomination_revision where nomination_id = ? order by number desc")
			.param(nomination)
			.query((row, index) -> new NominationRevision(row.getInt("number"), row.getString("act"),
					row.getString("person"), moment(row, "written_at"), row.getString("reason"),
					MAPPER.readValue(row.getString("content"), NominationText.class)))
			.list();
	}

	void title(String nomination, TitleStage stage, Bilingual title, String person, Instant now) {
		this.jdbc.sql("""
				insert into title_history (nomination_id, stage, title_vi, title_en, person, titled_at)
				values (:nomination, :stage, :vi, :en, :person, :now)
				""")
			.param("nomination", nomination)
			.param("stage", stage.code())
			.param("vi", title.vi())
			.param("en", title.en())
			.param("person", person)
			.param("now", at(now))
			.update();
	}

	List<TitleStep> titles(String nomination) {
		return this.jdbc.sql("select * from title_history where nomination_id = ? order by id")
			.param(nomination)
			.query((row, index) -> new TitleStep(TitleStage.of(row.getString("stage")),
					Bilingual.of(row.getString("title_vi"), row.getString("title_en")), row.getString("person"),
					moment(row, "titled_at")))
			.list();
	}

	/**
	 * Keeps what a councillor says now.
	 * @param text null where it is taken back
	 * @param person who typed it
	 * @return whether it differs from what was said before
	 */
	boolean comment(String nomination, String councillor, @Nullable String text, String person, Instant now) {
		Optional<String> before = comments(nomination).stream()
			.filter((comment) -> comment.councillor().equals(councillor))
			.map(CouncilComment::text)
			.findFirst();
		if (before.equals(Optional.ofNullable(text))) {
			return false;
		}
		this.jdbc.sql("""
				insert into nomination_comment (nomination_id, councillor, number, text, written_by, written_at)
				select :nomination, :councillor, coalesce(max(number), 0) + 1, :text, :person, :now
				from nomination_comment where nomination_id = :nomination and councillor = :councillor
				""")
			.param("nomination", nomination)
			.param("councillor", councillor)
			.param("text", text)
			.param("person", person)
			.param("now", at(now))
			.update();
		return true;
	}

	/** The newest comment of each councillor; what was taken back is left out. */
	List<CouncilComment> comments(String nomination) {
		return this.jdbc.sql("""
				select * from (
					select distinct on (councillor) * from nomination_comment
					where nomination_id = ? order by councillor, number desc) as newest
				where text is not null order by written_at, councillor
				""").param(nomination).query(NominationHistory::comment).list();
	}

	private static CouncilComment comment(ResultSet row, int index) throws SQLException {
		return new CouncilComment(row.getString("councillor"), row.getInt("number"), row.getString("text"),
				row.getString("written_by"), moment(row, "written_at"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
