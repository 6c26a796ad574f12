package vn.noibat.approval;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.PaperToSign;
import vn.noibat.document.SignedPapers;
import vn.noibat.file.Samples;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.year.RecordedYears;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * A correction of 2022: on a route of one step, of the approver's body or of another, by
 * account or by paper; before the editing, a year without a route.
 */
class ApprovalRightsFixture implements RightsFixture {

	private static final String YEAR = "hai-phong-2022";

	private static final long NO_ANSWER = 999_999;

	private static final Person SECRETARY = Person.of("another-secretary", Role.SECRETARY);

	private static final Person SECOND = Person.of("second-clerk", Role.CLERK);

	private final Routing routing;

	private final Approving approving;

	private final YearKeeping years;

	private final JdbcClient jdbc;

	private final Drafting drafting;

	private final SignedPapers papers;

	private final Clock clock;

	ApprovalRightsFixture(Routing routing, Approving approving, Drafting drafting, SignedPapers papers,
			YearKeeping years, JdbcClient jdbc, Clock clock) {
		this.routing = routing;
		this.approving = approving;
		this.drafting = drafting;
		this.papers = papers;
		this.clock = clock;
		this.years = years;
		this.jdbc = jdbc;
	}

	@Override
	public boolean knows(String route) {
		return route.matches("/desk/years/\\{year:[^/]*}/(route|submission|approval)(/.*)?");
	}

	@Override
	public String scene(RightsRow row) {
		return (isByPaper(row) ? "paper " : "") + RightsFixture.super.scene(row);
	}

	@Override
	public Scene set(RightsRow row) {
		if (row.isAt(Stage.UNLISTED, Stage.NOMINATING, Stage.VOTING)) {
			early(row);
			return (asked, subject) -> with(asked, 2097).field("template", "council-and-decision").field("version", 0);
		}
		String body = row.isForeign() ? "peoples-committee-office" : "party-committee-of-peoples-committee";
		open(YEAR, body, isByPaper(row));
		int version = this.routing.round(YEAR).orElseThrow().version();
		if (row.isAt(Stage.EDITING)) {
			return (asked, subject) -> with(asked, 2022).field("template", "correction").field("version", version);
		}
		Submission submission = submit(YEAR);
		String sha256 = submission.sha256();
		long answer = NO_ANSWER;
		if (isByPaper(row) && row.isForeign()) {
			open("hai-phong-2023", body, true);
			answer = answer("hai-phong-2023", submit("hai-phong-2023"));
		}
		if (!row.isAt(Stage.APPROVING)) {
			if (isByPaper(row)) {
				long confirmed = answer(YEAR, submission);
				this.approving.confirmAnswer(YEAR, confirmed, sha256.substring(0, 8), SECOND);
				answer = row.isForeign() ? answer : confirmed;
			}
			else {
				this.approving.agree(YEAR, 1, sha256, StepPaper.NONE, Person.of("speaker", Role.APPROVER, body));
			}
		}
		if (row.isAt(Stage.PUBLISHED)) {
			this.years.enter(YEAR, Stage.PUBLISHED, SECRETARY);
		}
		long registered = answer;
		return (asked, subject) -> {
			boolean answered = asked.route().contains("/approval/papers/") && asked.isAt(Stage.APPROVING)
					&& !asked.isForeign();
			Prepared prepared = with(asked, 2022).and("answer", answered ? answer(YEAR, submission) : registered)
				.field("sha256", sha256)
				.field("digits", sha256.substring(0, 8))
				.field("template", "correction")
				.field("verdict", "agreed");
			if (isSigned(asked)) {
				prepared = prepared.field("sha256", written(submission, asked)).field("visibility", "nothing");
			}
			else if (!asked.route().contains("/papers/{kind")) {
				prepared = prepared.field("version", this.routing.round(YEAR).orElseThrow().version());
			}
			return !asked.route().endsWith("/paper") ? prepared
					: prepared.field("number", "78/VP-X")
						.field("issuer", "peoples-committee-office")
						.field("issuedOn", "2026-02-03")
						.field("subject", TYPED)
						.file("file", Samples.pdf("Answer"));
		};
	}

