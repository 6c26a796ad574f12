package vn.noibat.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.document.PaperToSign;
import vn.noibat.document.SignedPapers;
import vn.noibat.document.Urgency;
import vn.noibat.office.TestOffices;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.year.RecordedYears;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * A letter on the list of 2022, which is out, for the rights table; before the editing, a
 * year without an edition.
 */
class DispatchRights implements RightsFixture {

	private static final Person SECRETARY = Person.of("another-secretary", Role.SECRETARY);

	private static final Person CLERK = Person.of("another-clerk", Role.CLERK);

	private static final Person SIGNATORY = Person.of("another-signatory", Role.SIGNATORY);

	private final Dispatching dispatching;

	private final YearKeeping years;

	private final TestOffices offices;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SignedPapers papers;

	DispatchRights(Dispatching dispatching, SignedPapers papers, YearKeeping years, JdbcClient jdbc, SecretBox box,
			Clock clock) {
		this.dispatching = dispatching;
		this.papers = papers;
		this.years = years;
		this.offices = new TestOffices(jdbc, box);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/years/{year:\\d{4}}/dispatches");
	}

	@Override
	public Scene set(RightsRow scene) {
		boolean early = scene.isAt(Stage.UNLISTED, Stage.NOMINATING, Stage.VOTING);
		WorkingYear year = this.years.year(2022);
		String office = this.offices.office("quyen-cong-van");
		if (early) {
			early(scene);
		}
		else {
			lead(year, scene);
		}
		UUID id = this.dispatching.draft(year,
				new DispatchText(DispatchKind.NEW, null, 1, LetterTexts.ISSUER, "7777/VP-BC",
						LocalDate.ofInstant(this.clock.instant(), Dates.ZONE), TYPED, TYPED, Urgency.URGENT,
						List.of(office), List.of(TYPED), List.of(TYPED), List.of(TYPED), TYPED, Authority.KT, TYPED,
						TYPED, TYPED, null),
				CLERK);
		return (row, subject) -> {
			boolean signed = row.route().endsWith("/issuance") || row.route().endsWith("-to-sign")
					|| row.route().endsWith("/signed-paper");
			if (signed || row.route().endsWith("/signature") || row.route().endsWith("/return")) {
				this.dispatching.submit(year, id, CLERK);
			}
			DraftStanding standing = this.dispatching.standing(year, id, CLERK);
			if (signed) {
				this.dispatching.sign(year, id, standing.sha256(), SIGNATORY);
			}
			if (signed) {
				byte[] paper = (TYPED + id).getBytes(StandardCharsets.UTF_8);
				PaperToSign kept = this.papers.toSign(LetterSealing.matter(id), standing.sha256(), "tep", () -> paper,
						CLERK);
				if (row.route().endsWith("/issuance") || row.route().endsWith("/signed-paper")) {
					this.papers.keepSealed(kept, Arrays.copyOf(paper, paper.length + 1), CLERK);
				}
			}
			DispatchForm form = DispatchForm.of(standing.text(), standing.version());
			return Prepared.with("year", early ? 2096 : row.isForeign() ? 2023 : 2022, "id", id, "format", "pdf")
				.field("sha256", standing.sha256())
				.field("reason", TYPED)
				.field("version", form.version())
				.field("kind", form.kind())
				.field("edition", form.edition())
				.field("issuer", form.issuer())
				.field("number", form.number())
				.field("date", form.date())
				.field("subject", form.subject())
				.field("urgency", form.urgency())
				.field("offices", office)
				.field("addressees", form.addressees())
				.field("body", form.body())
				.field("authority", form.authority())
				.field("signatoryName", form.signatoryName())
				.field("signatoryTitle", form.signatoryTitle());
		};
	}

	private void early(RightsRow row) {
		WorkingYear year = this.years.open(2096, 3, Bilingual.of(TYPED), SECRETARY);
		if (row.isAt(Stage.VOTING)) {
			this.years.enter(year.id(), Stage.VOTING, SECRETARY);
		}
		if (row.isAt(Stage.UNLISTED)) {
			RecordedYears.unlist(year.id(), this.years, this.jdbc);
		}
	}

	private void lead(WorkingYear year, RightsRow row) {
		for (Stage stage : new Stage[] { Stage.EDITING, Stage.APPROVING, Stage.APPROVED }) {
			if (!row.isAt(Stage.PUBLISHED) && row.stage() != null && stage.compareTo(row.stage()) <= 0) {
				this.years.enter(year.id(), stage, SECRETARY);
			}
		}
	}

}
