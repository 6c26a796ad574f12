package vn.noibat.selection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may vote, who did, and the papers. Callers hold the ballot's row.
 */
@Repository
class Papers {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final TypeReference<List<List<String>>> PAPERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	Papers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void open(String ballot, List<RollEntry> roll, boolean box) {
		for (int i = 0; i < roll.size(); i++) {
			this.jdbc.sql("""
					insert into ballot_roll (ballot_id, councillor, voter, position, chair) values (?, ?, ?, ?, ?)
					""")
				.params(ballot, roll.get(i).councillor(), roll.get(i).voter(), i + 1, roll.get(i).chair())
				.update();
		}
		if (box) {
			this.jdbc.sql("insert into ballot_box (ballot_id, papers) values (?, '[]')").param(ballot).update();
		}
	}

	List<RollEntry> roll(String ballot) {
		return this.jdbc.sql("select * from ballot_roll where ballot_id = ? order by position")
			.param(ballot)
			.query((row, index) -> new RollEntry(row.getString("councillor"), row.getString("voter"),
					row.getBoolean("chair"), row.getBoolean("voted")))
			.list();
	}

	Optional<RollEntry> entryOf(String ballot, String voter) {
		return roll(ballot).stream().filter((entry) -> entry.voter().equals(voter)).findFirst();
	}

	int turnout(String ballot) {
		return (int) roll(ballot).stream().filter(RollEntry::voted).count();
	}

	/** Notes that a councillor voted, and says whether it was the first time. */
	boolean note(String ballot, String councillor) {
		return this.jdbc.sql("update ballot_roll set voted = true where ballot_id = ? and councillor = ? and not voted")
			.params(ballot, councillor)
			.update() == 1;
	}

	BallotBox box(String ballot) {
		return this.jdbc.sql("select papers from ballot_box where ballot_id = ?")
			.param(ballot)
			.query(String.class)
			.optional()
			.map((papers) -> new BallotBox(MAPPER.readValue(papers, PAPERS)))
			.orElse(BallotBox.EMPTY);
	}

	/** Writes the whole box anew, so that its row belongs to this transaction alone. */
	void keep(String ballot, BallotBox box) {
		this.jdbc.sql("update ballot_box set papers = cast(? as jsonb) where ballot_id = ?")
			.params(MAPPER.writeValueAsString(box.papers()), ballot)
			.update();
	}

	/** Keeps an open vote; a later one takes its place. */
	void keep(String ballot, String councillor, List<String> chosen, Instant now) {
		this.jdbc.sql("""
				insert into ballot_vote (ballot_id, councillor, chosen, cast_at) values (?, ?, ?, ?)
				on conflict (ballot_id, councillor) do update set chosen = excluded.chosen, cast_at = excluded.cast_at
				""").params(ballot, councillor, chosen.toArray(new String[0]), now.atOffset(ZoneOffset.UTC)).update();
	}

	/** The votes of an open ballot by councillor, in the order of the roll. */
	Map<String, List<String>> votes(String ballot) {
		Map<String, List<String>> votes = new LinkedHashMap<>();
		this.jdbc.sql("""
				select councillor, chosen from ballot_vote join ballot_roll using (ballot_id, councillor)
				where ballot_id = ? order by position
				""").param(ballot).query((row) -> {
			votes.put(row.getString(1), Arrays.asList((String[]) row.getArray(2).getArray()));
		});
		return votes;
	}

}
