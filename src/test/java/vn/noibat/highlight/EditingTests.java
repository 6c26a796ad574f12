package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.FieldOfWork;
import vn.noibat.year.LocalityKeeping;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.LocalityWords;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.WrongStage;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
class EditingTests {

	private static final AtomicInteger YEARS = new AtomicInteger(2030);

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final Person EDITOR_2 = Person.of("editor2", Role.EDITOR);

	@Autowired
	private Editing editing;

	@Autowired
	private Revising revising;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Almanac almanac;

	@Autowired
	private LocalityKeeping localities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private WorkingYear year;

	private List<String> ids;

	@BeforeEach
	void beginAYear() {
		this.year = this.years.open(YEARS.incrementAndGet(), 3, Bilingual.of("Ba kết quả nổi bật"), SECRETARY);
		this.editing.begin(this.year.id(), IntStream.rangeClosed(1, 3).mapToObj(Drafts::elected).toList(), SECRETARY);
		this.ids = this.editing.cards(this.year.id()).stream().map(HighlightCard::id).toList();
	}

	@Test
	void takesOverWhatWasChosen() {
		assertThat(this.years.year(this.year.id()).stage()).isEqualTo(Stage.EDITING);
		assertThat(this.editing.cards(this.year.id())).extracting(HighlightCard::rank).containsExactly(1, 2, 3);
		assertThat(this.editing.cards(this.year.id())).extracting(HighlightCard::slug)
			.containsExactly("ket-qua-thu-1", "ket-qua-thu-2", "ket-qua-thu-3");
		assertThatThrownBy(() -> this.editing.begin(this.year.id(), List.of(), SECRETARY))
			.isInstanceOf(RefusedRequest.class);
	}

	@Test
	void keepsEverySaveAndBringsAnOlderOneBack() {
		String id = this.ids.get(0);
		Draft first = this.revising.draft(id, 1, EDITOR);
		Draft whole = Drafts.whole(first.slug());
		this.revising.save(id, 1, whole, "số liệu", EDITOR);
		this.revising.save(id, 2, Drafts.titled(this.revising.draft(id, 2, EDITOR), "Đầu đề khác"), null, EDITOR_2);
		SavedRevision restored = this.revising.restore(id, 3, 1, EDITOR);

		assertThat(restored.number()).isEqualTo(4);
		assertThat(restored.restoredFrom()).isEqualTo(1);
		assertThat(this.revising.draft(id, 4, EDITOR)).isEqualTo(first);
		assertThat(this.revising.history(id, EDITOR)).extracting(SavedRevision::number).containsExactly(4, 3, 2, 1);
		assertThat(this.editing.authors(this.year.id())).containsExactly("editor", "editor2", "secretary");
	}

	@Test
	void keepsTheFieldOfATextThatMayBeBroughtBack() {
		String id = this.ids.get(0);
		LocalityProfile locality = this.almanac.locality().orElseThrow();
		List<FieldOfWork> fields = locality.fields();
		List<FieldOfWork> more = new ArrayList<>(fields);
		more.add(new FieldOfWork("", Bilingual.of("Biển đảo", "Sea")));
		this.localities.enter(words(locality, more), SECRETARY);
		Draft first = this.revising.draft(id, 1, EDITOR);
		this.revising.save(id, 1, Drafts.inField(first, "sea"), null, EDITOR);
		this.revising.save(id, 2, first, null, EDITOR);

		assertThatThrownBy(() -> this.localities.enter(words(locality, fields), SECRETARY))
			.isInstanceOf(RefusedRequest.class);
		assertThat(this.revising.restore(id, 3, 2, EDITOR).number()).isEqualTo(4);
		assertThat(this.revising.draft(id, 4, EDITOR).field()).isEqualTo("sea");
	}

	@Test
	void refusesAFieldThatTheLocalityHasNot() {
		String id = this.ids.get(0);
		Draft draft = Drafts.inField(this.revising.draft(id, 1, EDITOR), "weather");

		assertThatThrownBy(() -> this.revising.save(id, 1, draft, null, EDITOR)).isInstanceOf(RefusedRequest.class);
		assertThat(this.revising.history(id, EDITOR)).hasSize(1);
	}

	@Test
	void keepsNothingWhenNothingChanged() {
		String id = this.ids.get(0);

		assertThat(this.revising.save(id, 1, this.revising.draft(id, 1, EDITOR), null, EDITOR).number()).isEqualTo(1);
	}

