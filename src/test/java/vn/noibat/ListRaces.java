package vn.noibat;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.approval.RouteStep;
import vn.noibat.approval.Routing;
import vn.noibat.approval.StepPaper;
import vn.noibat.edition.Archive;
import vn.noibat.edition.Publishing;
import vn.noibat.edition.SealedEdition;
import vn.noibat.highlight.Editing;
import vn.noibat.highlight.HighlightCard;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Stage;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The races for the list of one year, which goes from editors to readers again and again,
 * as a correction of what is out.
 */
final class ListRaces {

	private static final int PLACES = 3;

	private static final String OFFICE = "peoples-committee-office";

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person SECRETARY_2 = Person.of("secretary2", Role.SECRETARY);

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final Person EDITOR_2 = Person.of("editor2", Role.EDITOR);

	private static final Person APPROVER = Person.of("approver-city", Role.APPROVER, OFFICE);

	private static final Person SUBSTITUTE = new Person("deputy", "deputy",
			List.of(new Capacity(Role.APPROVER, OFFICE, "approver-city")));

	private final Rivals rivals;

	private final Duration shownWithin;

	private final Random random;

	private final Witness witness;

	private final int year;

	private final String yearId;

	private final List<String> highlights;

	private int texts;

	private @Nullable CompletableFuture<Duration> shown;

	private Duration longest = Duration.ZERO;

	/**
	 * Begins a list.
	 * @param shownWithin how long it may take until every node shows what was released
	 */
	ListRaces(Rivals rivals, int year, Duration shownWithin) {
		this.rivals = rivals;
		this.shownWithin = shownWithin;
		this.random = rivals.random();
		this.year = year;
		ApplicationContext node = rivals.node();
		this.witness = new Witness(node);
		this.yearId = node.getBean(YearKeeping.class)
			.open(year, PLACES, Bilingual.of("Kết quả nổi bật năm " + year), SECRETARY)
			.id();
		this.highlights = TestEditing.begin(node, this.yearId, PLACES, EDITOR);
		node.getBean(Routing.class)
			.set(this.yearId, List.of(new RouteStep("decision", OFFICE, null, Bilingual.of("đồng ý"), false, null)), 0,
					SECRETARY);
	}

	/** From editors to the seal. */
	void round() throws InterruptedException {
		beginTheCorrection();
		editorsSave();
		anEditorSavesWhileTheSecretaryOrders();
		twoSubmit();
		while (!approversDecide()) {
			save(text());
			twoSubmit();
		}
		twoSeal();
	}

	private void beginTheCorrection() {
		ApplicationContext node = this.rivals.node();
		// Still being edited where the last edition was revoked.
		if (stage() == Stage.PUBLISHED) {
			node.getBean(Publishing.class).openCorrection(this.yearId, Bilingual.of("Đính chính"), SECRETARY);
		}
	}

	private void editorsSave() throws InterruptedException {
		String id = anyHighlight();
		int base = TestEditing.newest(this.rivals.node(), id);
		String one = text();
		boolean same = this.random.nextInt(5) == 0;
		String other = same ? one : text();
		this.witness.lookAway();

		List<Outcome> outcomes = this.rivals.meet(same ? "the same text saved" : "two texts saved",
				saving(id, base, one, EDITOR), saving(id, base, other, EDITOR_2));

		if (same) {
			Rivals.bothDone(outcomes);
			assertThat(outcomes).extracting(Outcome::result).containsOnly(base + 1);
			this.witness.sawOnly(author(id, base + 1) + " highlight-revised");
		}
		else {
			Outcome winner = Rivals.theOneDone(outcomes, "EditConflict");
			Outcome loser = Rivals.theOther(outcomes);
			String won = (winner == outcomes.get(0)) ? one : other;
			String refused = (winner == outcomes.get(0)) ? other : one;
			assertThat(winner.result()).isEqualTo(base + 1);
			assertThat(TestEditing.titleSavedMeanwhile(loser.refusal())).isEqualTo(won);
			this.witness.sawOnly(winner.account() + " highlight-revised");
			// What was refused is still in its editor's hands, and follows the other.
			TestEditing.save(this.rivals.node(), id, base + 1, refused, loser.deed().person());
			assertThat(TestEditing.title(this.rivals.node(), id, base + 1)).isEqualTo(won);
			assertThat(TestEditing.title(this.rivals.node(), id, base + 2)).isEqualTo(refused);
			this.witness.sawOnly(loser.account() + " highlight-revised");
		}
		revisionsAreWhole(id, base + (same ? 1 : 2));
	}

