package vn.noibat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.approval.RouteStep;
import vn.noibat.approval.Routing;
import vn.noibat.approval.StepPaper;
import vn.noibat.edition.Publishing;
import vn.noibat.highlight.Editing;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * Years that a test has to itself, led as far as it needs them by those whose work it is.
 */
public final class OwnYears {

	/** The one body that is asked unless the test sets another route. */
	public static final String OFFICE = "peoples-committee-office";

	private static final int PLACES = 3;

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final Person APPROVER = Person.of("approver-city", Role.APPROVER, OFFICE);

	private static final AtomicInteger NEXT = new AtomicInteger(2200);

	private OwnYears() {
	}

	/** A year that is being edited; its list lacks nothing. */
	public static WorkingYear editing(ApplicationContext portal) {
		int number = NEXT.getAndIncrement();
		WorkingYear year = portal.getBean(YearKeeping.class)
			.open(number, PLACES, Bilingual.of("Kết quả nổi bật năm " + number), SECRETARY);
		TestEditing.begin(portal, year.id(), PLACES, EDITOR);
		return now(portal, year);
	}

	/** A year whose list the one body of its route agreed to. */
	public static WorkingYear approved(ApplicationContext portal) {
		return approved(portal, (yearId) -> {
		});
	}

	/** The same after an edit of the list, which is told the year's id. */
	public static WorkingYear approved(ApplicationContext portal, Consumer<String> edit) {
		WorkingYear year = editing(portal);
		edit.accept(year.id());
		portal.getBean(Routing.class)
			.set(year.id(), List.of(new RouteStep("decision", OFFICE, null, Bilingual.of("đồng ý"), false, null)), 0,
					SECRETARY);
		approve(portal, year.id());
		return now(portal, year);
	}

	/** A year whose first edition is out. */
	public static WorkingYear released(ApplicationContext portal) {
		WorkingYear year = approved(portal);
		Publishing publishing = portal.getBean(Publishing.class);
		publishing.seal(year.id(), SECRETARY);
		publishing.release(year.id(), 1, SECRETARY);
		return now(portal, year);
	}

	/**
	 * Leads a correction of the first title of a list that is out to its approval, on the
	 * short route.
	 */
	public static void approveCorrection(ApplicationContext portal, String yearId, String title, Bilingual reason) {
		approveCorrection(portal, yearId, () -> retitle(portal, yearId, title), reason);
	}

	/** The same after any other edit. */
	public static void approveCorrection(ApplicationContext portal, String yearId, Runnable edit, Bilingual reason) {
		portal.getBean(Publishing.class).openCorrection(yearId, reason, SECRETARY);
		edit.run();
		approve(portal, yearId);
	}

	/** Leads a list that went back to the editors to its approval, with another title. */
	public static void approveAgain(ApplicationContext portal, String yearId, String title) {
		retitle(portal, yearId, title);
		approve(portal, yearId);
	}

	/** Gives the first highlight of a list another title. */
	public static void retitle(ApplicationContext portal, String yearId, String title) {
		String id = portal.getBean(Editing.class).cards(yearId).get(0).id();
		TestEditing.save(portal, id, TestEditing.newest(portal, id), title, EDITOR);
	}

	private static void approve(ApplicationContext portal, String yearId) {
		Approving approving = portal.getBean(Approving.class);
		approving.submit(yearId, EDITOR);
		String hash = portal.getBean(JdbcClient.class)
			.sql("select sha256 from approval_submission where year_id = ? order by number desc limit 1")
			.param(yearId)
			.query(String.class)
			.single();
		approving.agree(yearId, 1, hash, StepPaper.NONE, APPROVER);
	}

	private static WorkingYear now(ApplicationContext portal, WorkingYear year) {
		return portal.getBean(YearKeeping.class).year(year.id());
	}

}
