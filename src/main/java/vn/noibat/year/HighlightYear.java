package vn.noibat.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Figures;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

/**
 * A year whose highlights the locality names.
 */
@Entity
class HighlightYear {

	@Id
	private String id;

	private int year;

	private String stage;

	private String wording;

	private String origin;

	private int places;

	private Bilingual title;

	private @Nullable Bilingual introduction;

	private @Nullable Bilingual conclusion;

	// Null until it is first saved: an id of our own does not tell new from old.
	@Version
	private @Nullable Integer version;

	private int revision;

	@ElementCollection
	@CollectionTable(name = "year_fact", joinColumns = @JoinColumn(name = "year_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "fact_id")
	private List<String> facts = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "year_deadline", joinColumns = @JoinColumn(name = "year_id"))
	@MapKeyColumn(name = "stage")
	@Column(name = "due_at")
	private Map<String, Instant> deadlines = new HashMap<>();

	@OneToMany
	@JoinColumn(name = "year_id")
	@OrderBy("position")
	private Set<YearEvent> events = new LinkedHashSet<>();

	@OneToMany
	@JoinColumn(name = "year_id")
	@OrderBy("position")
	private Set<YearTarget> targets = new LinkedHashSet<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "year_id", nullable = false)
	@OrderBy("position")
	private Set<Shortcoming> shortcomings = new LinkedHashSet<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "year_id", nullable = false)
	@OrderBy("position")
	private Set<YearTask> tasks = new LinkedHashSet<>();

	HighlightYear() {
	}

	/** A year whose selection begins. */
	static HighlightYear opened(String id, int year, int places, Bilingual title) {
		HighlightYear opened = new HighlightYear();
		opened.id = id;
		opened.year = year;
		opened.stage = Stage.NOMINATING.code();
		opened.wording = "summary";
		opened.origin = "desk";
		opened.places = places;
		opened.title = title;
		return opened;
	}

	/**
	 * Comes to another stage.
	 * @throws WrongStage when it does not follow the present one
	 */
	void enter(Stage next) {
		if (!stage().canBecome(next)) {
			throw new WrongStage(this.year, stage());
		}
		this.stage = next.code();
	}

	/**
	 * Refuses to change what was not read.
	 * @throws TextsChangedMeanwhile when the texts were changed since this revision
	 */
	void requireRevision(int revision) {
		if (this.revision != revision) {
			throw new TextsChangedMeanwhile();
		}
	}

	void write(Bilingual title, @Nullable Bilingual introduction, @Nullable Bilingual conclusion, String wording) {
		this.title = title;
		this.introduction = introduction;
		this.conclusion = conclusion;
		this.wording = wording;
		this.revision++;
	}

	void schedule(Map<Stage, Instant> deadlines) {
		this.deadlines.clear();
		deadlines.forEach((stage, due) -> this.deadlines.put(stage.code(), due));
	}

	void add(StatementKind kind, String id, Statement statement) {
		int position = statements(kind).size() + 1;
		if (kind == StatementKind.SHORTCOMING) {
			this.shortcomings.add(new Shortcoming(id, position, statement));
		}
		else {
			this.tasks.add(new YearTask(id, position, statement));
		}
		this.revision++;
	}

	/**
	 * Words a statement anew.
	 * @throws RefusedRequest 404 when there is none of this id
	 */
	void change(StatementKind kind, String id, Statement statement) {
		find(kind, id).word(statement);
		this.revision++;
	}

	void move(StatementKind kind, String id, int by) {
		List<Stated> order = new ArrayList<>(statements(kind));
		Stated moved = find(kind, id);
		int place = Math.max(0, Math.min(order.indexOf(moved) + by, order.size() - 1));
		order.remove(moved);
		order.add(place, moved);
		number(order);
		this.revision++;
	}

	void remove(StatementKind kind, String id) {
		Stated removed = find(kind, id);
		if (kind == StatementKind.SHORTCOMING) {
			this.shortcomings.remove(removed);
		}
		else {
			this.tasks.remove(removed);
		}
		number(statements(kind));
		this.revision++;
	}

	private static void number(List<Stated> order) {
		for (int place = 0; place < order.size(); place++) {
			order.get(place).moveTo(place + 1);
		}
	}

	private List<Stated> statements(StatementKind kind) {
		return Stream
			.<Stated>concat((kind == StatementKind.SHORTCOMING) ? this.shortcomings.stream() : Stream.empty(),
					(kind == StatementKind.TASK) ? this.tasks.stream() : Stream.empty())
			.sorted(Comparator.comparingInt(Stated::position))
			.toList();
	}

	/**
	 * Refuses to speak of a statement that is not this year's.
	 * @throws RefusedRequest 404 when there is none of this id
	 */
	void requireStatement(StatementKind kind, String id) {
		find(kind, id);
	}

	private Stated find(StatementKind kind, String id) {
		return statements(kind).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	int revision() {
		return this.revision;
	}

	YearTexts toTexts(Figures figures) {
		return new YearTexts(toWorkingYear(), this.revision, this.introduction, this.conclusion, deadlines(),
				this.shortcomings.stream()
					.sorted(Comparator.comparingInt(Stated::position))
					.map((shortcoming) -> shortcoming.toRecord(figures))
					.toList(),
				this.tasks.stream()
					.sorted(Comparator.comparingInt(Stated::position))
					.map((task) -> task.toRecord(figures))
					.toList());
	}

	/** Until when each stage should be over, in the order of the stages. */
	Map<Stage, Instant> deadlines() {
		Map<Stage, Instant> deadlines = new EnumMap<>(Stage.class);
		this.deadlines.forEach((stage, due) -> deadlines.put(Stage.of(stage), due));
		return deadlines;
	}

	WorkingYear toWorkingYear() {
		return new WorkingYear(this.id, this.year, stage(), this.places, this.title, this.wording,
				"records".equals(this.origin));
	}

	YearRecord toRecord(LocalityProfile locality, Figures figures) {
		return new YearRecord(this.id, this.year, locality, stage(), this.wording, this.places, this.title,
				this.introduction, this.conclusion, figures.facts(this.facts),
				this.events.stream().map((event) -> event.toRecord(figures)).toList(),
				this.targets.stream().map((target) -> target.toRecord(figures)).toList(),
				this.shortcomings.stream().map((shortcoming) -> shortcoming.toRecord(figures)).toList(),
				this.tasks.stream().map((task) -> task.toRecord(figures)).toList());
	}

	Stage stage() {
		return Stage.of(this.stage);
	}

}