	@Test
	void tellsTheSecondToSaveAndWritesNothing() {
		String id = this.ids.get(0);
		Draft first = this.revising.draft(id, 1, EDITOR);
		this.revising.save(id, 1, Drafts.titled(first, "Của người thứ nhất"), null, EDITOR);

		assertThatExceptionOfType(EditConflict.class)
			.isThrownBy(() -> this.revising.save(id, 1, Drafts.titled(first, "Của người thứ hai"), null, EDITOR_2))
			.satisfies(
					(conflict) -> assertThat(conflict.newest().draft().title().vi()).isEqualTo("Của người thứ nhất"));
		assertThat(this.revising.history(id, EDITOR)).hasSize(2);
	}

	@Test
	void letsExactlyOneOfTwoWhoSaveAtOnceWin() throws Exception {
		for (int round = 0; round < 10; round++) {
			String id = this.ids.get(1);
			Draft base = this.editingDraft(id);
			int number = this.revising.history(id, EDITOR).get(0).number();
			List<Object> outcomes = atOnce(save(id, number, Drafts.titled(base, "Một " + round), EDITOR),
					save(id, number, Drafts.titled(base, "Hai " + round), EDITOR_2));

			assertThat(outcomes).hasAtLeastOneElementOfType(SavedRevision.class)
				.hasAtLeastOneElementOfType(EditConflict.class);
			assertThat(this.revising.history(id, EDITOR)).hasSize(number + 1);
		}
	}

