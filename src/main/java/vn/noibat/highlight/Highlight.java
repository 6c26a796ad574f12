package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;

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

/**
 * One of the year's highlights.
 */
@Entity
class Highlight {

	@Id
	private String id;

	private String yearId;

	private int rank;

	private String slug;

	private String fieldCode;

	private Bilingual title;

	private @Nullable Bilingual officialTitle;

	private Bilingual summary;

	private Bilingual body;

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

	SubmittedHighlight toRecord(Figures figures) {
		return new SubmittedHighlight(this.id, this.rank, this.slug, this.fieldCode, this.title, this.officialTitle,
				this.summary, this.body, figures.facts(this.facts), sources(figures), List.copyOf(this.documents));
	}

	private List<SourceReference> sources(Figures figures) {
		return this.sources.stream()
			.map((source) -> figures.sources(List.of(source.sourceId())).get(0).at(source.place()))
			.toList();
	}

}