	private void anEditorSavesWhileTheSecretaryOrders() throws InterruptedException {
		String id = anyHighlight();
		int base = TestEditing.newest(this.rivals.node(), id);
		String text = text();
		List<String> turned = turned();
		Map<String, Integer> ranks = new LinkedHashMap<>();
		IntStream.range(0, PLACES).forEach((place) -> ranks.put(turned.get(place), place + 1));

		Rivals.bothDone(this.rivals.meet("a text saved, the list ordered", saving(id, base, text, EDITOR),
				Deed.done(SECRETARY, (node) -> node.getBean(Editing.class).order(this.yearId, ranks, SECRETARY))));

		assertThat(order()).isEqualTo(turned);
		assertThat(TestEditing.title(this.rivals.node(), id, base + 1)).isEqualTo(text);
		revisionsAreWhole(id, base + 1);
	}

	private void twoSubmit() throws InterruptedException {
		this.witness.lookAway();
		int before = submissions();

		Outcome winner = Rivals.theOneDone(this.rivals.meet("two submit", submitting(EDITOR), submitting(SECRETARY)),
				"WrongStage", "YearBusy");

		assertThat(submissions()).isEqualTo(before + 1);
		this.witness.sawOnly(winner.account() + " text-submitted", winner.account() + " stage-entered");
	}

	/** Whether the body agreed. */
	private boolean approversDecide() throws InterruptedException {
		String hash = this.witness
			.text("select sha256 from approval_submission where year_id = ? order by number desc limit 1", this.yearId);
		this.witness.lookAway();

		Outcome winner = Rivals.theOneDone(
				this.rivals.meet("two decide", deciding(hash, APPROVER), deciding(hash, SUBSTITUTE)), "StepDecided",
				"StaleText", "YearBusy");

		assertThat(this.witness.texts("""
				select account || ' ' || verdict from approval_act where submission_id =
					(select id from approval_submission where year_id = ? order by number desc limit 1)
				""", this.yearId)).containsExactly(winner.account() + " " + winner.result());
		this.witness.sawOnly(winner.account() + " approval-" + winner.result(), winner.account() + " stage-entered");
		boolean agreed = "agreed".equals(winner.result());
		assertThat(stage()).isEqualTo(agreed ? Stage.APPROVED : Stage.EDITING);
		return agreed;
	}

	private void twoSeal() throws InterruptedException {
		this.witness.lookAway();
		int before = editions();

		Outcome winner = Rivals.theOneDone(this.rivals.meet("two seal", sealing(SECRETARY), sealing(SECRETARY_2)),
				"WrongStage", "YearBusy");

		assertThat(editions()).isEqualTo(before + 1);
		assertThat(winner.result()).isEqualTo(before + 1);
		this.witness.sawOnly(winner.account() + " stage-entered", winner.account() + " edition-sealed");
	}

	/** Two release what was sealed, or one revokes it meanwhile. */
	void release(Releasing releasing) throws InterruptedException {
		int number = editions();
		boolean revoked = this.random.nextInt(3) == 0;
		this.witness.lookAway();

		List<Outcome> outcomes = this.rivals.meet(revoked ? "one releases, one revokes" : "two release",
				releasing(releasing, number, CLERK),
				revoked ? revoking(number) : releasing(releasing, number, SECRETARY));
		Outcome winner = Rivals.theOneDone(outcomes, "AlreadyReleased", "AlreadyRevoked", "YearBusy");

		boolean out = "released".equals(winner.result());
		assertThat(this.witness.count("""
				select count(*) from edition_release join edition on edition.id = edition_id
				where year_id = ? and number = ?
				""", this.yearId, number)).as("releases").isEqualTo(out ? 1 : 0);
		assertThat(this.witness.count("""
				select count(*) from edition_revocation join edition on edition.id = edition_id
				where year_id = ? and number = ?
				""", this.yearId, number)).as("revocations").isEqualTo(out ? 0 : 1);
		if (out) {
			this.witness.sawOnly(winner.account() + " " + kindOfRelease(number));
			this.shown = CompletableFuture.supplyAsync(() -> timeUntilShown(number));
		}
		else {
			this.witness.sawOnly(winner.account() + " edition-revoked", winner.account() + " stage-entered");
			assertThat(this.rivals.nodes()).as("nodes that show what was revoked")
				.noneMatch((node) -> shows(node, number));
		}
		assertThat(stage()).isEqualTo(out ? Stage.PUBLISHED : Stage.EDITING);
	}

	/** Waits until both nodes show what was released last. */
	void awaitReaders() {
		if (this.shown != null) {
			Duration time = this.shown.join();
			assertThat(time).as("until every node shows the release").isLessThan(this.shownWithin);
			this.longest = List.of(time, this.longest).stream().max(Comparator.naturalOrder()).orElseThrow();
			this.shown = null;
		}
	}

