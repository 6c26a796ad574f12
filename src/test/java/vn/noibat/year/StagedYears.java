package vn.noibat.year;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Person;
import vn.noibat.account.Role;

/** Leads a year that was opened to a stage, for the rights table. */
public final class StagedYears {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final List<Stage> WAY = List.of(Stage.VOTING, Stage.EDITING, Stage.APPROVING, Stage.APPROVED,
			Stage.PUBLISHED);

	private StagedYears() {
	}

	/** Leads it; without a stage it stays at its first. */
	public static void lead(WorkingYear year, @Nullable Stage stage, YearKeeping keeping, JdbcClient jdbc) {
		if (stage == Stage.UNLISTED) {
			RecordedYears.unlist(year.id(), keeping, jdbc);
			return;
		}
		WAY.stream()
			.filter((next) -> stage != null && next.compareTo(stage) <= 0)
			.forEach((next) -> keeping.enter(year.id(), next, SECRETARY));
	}

}
