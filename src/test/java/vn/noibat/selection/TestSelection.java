package vn.noibat.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.year.YearKeeping;

/**
 * Brings a year as far as a test needs it.
 */
public class TestSelection {

	static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	static final String DEPARTMENT = "peoples-committee-office";

	static final Person NOMINATOR = Person.of("nominator", Role.NOMINATOR, DEPARTMENT);

	private final YearKeeping years;

	private final Nominating nominating;

	private final Convening convening;

	private final Clock clock;

	TestSelection(YearKeeping years, Nominating nominating, Convening convening, Clock clock) {
		this.years = years;
		this.nominating = nominating;
		this.convening = convening;
		this.clock = clock;
	}

	/** The same for tests of other rooms, on the node they name. */
	public static TestSelection on(ApplicationContext node) {
		return new TestSelection(node.getBean(YearKeeping.class), node.getBean(Nominating.class),
				node.getBean(Convening.class), node.getBean(Clock.class));
	}

	/** A ballot online for one seat that is valid whoever stays away. */
	public static CouncilTerms withoutQuorum(boolean secret) {
		return new CouncilTerms(1, Quorum.number(1), Manner.ONLINE, secret);
	}

	static Person councillor(int number) {
		return Person.of("councillor" + number, Role.COUNCILLOR);
	}

	static CouncilTerms terms(int seats, Manner manner, boolean secret) {
		return new CouncilTerms(seats, Quorum.atLeast(2, 3), manner, secret);
	}

	Instant now() {
		return this.clock.instant();
	}

	/**
	 * A year with a council whose appraisal is open and two accepted nominations more
	 * than it has places.
	 * @return its id
	 */
	public String ready(int year, int places, int councillors, CouncilTerms terms) {
		return ready(year, places, 1, councillors, terms);
	}

	/** The same with a council of the councillors numbered from the first to the last. */
	String ready(int year, int places, int first, int last, CouncilTerms terms) {
		String id = this.years.open(year, places, Bilingual.of("Kết quả nổi bật năm " + year), SECRETARY).id();
		IntStream.rangeClosed(1, places + 2).forEach((i) -> {
			String nomination = this.nominating.draft(id, NominationTests.text("Đề cử " + i), DEPARTMENT, NOMINATOR);
			this.nominating.handIn(id, nomination, NOMINATOR);
			this.nominating.accept(id, nomination, SECRETARY);
		});
		this.convening.convene(id, terms,
				IntStream.rangeClosed(first, last)
					.mapToObj((i) -> new CouncilMember("councillor" + i, i == first))
					.toList(),
				SECRETARY);
		this.convening.openAppraisal(id, SECRETARY);
		return id;
	}

	/** The ids of the accepted nominations, in the order they came in. */
	public List<String> accepted(String yearId) {
		return this.nominating.nominationsOf(yearId).stream().map(NominationRecord::id).toList();
	}

}
