package vn.noibat.selection;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.year.RecordedYears;
import vn.noibat.year.Stage;
import vn.noibat.year.YearKeeping;

/**
 * A year with a council that reads, and a nomination of the department asked for; from
 * the voting on with a ballot, online or at the table.
 */
class SelectionRights implements RightsFixture {

	private static final int YEAR = 2091;

	private static final String FOREIGN = "politburo";

	private static final Person ANOTHER = Person.of("another-secretary", Role.SECRETARY);

	private final TestSelection selection;

	private final Nominating nominating;

	private final Voting voting;

	private final Selecting selecting;

	private final FileStore files;

	private final YearKeeping years;

	private final JdbcClient jdbc;

	SelectionRights(Nominating nominating, Voting voting, Selecting selecting, FileStore files, YearKeeping years,
			Convening convening, JdbcClient jdbc, Clock clock) {
		this.selection = new TestSelection(years, nominating, convening, clock);
		this.nominating = nominating;
		this.voting = voting;
		this.selecting = selecting;
		this.files = files;
		this.years = years;
		this.jdbc = jdbc;
	}

	@Override
	public boolean knows(String route) {
		return route.matches("/phieu/.*|/desk/years/[^/]+/(nominations|council|ballots|selection)(/.*)?");
	}

	@Override
	public String scene(RightsRow row) {
		return (isAtTheTable(row) ? "table " : row.route().contains("/selection") ? "selection " : "")
				+ RightsFixture.super.scene(row);
	}

	@Override
	public Scene set(RightsRow row) {
		boolean foreign = row.isForeign();
		int first = foreign ? 2 : 1;
		Manner manner = isAtTheTable(row) ? Manner.PAPER : Manner.ONLINE;
		String year = this.selection.ready(YEAR, 1, first, first + 2, TestSelection.terms(1, manner, true));
		String own = nomination(year, TestSelection.DEPARTMENT);
		String strangers = nomination(year, FOREIGN);
		String token = "none";
		String code = "none";
		if (!row.isAt(Stage.UNLISTED, Stage.NOMINATING)) {
			for (String id : List.of(own, strangers)) {
				this.nominating.accept(year, id, TestSelection.SECRETARY);
			}
			this.voting.open(year, null, TestSelection.SECRETARY);
			if (!isAtTheTable(row)) {
				IssuedLink link = this.voting.issueLinks(year, 1, Set.of("councillor2"), true, TestSelection.SECRETARY)
					.get(0);
				token = foreign ? "foreign" : link.token();
				code = link.code();
			}
			if (row.route().contains("/selection")) {
				elect(year);
			}
			else if (!row.isAt(Stage.VOTING)) {
				finish(row, year);
			}
		}
		lead(year, row.stage());
		Prepared prepared = Prepared
			.with("year", YEAR, "id", foreign ? strangers : own, "number", 1, "token", token, "fileId",
					fileOf(year, foreign ? strangers : own))
			.field("choice", this.selection.accepted(year).get(0))
			.field("code", code)
			.field("reason", TYPED)
			.field("into", this.selection.accepted(year).get(0))
			.field("department", TestSelection.DEPARTMENT)
			.field("field", "economy")
			.field("titleVi", TYPED)
			.field("summaryVi", TYPED)
			.field("version",
					this.nominating.nomination(year, foreign ? strangers : own, TestSelection.SECRETARY).version())
			.field("comment", TYPED)
			.field("councillors", "councillor" + (first + 1))
			.field("replacing", "true")
			.field("seats", 1)
			.field("quorum", "number")
			.field("number", 1)
			.field("manner", "online")
			.field("members", "councillor1")
			.field("chair", "councillor1");
		return (asked, subject) -> step(asked, year, prepared);
	}

	/** What only one route asks for. */
	private Prepared step(RightsRow row, String year, Prepared prepared) {
		String act = row.route().substring(row.route().lastIndexOf('/') + 1);
		String id = String.valueOf(prepared.variables().get("id"));
		boolean nominating = row.isAt(Stage.NOMINATING);
		if (isAtTheTable(row)) {
			return atTheTable(row, year, prepared);
		}
		if (row.route().contains("/selection")) {
			return ordered(row, year, prepared);
		}
		if (row.route().endsWith("/ballots") && nominating) {
			decideAll(year);
		}
		if (nominating && act.equals("submission")) {
			this.nominating.sendBack(year, id, "Bổ sung", TestSelection.SECRETARY);
		}
		if (nominating && act.equals("reconsideration")) {
			this.nominating.accept(year, id, TestSelection.SECRETARY);
		}
		if (nominating && act.equals("appraisal")) {
			this.jdbc.sql("update selection set appraisal_opened_at = null where year_id = ?").param(year).update();
		}
		return prepared;
	}

