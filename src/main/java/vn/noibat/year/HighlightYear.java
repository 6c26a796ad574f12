package vn.noibat.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	@Version
	private int version;

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

	@OneToMany
	@JoinColumn(name = "year_id")
	@OrderBy("position")
	private Set<Shortcoming> shortcomings = new LinkedHashSet<>();

	@OneToMany
	@JoinColumn(name = "year_id")
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
