package vn.noibat.highlight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Figures;
import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

/**
 * One of the year's highlights.
 */
@Entity
class Highlight {

	@Id
	private String id;

	private String yearId;

	private @Nullable Integer rank;

	private String slug;

	private String fieldCode;

	private Bilingual title;

	private @Nullable Bilingual officialTitle;

	private @Nullable Bilingual summary;

	private @Nullable Bilingual body;

	private int places;

	private @Nullable String nominationId;

	private @Nullable Instant removedAt;

	private @Nullable Integer settledRevision;

	private @Nullable String settledBy;

	private @Nullable Instant settledAt;

	@Version
	private int version;

	@ElementCollection
	@CollectionTable(name = "highlight_fact", joinColumns = @JoinColumn(name = "highlight_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "fact_id")
	private List<String> facts = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "highlight_source", joinColumns = @JoinColumn(name = "highlight_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<HighlightSource> sources = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "highlight_document", joinColumns = @JoinColumn(name = "highlight_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "document_id")
	private List<String> documents = new ArrayList<>();

	Highlight() {
	}

	/** A highlight that the year begins with; its text is its first revision. */
	static Highlight begun(String id, WorkingYear year, int rank, Draft draft, @Nullable String nominationId) {
		Highlight begun = new Highlight();
		begun.id = id;
		begun.yearId = year.id();
		begun.places = year.places();
		begun.rank = rank;
		begun.nominationId = nominationId;
		begun.title = Objects.requireNonNull(draft.title().toBilingual());
		begun.slug = draft.slug();
		begun.fieldCode = draft.field();
		return begun;
	}

	/**
	 * Takes over what lists and addresses show of a new revision; it is not finished any
	 * more.
	 */
	void revise(Draft draft) {
		this.slug = draft.slug();
		this.fieldCode = draft.field();
		Bilingual written = draft.title().toBilingual();
		this.title = (written != null) ? written : this.title;
		this.settledRevision = null;
		this.settledBy = null;
		this.settledAt = null;
	}

	/** Is called finished by its editor, as this revision has it. */
	void settle(int revision, String person, Instant now) {
		this.settledRevision = revision;
		this.settledBy = person;
		this.settledAt = now;
	}

	/**
	 * Takes a place in the list, or another.
	 * @throws IllegalArgumentException when the year has no such place
	 */
	void rank(int rank) {
		if (rank < 1 || rank > this.places) {
			throw new IllegalArgumentException("The year has no place " + rank);
		}
		this.rank = rank;
		this.removedAt = null;
	}

	/** Leaves the list; its text and history stay. */
	void remove(Instant now) {
		this.rank = null;
		this.removedAt = now;
	}

	/**
	 * The text that the records brought, as the first revision of a highlight that has
	 * none.
	 */
	Draft recorded(Figures figures) {
		return new Draft(this.slug, this.fieldCode, Words.of(this.title), Words.of(this.officialTitle),
				Words.of(this.summary), Words.of(this.body),
				figures.facts(this.facts).stream().map(DraftFact::of).toList(),
				sources(figures).stream().map(DraftSource::of).toList(), List.of(), List.copyOf(this.documents));
	}

	private List<SourceReference> sources(Figures figures) {
		return this.sources.stream()
			.map((source) -> figures.sources(List.of(source.sourceId())).get(0).at(source.place()))
			.toList();
	}

	String id() {
		return this.id;
	}

	String yearId() {
		return this.yearId;
	}

	@Nullable Integer rank() {
		return this.rank;
	}

	boolean isListed() {
		return this.rank != null;
	}

	String slug() {
		return this.slug;
	}

	String field() {
		return this.fieldCode;
	}

	Bilingual title() {
		return this.title;
	}

	@Nullable String nomination() {
		return this.nominationId;
	}

	@Nullable Integer settledRevision() {
		return this.settledRevision;
	}

	@Nullable String settledBy() {
		return this.settledBy;
	}

	@Nullable Instant settledAt() {
		return this.settledAt;
	}

}
