package vn.noibat.intake;

import java.util.UUID;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

import org.springframework.context.ApplicationContext;

/**
 * A letter with a list of three highlights for a year that is being edited, gone through
 * as far as the route needs.
 */
class IntakeRights implements RightsFixture {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final int YEAR = 2097;

	private static final String[] TWO_LISTS = { "3 KẾT QUẢ NỔI BẬT NĂM 2097 (THỬ)", "1. Việc thử", "2. Việc thử nữa",
			"3. Việc thử cuối./.", "3 SỰ KIỆN NỔI BẬT NĂM 2097 (THỬ)", "1. Sự kiện thử", "2. Sự kiện thử nữa",
			"3. Sự kiện thử cuối." };

	private final Receiving receiving;

	private final Reviewing reviewing;

	private final Accepting accepting;

	private final YearKeeping years;

	private final ApplicationContext portal;

	IntakeRights(Receiving receiving, Reviewing reviewing, Accepting accepting, YearKeeping years,
			ApplicationContext portal) {
		this.receiving = receiving;
		this.reviewing = reviewing;
		this.accepting = accepting;
		this.years = years;
		this.portal = portal;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/intakes");
	}

	@Override
	public Scene set(RightsRow row) {
		WorkingYear year = this.years.open(YEAR, 4, Bilingual.of(TYPED), SECRETARY);
		TestEditing.begin(this.portal, year.id(), 1, EDITOR);
		UUID id = this.receiving.receive(new Upload("a.docx", Samples.docx(TrialPapers.letter(YEAR))), EDITOR).id();
		OpenedIntake opened = this.reviewing.open(id, EDITOR);
		int letter = opened.parts(IntakePartKind.LETTER).get(0).number();
		int list = opened.parts(IntakePartKind.LIST).get(0).number();
		int highlight = opened.parts(IntakePartKind.HIGHLIGHT).get(0).number();
		return (asked, subject) -> {
			String act = asked.route().substring(asked.route().lastIndexOf('/') + 1);
			Prepared prepared = Prepared.with("id", id, "number", letter)
				.field("seen", 0)
				.field("text", TYPED)
				.field("subject", TYPED)
				.field("title", TYPED)
				.field("year", YEAR);
			switch (act) {
				case "intakes" -> {
					return prepared.file("file", Samples.pdf("Words of a paper"));
				}
				case "extracts" -> {
					UUID two = this.receiving.receive(new Upload("b.docx", Samples.docx(TWO_LISTS)), EDITOR).id();
					int from = this.reviewing.open(two, EDITOR).paper().text().indexOf(TWO_LISTS[4]);
					return prepared.and("id", two).field("from", from);
				}
				case "reopening" -> this.reviewing.dismiss(id, EDITOR);
				case "acceptance" -> {
					this.accepting.register(id, letter, 0, CLERK);
					TrialPapers.takeAll(this.reviewing, id, EDITOR);
					return prepared.field("seen", this.reviewing.open(id, EDITOR).state());
				}
				default -> {
					// Nothing was decided yet.
				}
			}
			if (asked.route().contains("/lists/")) {
				return prepared.and("number", list);
			}
			if (asked.route().contains("/highlights/")) {
				Prepared fitting = prepared.and("number", highlight);
				HighlightFound found = opened.parts(IntakePartKind.HIGHLIGHT).get(0).found(HighlightFound.class);
				for (int i = 0; i < found.figures().size(); i++) {
					fitting = fitting.field("figures[" + i + "].value", TYPED);
				}
				for (int i = 0; i < found.references().size(); i++) {
					fitting = fitting.field("references[" + i + "].document", TYPED);
				}
				for (int i = 0; i < found.dates().size(); i++) {
					fitting = fitting.field("dates[" + i + "].iso", TYPED);
				}
				return fitting;
			}
			return prepared;
		};
	}

}
