package vn.noibat.edition;

import java.time.Instant;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.OwnYears;
import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.year.RecordedYears;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * A correction of 2022 at each stage, sealed with a link to look at it, or a proposal to
 * take a year back; before the editing, a year without an edition.
 */
class EditionRightsFixture implements RightsFixture {

	private static final String YEAR = "hai-phong-2022";

	private static final long NOTHING = 999_999;

	private static final Person SECRETARY = Person.of("another-secretary", Role.SECRETARY);

	private final Publishing publishing;

	private final Previewing previewing;

	private final ApplicationContext portal;

	private final YearKeeping years;

	private final JdbcClient jdbc;

	EditionRightsFixture(Publishing publishing, Previewing previewing, ApplicationContext portal, YearKeeping years,
			JdbcClient jdbc) {
		this.years = years;
		this.publishing = publishing;
		this.previewing = previewing;
		this.portal = portal;
		this.jdbc = jdbc;
	}

	@Override
	public boolean knows(String route) {
		return route.matches("/desk/years/\\{year:[^/]*}/editions(/.*)?") || route.endsWith("/live")
				|| route.startsWith("/xem-truoc/");
	}

	@Override
	public String scene(RightsRow row) {
		return (isOfWhatIsOut(row) ? "out " : "") + RightsFixture.super.scene(row);
	}

	@Override
	public Scene set(RightsRow row) {
		boolean early = row.isAt(Stage.UNLISTED, Stage.NOMINATING, Stage.VOTING);
		boolean sealed = row.isAt(Stage.PUBLISHED) && !isOfWhatIsOut(row);
		String token = "";
		long link = NOTHING;
		if (early) {
			early(row);
		}
		else {
			lead(row);
		}
		if (sealed) {
			this.publishing.seal(YEAR, SECRETARY);
			token = this.previewing.make(YEAR, 2, TYPED, 7, SECRETARY);
			link = this.previewing.links(this.publishing.standings(YEAR).get(0).id()).get(0).id();
			if (row.isForeign()) {
				this.previewing.revoke(YEAR, 2, link, SECRETARY);
			}
		}
		Prepared prepared = Prepared
			.with("year", early ? 2096 : 2022, "number", sealed ? 2 : 1, "token", token, "link", link, "sha256",
					"0".repeat(64), "id", early ? "none" : highlight(row), "proposal", NOTHING)
			.field("reason", TYPED)
			.field("reasonVi", TYPED)
			.field("label", TYPED)
			.field("days", 7)
			.field("releaseAt", "2099-01-01T08:00");
		return (asked, subject) -> {
			if (asked.route().endsWith("/cancellation") && sealed) {
				this.publishing.schedule(YEAR, 2, Instant.parse("2099-01-01T00:00:00Z"), SECRETARY);
			}
			// An edition, and a link to it, at the address of a year that has them not.
			if (asked.isForeign() && asked.route().contains("{number")) {
				return prepared.and("year", 2023).and("number", 2);
			}
			boolean proposed = asked.route().contains("/withdrawals/") && !early;
			return proposed ? prepared.and("proposal", proposal(asked)) : prepared;
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

	/** A correction as far as the row wants it; none where what is out is spoken of. */
	private void lead(RightsRow row) {
		if (row.isAt(Stage.EDITING)) {
			this.publishing.openCorrection(YEAR, Bilingual.of(TYPED), SECRETARY);
		}
		else if (!isOfWhatIsOut(row) || !row.isAt(Stage.PUBLISHED)) {
			OwnYears.approveCorrection(this.portal, YEAR, TYPED, Bilingual.of(TYPED));
		}
		if (row.isAt(Stage.APPROVING)) {
			this.years.enter(YEAR, Stage.EDITING, SECRETARY);
			this.years.enter(YEAR, Stage.APPROVING, SECRETARY);
		}
	}

	private long proposal(RightsRow row) {
		String year = row.isForeign() ? "hai-phong-2023" : YEAR;
		this.publishing.proposeWithdrawal(year, Bilingual.of(TYPED), SECRETARY);
		return this.publishing.withdrawal(year).orElseThrow().id();
	}

	private String highlight(RightsRow row) {
		return this.jdbc.sql("select id from highlight where year_id = ? order by rank limit 1")
			.param(row.isForeign() ? "hai-phong-2023" : YEAR)
			.query(String.class)
			.single();
	}

	/** Whether the row speaks of correcting or taking back what everybody reads. */
	private static boolean isOfWhatIsOut(RightsRow row) {
		return row.route().endsWith("/corrections") || row.route().contains("/withdrawals");
	}

}
