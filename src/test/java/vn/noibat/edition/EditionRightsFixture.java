package vn.noibat.edition;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.OwnYears;
import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;

/**
 * A correction of 2022, approved or sealed, with a link to look at it and a proposal to
 * take 2023 back.
 */
class EditionRightsFixture implements RightsFixture {

	private static final String YEAR = "hai-phong-2022";

	private final Publishing publishing;

	private final Previewing previewing;

	private final ApplicationContext portal;

	private final JdbcClient jdbc;

	EditionRightsFixture(Publishing publishing, Previewing previewing, ApplicationContext portal, JdbcClient jdbc) {
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
	public Prepared prepare(RightsRow row, RightsSubject subject) {
		Person secretary = Person.of("another-secretary", Role.SECRETARY);
		Prepared prepared = Prepared.with("year", 2022, "number", 2)
			.field("reason", "Nhầm")
			.field("reasonVi", "Sửa tiêu đề")
			.field("label", "Văn phòng")
			.field("days", 7)
			.field("releaseAt", "2099-01-01T08:00");
		if (row.route().contains("withdrawals/")) {
			this.publishing.proposeWithdrawal("hai-phong-2023", Bilingual.of("Rút lại"), secretary);
			prepared.variables().put("year", 2023);
			prepared.variables().put("proposal", this.publishing.withdrawal("hai-phong-2023").orElseThrow().id());
			return prepared;
		}
		if (row.route().endsWith("/live")) {
			if (row.stage().equals("editing")) {
				this.publishing.openCorrection(YEAR, Bilingual.of("Sửa tiêu đề"), secretary);
			}
			return Prepared.with("year", 2022, "id",
					this.jdbc.sql("select id from highlight where year_id = ? order by rank")
						.param(row.whose().equals("foreign") ? "hai-phong-2023" : YEAR)
						.query(String.class)
						.list()
						.get(0));
		}
		if (row.route().endsWith("/corrections") || row.route().endsWith("/withdrawals")) {
			return prepared;
		}
		OwnYears.approveCorrection(this.portal, YEAR, "Tiêu đề mới", Bilingual.of("Sửa tiêu đề"));
		if (row.stage().equals("approved")) {
			return prepared;
		}
		this.publishing.seal(YEAR, secretary);
		String token = this.previewing.make(YEAR, 2, "Văn phòng", 7, secretary);
		long edition = this.publishing.standings(YEAR).get(0).id();
		long link = this.previewing.links(edition).get(0).id();
		if (row.whose().equals("foreign")) {
			this.previewing.revoke(YEAR, 2, link, secretary);
		}
		prepared.variables().put("token", token);
		prepared.variables().put("link", link);
		prepared.variables().put("sha256", "0".repeat(64));
		return prepared;
	}

}