	private static boolean isSigned(RightsRow row) {
		return row.route().matches(".*/papers/\\{kind[^/]*/.+");
	}

	/** Writes the proposal, and brings it as far as the route asks; its hash. */
	private String written(Submission submission, RightsRow row) {
		WorkingYear year = this.years.year(YEAR);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Dates.ZONE);
		this.drafting.keep(year, submission, DraftKind.PROPOSAL, ApprovalDraft.NONE,
				new DraftText("peoples-committee", "", "7979/TTr-UBND", today, TYPED, TYPED, "", List.of(), TYPED,
						List.of(TYPED), List.of(TYPED), "", "", TYPED, TYPED),
				SECRETARY);
		DraftStanding paper = this.drafting.standing(submission, DraftKind.PROPOSAL, SECRETARY).orElseThrow();
		// Nothing is laid out here.
		byte[] bytes = (TYPED + paper.id()).getBytes(StandardCharsets.UTF_8);
		PaperToSign kept = this.papers.toSign(DraftSealing.matter(paper.id()), paper.sha256(), "tep", () -> bytes,
				SECOND);
		if (!row.route().endsWith("-to-sign")) {
			this.papers.keepSealed(kept, Arrays.copyOf(bytes, bytes.length + 1), SECOND);
		}
		return paper.sha256();
	}

	private void early(RightsRow row) {
		WorkingYear year = this.years.open(2097, 3, Bilingual.of(TYPED), SECRETARY);
		if (row.isAt(Stage.VOTING)) {
			this.years.enter(year.id(), Stage.VOTING, SECRETARY);
		}
		if (row.isAt(Stage.UNLISTED)) {
			RecordedYears.unlist(year.id(), this.years, this.jdbc);
		}
	}

	private void open(String year, String body, boolean byPaper) {
		this.routing.openCorrection(year, Bilingual.of(TYPED), SECRETARY);
		this.routing.set(year,
				List.of(new RouteStep("decision", body, byPaper ? Bilingual.of("Công văn") : null,
						Bilingual.of("đồng ý"), byPaper, null)),
				this.routing.round(year).orElseThrow().version(), SECRETARY);
	}

	private Submission submit(String year) {
		this.approving.submit(year, Person.of("another-editor", Role.EDITOR));
		return this.approving.progress(year).orElseThrow().submission();
	}

	private long answer(String year, Submission submission) {
		this.approving.registerAnswer(year, 1, submission.sha256(), Verdict.AGREED, null,
				Texts.paper("77/VP-" + year.substring(year.length() - 1)), Person.of("another-clerk", Role.CLERK));
		return answer(submission).id();
	}

	private PaperAnswer answer(Submission submission) {
		return this.approving.answers(submission).get(0);
	}

	private static Prepared with(RightsRow asked, int year) {
		// Of a step and of a text that the year has not, there is nothing to see.
		boolean none = asked.isForeign() && asked.route().matches(".*/paper|.*/submission/.+");
		int place = none ? 2 : 1;
		Prepared prepared = Prepared
			.with("year", year, "position", place, "number", place, "answer", NO_ANSWER, "kind", "proposal")
			.field("sha256", "0".repeat(64))
			.field("digits", "00000000")
			.field("reason", TYPED)
			.field("dismissal", TYPED)
			.field("steps[0].role", "decision")
			.field("steps[0].body", "peoples-committee-office")
			.field("steps[0].actVi", "đồng ý");
		return !asked.route().contains("/papers/{kind") ? prepared
				: prepared.field("issuer", "peoples-committee").field("version", -1).field("body", TYPED);
	}

	private static boolean isByPaper(RightsRow row) {
		return row.route().contains("/approval/") && row.route().contains("paper");
	}

}
