package vn.noibat.year;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;

/** A year at each stage, with shortcomings, for the rights table. */
class YearRights implements RightsFixture {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private final YearKeeping keeping;

	private final YearWriting writing;

	private final Almanac almanac;

	private final JdbcClient jdbc;

	YearRights(YearKeeping keeping, YearWriting writing, Almanac almanac, JdbcClient jdbc) {
		this.almanac = almanac;
		this.keeping = keeping;
		this.writing = writing;
		this.jdbc = jdbc;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/years/{year:[12][0-9][0-9][0-9]}") || route.equals("/desk/locality")
				|| route.equals("/desk/years");
	}

	@Override
	public Scene set(RightsRow row) {
		WorkingYear year = open(2031);
		String own = shortcoming(year);
		String foreign = shortcoming(open(2032));
		// Where there is one more, there is something to move.
		shortcoming(year);
		int revision = this.writing.texts(2031, SECRETARY).revision();
		StagedYears.lead(year, row.stage(), this.keeping, this.jdbc);
		return (asked, subject) -> {
			Prepared prepared = Prepared
				.with("year", 2031, "kind", "shortcomings", "id", asked.isForeign() ? foreign : own)
				.field("revision", revision)
				.field("to", "down")
				.field("titleVi", TYPED)
				.field("wording", "summary")
				.field("textVi", TYPED)
				.field("statedByVi", TYPED)
				.field("editing", "2031-12-01T08:00")
				.field("year", 2041)
				.field("places", 10);
			return asked.route().equals("/desk/locality") ? locality(prepared) : prepared;
		};
	}

	private Prepared locality(Prepared prepared) {
		LocalityForm form = LocalityForm.of(this.almanac.locality().orElseThrow());
		Prepared all = prepared.field("nameVi", form.nameVi())
			.field("nameEn", form.nameEn())
			.field("fullNameVi", form.fullNameVi())
			.field("fullNameEn", form.fullNameEn())
			.field("wordVi", form.wordVi())
			.field("wordEn", form.wordEn())
			.field("accentLight", form.accentLight())
			.field("accentDark", form.accentDark());
		for (int row = 0; row < form.fields().size(); row++) {
			LocalityForm.FieldRow field = form.fields().get(row);
			all = all.field("fields[" + row + "].code", field.code())
				.field("fields[" + row + "].labelVi", field.labelVi())
				.field("fields[" + row + "].labelEn", field.labelEn());
		}
		return all;
	}

	private WorkingYear open(int year) {
		return this.keeping.open(year, 10, Bilingual.of(TYPED), SECRETARY);
	}

	private String shortcoming(WorkingYear year) {
		return this.writing.add(year.id(), this.writing.texts(year.year(), SECRETARY).revision(),
				StatementKind.SHORTCOMING,
				new Statement(Bilingual.of(TYPED), Bilingual.of(TYPED), null, null, "task", 2032), SECRETARY);
	}

}