	private Prepared ordered(RightsRow row, String year, Prepared prepared) {
		if (row.isAt(Stage.NOMINATING) && !row.route().endsWith("/selection")) {
			// As many as the year has places.
			decideAll(year);
			this.selection.accepted(year).stream().skip(1).forEach((id) -> {
				this.nominating.reconsider(year, id, TestSelection.SECRETARY);
				this.nominating.decline(year, id, TYPED, TestSelection.SECRETARY);
			});
			if (!row.route().endsWith("/direct")) {
				this.selecting.chooseDirectly(year, TestSelection.SECRETARY);
			}
		}
		return prepared.field("version", Selecting.version(this.selecting.places(year, TestSelection.SECRETARY)))
			.field("rows[0].id", this.selection.accepted(year).get(0))
			.field("rows[0].rank", 1)
			.field("rows[0].titleVi", TYPED);
	}

	private Prepared atTheTable(RightsRow row, String year, Prepared prepared) {
		List<String> accepted = this.selection.accepted(year);
		Prepared counted = prepared.field("present", 3)
			.field("papers", 3)
			.field("invalid", 0)
			.field("sha256", "0".repeat(64));
		for (int i = 0; i < accepted.size(); i++) {
			counted = counted.field("votes[" + i + "]", (i == 0) ? 3 : 0);
		}
		if (row.route().endsWith("/totals")) {
			return counted.file("file", Samples.pdf("Minutes"));
		}
		if (row.route().endsWith("/decision")) {
			if (row.isAt(Stage.VOTING)) {
				tie(year, 1);
				this.voting.open(year, null, TestSelection.SECRETARY);
				tie(year, 2);
			}
			return counted.and("number", 2).field("chosen", accepted.get(0)).file("file", Samples.pdf("Decision"));
		}
		if (row.isAt(Stage.VOTING)) {
			enter(year, 1, Map.of(accepted.get(0), 3));
			counted = counted.field("sha256", this.voting.ballot(year, 1, TestSelection.SECRETARY).totalsSha256());
		}
		List<EvidenceFile> minutes = row.isAt(Stage.UNLISTED, Stage.NOMINATING) ? List.of()
				: this.voting.files(year, 1, TestSelection.SECRETARY);
		return counted.and("fileId", minutes.isEmpty() ? "none" : minutes.get(0).id());
	}

	private void finish(RightsRow row, String year) {
		if (!isAtTheTable(row)) {
			elect(year);
			return;
		}
		enter(year, 1, Map.of(this.selection.accepted(year).get(0), 3));
		confirm(year, 1);
	}

	private void elect(String year) {
		List<String> chosen = this.selection.accepted(year).subList(0, 1);
		for (int councillor = 2; councillor <= 3; councillor++) {
			this.voting.cast(year, 1, chosen, TestSelection.councillor(councillor));
		}
		this.voting.close(year, 1, TestSelection.SECRETARY);
	}

	private void tie(String year, int number) {
		List<String> accepted = this.selection.accepted(year);
		enter(year, number, Map.of(accepted.get(0), 1, accepted.get(1), 1));
		confirm(year, number);
	}

	private void enter(String year, int number, Map<String, Integer> counted) {
		Map<String, Integer> votes = new LinkedHashMap<>();
		this.voting.ballot(year, number, TestSelection.SECRETARY)
			.candidates()
			.forEach((candidate) -> votes.put(candidate.nominationId(),
					counted.getOrDefault(candidate.nominationId(), 0)));
		this.voting.enterTotals(year, number, new Totals(3, 3, 0, votes), evidence(), ANOTHER);
	}

	private void confirm(String year, int number) {
		this.voting.confirmTotals(year, number,
				this.voting.ballot(year, number, TestSelection.SECRETARY).totalsSha256(),
				Person.of("clerk", Role.CLERK));
	}

	private void decideAll(String year) {
		this.nominating.nominationsOf(year)
			.stream()
			.filter((nomination) -> nomination.state() == NominationState.HANDED_IN)
			.forEach((nomination) -> this.nominating.accept(year, nomination.id(), TestSelection.SECRETARY));
	}

	private void lead(String year, @Nullable Stage stage) {
		if (stage == Stage.UNLISTED) {
			RecordedYears.unlist(year, this.years, this.jdbc);
			return;
		}
		Stream.of(Stage.EDITING, Stage.APPROVING, Stage.APPROVED, Stage.PUBLISHED)
			.filter((next) -> stage != null && next.compareTo(stage) <= 0)
			.forEach((next) -> this.years.enter(year, next, TestSelection.SECRETARY));
	}

	private String nomination(String year, String department) {
		Person nominator = Person.of("nominator", Role.NOMINATOR, department);
		NominationText text = NominationTests.text("Đề cử");
		String id = this.nominating.draft(year, new NominationText(text.field(), Bilingual.of(TYPED),
				Bilingual.of(TYPED), new Evidence(List.of(), List.of(), List.of(evidence()))), department, nominator);
		this.nominating.handIn(year, id, nominator);
		return id;
	}

	private EvidenceFile evidence() {
		StoredFile file = this.files.keep(new Upload("a.pdf", Samples.pdf("Words")), Accepted.PAPER, "nominator");
		return new EvidenceFile(file.id(), file.name());
	}

	private String fileOf(String year, String nomination) {
		return this.nominating.nomination(year, nomination, TestSelection.SECRETARY).evidence().files().get(0).id();
	}

	private static boolean isAtTheTable(RightsRow row) {
		return row.route().matches(".*/ballots/.*/(totals.*|decision|files.*)");
	}

}
