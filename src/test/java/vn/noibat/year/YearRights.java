package vn.noibat.year;

import java.util.List;
import java.util.UUID;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;

/** A year at each stage, with a shortcoming, for the rights table. */
class YearRights implements RightsFixture {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final List<Stage> WAY = List.of(Stage.VOTING, Stage.EDITING, Stage.APPROVING, Stage.APPROVED,
			Stage.PUBLISHED);

	private final YearKeeping keeping;

	private final YearWriting writing;

	YearRights(YearKeeping keeping, YearWriting writing) {
		this.keeping = keeping;
		this.writing = writing;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/years/{year:[12]") || route.equals("/desk/locality")
				|| route.equals("/desk/years");
	}

	@Override
	public Prepared prepare(RightsRow row, RightsSubject subject) {
		WorkingYear year = this.keeping.open(2031, 10, Bilingual.of("Mười kết quả nổi bật năm 2031"), SECRETARY);
		String id = this.writing.add(year.id(), 0, StatementKind.SHORTCOMING,
				new Statement(Bilingual.of("Thu nội địa thấp hơn kế hoạch"), Bilingual.of("UBND thành phố"), null, null,
						"task", 2032),
				SECRETARY);
		String stage = row.stage().equals("-") ? "nominating" : row.stage();
		for (Stage next : WAY) {
			if (this.keeping.year(2031).stage().code().equals(stage)) {
				break;
			}
			this.keeping.enter(year.id(), next, SECRETARY);
		}
		return Prepared.with("year", 2031, "kind", "shortcomings", "id", id)
			.field("revision", 1)
			.field("to", "up")
			.field("_once", UUID.randomUUID());
	}

}
