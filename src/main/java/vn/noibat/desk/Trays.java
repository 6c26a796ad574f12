package vn.noibat.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Register;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.Waiting;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * Sorts what the rooms have waiting into what a person has to do and what others have.
 */
@Service
@Transactional(readOnly = true)
class Trays {

	/** Those who may read what lies with others: it names what is not decided yet. */
	private static final Role[] INNER = { Role.SECRETARY, Role.EDITOR, Role.APPROVER, Role.CLERK, Role.SIGNATORY };

	private static final Comparator<PendingWork> URGENT_FIRST = Comparator.comparing(PendingWork::due,
			Comparator.nullsLast(Comparator.naturalOrder()));

	private final ObjectProvider<Waiting> rooms;

	private final YearKeeping years;

	private final Register register;

	private final MessageSource messages;

	Trays(ObjectProvider<Waiting> rooms, YearKeeping years, Register register, MessageSource messages) {
		this.rooms = rooms;
		this.years = years;
		this.register = register;
		this.messages = messages;
	}

	static boolean seesWhatLiesWithOthers(Person person) {
		return person.has(INNER);
	}

	/** What waits in all years. */
	Tray of(Person person, Instant now) {
		return sort(this.years.years().stream().flatMap(this::waitingIn).toList(), person, now);
	}

	/** What waits in one year. */
	Tray of(WorkingYear year, Person person, Instant now) {
		return sort(waitingIn(year).toList(), person, now);
	}

	/**
	 * By when the present and the coming stages should be over, in words by their codes.
	 */
	Map<String, String> deadlines(WorkingYear year) {
		Map<String, String> words = new LinkedHashMap<>();
		this.years.deadlines(year.id()).forEach((stage, due) -> {
			if (stage.compareTo(year.stage()) >= 0) {
				words.put(stage.code(), word("desk.work.due", Dates.moment(due, Language.VI)));
			}
		});
		return words;
	}

	// What nobody set a time for is due when its stage is.
	private Stream<PendingWork> waitingIn(WorkingYear year) {
		Map<Stage, Instant> deadlines = this.years.deadlines(year.id());
		return this.rooms.orderedStream()
			.flatMap((room) -> room.pendingWork(year).stream())
			.map((work) -> (work.due() != null) ? work : new PendingWork(work.year(), work.text(), work.arguments(),
					work.address(), work.role(), work.body(), work.account(), deadlines.get(year.stage())));
	}

	private Tray sort(List<PendingWork> waiting, Person person, Instant now) {
		List<PendingWork> sorted = waiting.stream().sorted(URGENT_FIRST).toList();
		List<WorkRow> mine = sorted.stream()
			.filter((work) -> work.waitsFor(person))
			.map((work) -> row(work, who(work, 1), work.address(), now))
			.toList();
		List<WorkRow> others = seesWhatLiesWithOthers(person)
				? grouped(sorted.stream().filter((work) -> !work.waitsFor(person)).toList(), now) : List.of();
		return new Tray(mine, others);
	}

	// One line for the same thing that several councillors have to do, without their
	// names.
	private List<WorkRow> grouped(List<PendingWork> waiting, Instant now) {
		Map<List<Object>, List<PendingWork>> same = waiting.stream()
			.collect(Collectors.groupingBy(
					(work) -> (work.role() == Role.COUNCILLOR)
							? List.<Object>of(work.year(), work.text(), work.arguments(), work.role()) : List.of(work),
					LinkedHashMap::new, Collectors.toList()));
		List<WorkRow> rows = new ArrayList<>();
		same.values().forEach((group) -> rows.add(row(group.get(0), who(group.get(0), group.size()), null, now)));
		return List.copyOf(rows);
	}

	private WorkRow row(PendingWork work, String who, @Nullable String address, Instant now) {
		Instant due = work.due();
		boolean overdue = due != null && due.isBefore(now);
		String words = (due == null) ? null
				: word(overdue ? "desk.work.overdue" : "desk.work.due", Dates.moment(due, Language.VI));
		return new WorkRow(work.year(), word(work.text(), work.arguments().toArray()), who, words, overdue, address);
	}

	private String who(PendingWork work, int people) {
		String role = word("desk.role." + work.role().name().toLowerCase(Locale.ROOT));
		if (work.role() == Role.COUNCILLOR) {
			return (people > 1) ? word("desk.work.people", role, people) : role;
		}
		String body = work.body();
		if (body != null) {
			return word("desk.work.body", role, bodyName(body));
		}
		return (work.account() != null) ? word("desk.work.body", role, work.account()) : role;
	}

	private String bodyName(String id) {
		try {
			return this.register.body(id).name().vi();
		}
		catch (NoSuchElementException ex) {
			return id;
		}
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

}