	/** Checks that the year's editions are one chain without gap. */
	void editionsAreOneChain() {
		assertThat(this.witness.texts("""
				select number || ' ' || coalesce(previous_sha256, '-') from edition where year_id = ? order by number
				""", this.yearId)).isEqualTo(this.witness.texts("""
				select row_number() over chain || ' ' || coalesce(lag(sha256) over chain, '-') from edition
				where year_id = ? window chain as (order by number) order by number
				""", this.yearId));
	}

	/** The longest time from a release until every node showed it. */
	Duration longestUntilShown() {
		return this.longest;
	}

	private void revisionsAreWhole(String id, int newest) {
		assertThat(
				this.witness.texts("select number from highlight_revision where highlight_id = ? order by number", id))
			.as("revisions of %s", id)
			.isEqualTo(IntStream.rangeClosed(1, newest).mapToObj(String::valueOf).toList());
	}

	private void save(String text) {
		String id = anyHighlight();
		ApplicationContext node = this.rivals.node();
		TestEditing.save(node, id, TestEditing.newest(node, id), text, EDITOR);
	}

	private Deed saving(String id, int base, String text, Person editor) {
		return Deed.of(editor, (node) -> TestEditing.save(node, id, base, text, editor));
	}

	private Deed submitting(Person person) {
		return Deed.done(person, (node) -> node.getBean(Approving.class).submit(this.yearId, person));
	}

	private Deed deciding(String hash, Person person) {
		boolean agrees = this.random.nextInt(3) > 0;
		return Deed.of(person, (node) -> {
			Approving approving = node.getBean(Approving.class);
			if (agrees) {
				approving.agree(this.yearId, 1, hash, StepPaper.NONE, person);
				return "agreed";
			}
			approving.sendBack(this.yearId, 1, hash, "Nêu rõ thời điểm của số liệu.", StepPaper.NONE, person);
			return "returned";
		});
	}

	private Deed sealing(Person person) {
		return Deed.of(person, (node) -> {
			SealedEdition sealed = node.getBean(Publishing.class).seal(this.yearId, person);
			return sealed.number();
		});
	}

	private Deed releasing(Releasing releasing, int number, Person person) {
		return Deed.of(person, (node) -> {
			releasing.release(node, this.yearId, number, person);
			return "released";
		});
	}

	private Deed revoking(int number) {
		return Deed.of(SECRETARY, (node) -> {
			node.getBean(Publishing.class).revoke(this.yearId, number, "Còn sai số liệu", SECRETARY);
			return "revoked";
		});
	}

	private String kindOfRelease(int number) {
		return "original"
			.equals(this.witness.text("select kind from edition where year_id = ? and number = ?", this.yearId, number))
					? "edition-released" : "edition-corrected";
	}

	private Duration timeUntilShown(int number) {
		long began = System.nanoTime();
		Duration waited = Duration.ZERO;
		while (waited.compareTo(this.shownWithin) < 0
				&& !this.rivals.nodes().stream().allMatch((node) -> shows(node, number))) {
			try {
				TimeUnit.MILLISECONDS.sleep(10);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			waited = Duration.ofNanos(System.nanoTime() - began);
		}
		return waited;
	}

	private boolean shows(ApplicationContext node, int number) {
		return node.getBean(Archive.class).current().edition(this.year, number).isPresent();
	}

	private Stage stage() {
		return this.rivals.node().getBean(YearKeeping.class).year(this.yearId).stage();
	}

	private int submissions() {
		return this.witness.count("select count(*) from approval_submission where year_id = ?", this.yearId);
	}

	private int editions() {
		return this.witness.count("select count(*) from edition where year_id = ?", this.yearId);
	}

	private String author(String id, int number) {
		return this.witness.text("select person from highlight_revision where highlight_id = ? and number = ?", id,
				number);
	}

	private List<String> order() {
		return this.rivals.node()
			.getBean(Editing.class)
			.cards(this.yearId)
			.stream()
			.sorted(Comparator.comparing(HighlightCard::rank))
			.map(HighlightCard::id)
			.toList();
	}

	/** The list with its first highlight at the end. */
	private List<String> turned() {
		List<String> order = order();
		return IntStream.rangeClosed(1, PLACES).mapToObj((place) -> order.get(place % PLACES)).toList();
	}

	private String anyHighlight() {
		return this.highlights.get(this.random.nextInt(PLACES));
	}

	/** A title that nobody wrote before. */
	private String text() {
		this.texts++;
		return "Cảng Lạch Huyện mở rộng, bản thảo thứ " + this.texts;
	}

	/**
	 * How a sealed edition is released.
	 */
	@FunctionalInterface
	interface Releasing {

		void release(ApplicationContext node, String yearId, int number, Person person);

	}

}
