package vn.noibat.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Figures;
import vn.noibat.text.Bilingual;

/**
 * What the sources mention of a year.
 */
@Entity
class YearEvent {

	@Id
	private String id;

	private int position;

	private @Nullable String fieldCode;

	private Bilingual title;

	private Bilingual summary;

	private @Nullable LocalDate occurredOn;

	private @Nullable String precision;

	private boolean outsideYear;

	private @Nullable Bilingual note;

	@ElementCollection
	@CollectionTable(name = "event_fact", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "fact_id")
	private List<String> facts = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "event_source", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "source_id")
	private List<String> sources = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "event_document", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "document_id")
	private List<String> documents = new ArrayList<>();

	YearEvent() {
	}

	EventRecord toRecord(Figures figures) {
		return new EventRecord(this.id, this.fieldCode, this.title, this.summary, this.occurredOn, this.precision,
				this.outsideYear, this.note, figures.facts(this.facts), figures.sources(this.sources),
				List.copyOf(this.documents));
	}

}