	@Test
	void neverChangesARevision() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.sql("update highlight_revision set person = 'nobody' where number = 1").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from highlight_revision").update());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into highlight_revision (id, highlight_id, number, content, sha256, person, saved_at)
				values (?, ?, 9, '{}', encode(sha256('{}'), 'hex'), 'x', now())""")
			.params(this.ids.get(0) + "/9", this.ids.get(0))
			.update());
	}

	@Test
	void givesAFigureItsIdForGood() {
		String id = this.ids.get(0);
		Draft whole = Drafts.whole(this.revising.draft(id, 1, EDITOR).slug());
		this.revising.save(id, 1, whole, null, EDITOR);
		String first = this.revising.draft(id, 2, EDITOR).facts().get(0).id();
		this.revising.save(id, 2, whole.with(List.of()), null, EDITOR);
		this.revising.save(id, 3, whole, null, EDITOR);

		assertThat(first).isEqualTo(id + "-grdp-growth");
		assertThat(this.revising.draft(id, 4, EDITOR).facts().get(0).id()).isEqualTo(id + "-grdp-growth-2");
		this.revising.save(id, 4, whole.with(List.of(Drafts.growth(first))), null, EDITOR);
		assertThat(this.revising.draft(id, 5, EDITOR).facts().get(0).id()).isEqualTo(first);
		assertThatThrownBy(
				() -> this.revising.save(this.ids.get(1), 1, whole.with(List.of(Drafts.growth(first))), null, EDITOR))
			.isInstanceOf(RefusedRequest.class);
	}

	@Test
	void handsOnOnlyWhatIsWhole() {
		assertThat(this.editing.gaps(this.year.id())).filteredOn(Gap::blocking)
			.extracting(Gap::text)
			.containsOnly("highlight.missing.body");
		assertThatExceptionOfType(Unfinished.class).isThrownBy(() -> this.editing.highlightsOf(this.year.id()));

		for (String id : this.ids) {
			this.revising.save(id, 1, Drafts.whole(this.revising.draft(id, 1, EDITOR).slug()), null, EDITOR);
		}

		assertThat(this.editing.gaps(this.year.id())).noneMatch(Gap::blocking);
		SubmittedHighlight handedOn = this.editing.highlightsOf(this.year.id()).get(0);
		assertThat(handedOn.facts().get(0).display()).isEqualTo(Bilingual.of("12,30%", "12.30%"));
		assertThat(handedOn.facts().get(0).sources().get(0).place()).isEqualTo(Bilingual.of("mục 1", "point 1"));
	}

	@Test
	void isSettledAsOneRevisionHasIt() {
		String id = this.ids.get(0);
		assertThatExceptionOfType(Unfinished.class).isThrownBy(() -> this.revising.settle(id, 1, EDITOR));
		this.revising.save(id, 1, Drafts.whole(this.revising.draft(id, 1, EDITOR).slug()), null, EDITOR);
		this.revising.settle(id, 2, EDITOR_2);
		assertThat(this.editing.cards(this.year.id()).get(0).settledBy()).isEqualTo("editor2");

		this.revising.save(id, 2, Drafts.titled(this.revising.draft(id, 2, EDITOR), "Lại sửa"), null, EDITOR);

		assertThat(this.editing.cards(this.year.id()).get(0).isSettled()).isFalse();
	}

	@Test
	void goesBackToEditingWhenATextChangesThatIsBeingApproved() {
		this.years.enter(this.year.id(), Stage.APPROVING, SECRETARY);
		String id = this.ids.get(0);
		Draft draft = this.revising.draft(id, 1, EDITOR);
		this.revising.save(id, 1, draft, null, EDITOR);
		assertThat(this.years.year(this.year.id()).stage()).isEqualTo(Stage.APPROVING);

		this.revising.save(id, 1, Drafts.titled(draft, "Khác"), null, EDITOR);

		assertThat(this.years.year(this.year.id()).stage()).isEqualTo(Stage.EDITING);
	}

	@Test
	void putsTheListInOrder() {
		this.editing.order(this.year.id(), Map.of(this.ids.get(0), 3, this.ids.get(1), 1, this.ids.get(2), 2),
				SECRETARY);

		assertThat(this.editing.cards(this.year.id())).extracting(HighlightCard::id)
			.containsExactly(this.ids.get(1), this.ids.get(2), this.ids.get(0));
		assertThatThrownBy(() -> this.editing.order(this.year.id(),
				Map.of(this.ids.get(0), 1, this.ids.get(1), 1, this.ids.get(2), 2), SECRETARY))
			.isInstanceOf(RefusedRequest.class);
		assertThatThrownBy(() -> this.editing.order(this.year.id(), Map.of(this.ids.get(0), 1), SECRETARY))
			.isInstanceOf(RefusedRequest.class);
	}

	@Test
	void keepsATextThatIsSavedWhileTheListIsPutInOrder() throws Exception {
		String id = this.ids.get(0);
		Draft draft = Drafts.titled(this.revising.draft(id, 1, EDITOR), "Khác");
		ExecutorService editor = Executors.newSingleThreadExecutor();
		try {
			Future<Object> saved = this.transaction.execute((status) -> {
				this.editing.order(this.year.id(), Map.of(id, 3, this.ids.get(1), 1, this.ids.get(2), 2), SECRETARY);
				Future<Object> saving = editor.submit(save(id, 1, draft, EDITOR));
				// Until the editor waits for the year.
				assertThatExceptionOfType(TimeoutException.class)
					.isThrownBy(() -> saving.get(500, TimeUnit.MILLISECONDS));
				return saving;
			});

			assertThat(saved.get()).isInstanceOf(SavedRevision.class);
		}
		finally {
			editor.shutdownNow();
		}
		assertThat(this.revising.draft(id, 2, EDITOR).title().vi()).isEqualTo("Khác");
		assertThat(this.editing.cards(this.year.id())).extracting(HighlightCard::id)
			.containsExactly(this.ids.get(1), this.ids.get(2), id);
	}

	@Test
	void takesAHighlightOutAndBringsItBack() {
		this.editing.remove(this.ids.get(1), SECRETARY);
		assertThat(this.editing.gaps(this.year.id())).first()
			.extracting(Gap::text)
			.isEqualTo("highlight.missing.places");
		String added = this.editing.add(this.year.id(), Bilingual.of("Sự kiện bổ sung"), "economy", SECRETARY);
		assertThat(this.editing.cards(this.year.id()).get(1).id()).isEqualTo(added);
		assertThatThrownBy(() -> this.editing.bringBack(this.ids.get(1), SECRETARY)).isInstanceOf(RefusedRequest.class);

		this.editing.remove(added, SECRETARY);
		this.editing.bringBack(this.ids.get(1), SECRETARY);

		assertThat(this.editing.cards(this.year.id())).extracting(HighlightCard::id)
			.containsExactlyElementsOf(this.ids);
	}

	@Test
	void remembersFormerAddresses() {
		String id = this.ids.get(0);
		Draft draft = this.revising.draft(id, 1, EDITOR);
		this.revising.save(id, 1, Drafts.whole("cang-lach-huyen"), null, EDITOR);

		assertThat(this.editing.formerSlugs(this.year.id())).containsExactly(Map.entry(draft.slug(), id));
		assertThatThrownBy(() -> this.revising.save(this.ids.get(1), 1, Drafts.whole(draft.slug()), null, EDITOR))
			.isInstanceOf(RefusedRequest.class);
		assertThatThrownBy(() -> this.revising.save(this.ids.get(1), 1, Drafts.whole("cang-lach-huyen"), null, EDITOR))
			.isInstanceOf(RefusedRequest.class);
	}

	@Test
	void isForEditorsAndTheSecretary() {
		String id = this.ids.get(0);
		Draft draft = this.revising.draft(id, 1, EDITOR);
		for (Role role : List.of(Role.NOMINATOR, Role.COUNCILLOR, Role.APPROVER, Role.CLERK, Role.SIGNATORY, Role.PRESS,
				Role.ADMIN)) {
			Person other = Person.of("other", role);
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.revising.save(id, 1, Drafts.titled(draft, "x"), null, other));
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.editing.remove(id, other));
		}
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.editing.remove(id, EDITOR));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.revising.open(this.year.year(), id, Person.of("other", Role.NOMINATOR)));
	}

	@Test
	void readsTheRecordsWordForWord() {
		for (String recorded : List.of("hai-phong-2022", "hai-phong-2023", "hai-phong-2024")) {
			for (SubmittedHighlight highlight : this.editing.highlightsOf(recorded)) {
				Draft draft = Draft.of(highlight);
				assertThat(Writing.read(Writing.write(draft))).isEqualTo(draft);
				assertThat(Prose.clean(draft.body())).isEqualTo(draft.body());
				assertThat(draft.missing()).filteredOn(Missing::blocking).isEmpty();
			}
		}
	}

	@Test
	void changesNothingOfAReleasedYear() {
		SubmittedHighlight released = this.editing.highlightsOf("hai-phong-2022").get(0);
		Draft draft = Drafts.titled(Draft.of(released), "Khác");

		assertThatExceptionOfType(WrongStage.class)
			.isThrownBy(() -> this.revising.save(released.id(), 1, draft, null, EDITOR));
		assertThat(this.revising.history(released.id(), EDITOR)).hasSize(1);
	}

	@Test
	void keepsTheRecordsTextAsFirstRevisionWhenACorrectionBegins() {
		List<SubmittedHighlight> before = this.editing.highlightsOf("hai-phong-2023");
		String id = before.get(2).id();
		this.years.enter("hai-phong-2023", Stage.EDITING, SECRETARY);
		this.revising.save(id, 1, Drafts.titled(this.revising.draft(id, 1, EDITOR), "Đính chính"), null, EDITOR);
		this.revising.restore(id, 2, 1, EDITOR);

		assertThat(this.revising.history(id, EDITOR)).extracting(SavedRevision::person)
			.containsExactly("editor", "editor", "system");
		assertThat(this.editing.highlightsOf("hai-phong-2023")).isEqualTo(before);
	}

	private Draft editingDraft(String id) {
		return this.revising.draft(id, this.revising.history(id, EDITOR).get(0).number(), EDITOR);
	}

	private Callable<Object> save(String id, int base, Draft draft, Person person) {
		return () -> this.revising.save(id, base, draft, null, person);
	}

	private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws InterruptedException {
		ExecutorService pool = Executors.newFixedThreadPool(2);
		CyclicBarrier start = new CyclicBarrier(2);
		try {
			List<Future<Object>> running = new ArrayList<>();
			for (Callable<?> act : List.of(one, other)) {
				running.add(pool.submit(() -> {
					start.await();
					return act.call();
				}));
			}
			List<Object> outcomes = new ArrayList<>();
			for (Future<Object> future : running) {
				try {
					outcomes.add(future.get());
				}
				catch (ExecutionException ex) {
					outcomes.add(ex.getCause());
				}
			}
			return outcomes;
		}
		finally {
			pool.shutdownNow();
		}
	}

	private static LocalityWords words(LocalityProfile locality, List<FieldOfWork> fields) {
		return new LocalityWords(locality.name(), locality.fullName(), locality.word(), locality.places(),
				locality.accentLight(), locality.accentDark(), fields);
	}

}
