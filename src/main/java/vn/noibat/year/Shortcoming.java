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
 * A criticism of a year, with its speaker.
 */
@Entity
class Shortcoming implements Stated {

	@Id
	private String id;

	private int position;

	private Bilingual text;

	private Bilingual statedBy;

	private @Nullable LocalDate statedOn;

	private @Nullable String indicatorSlug;

	@ElementCollection
	@CollectionTable(name = "shortcoming_source", joinColumns = @JoinColumn(name = "shortcoming_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "source_id")
	private List<String> sources = new ArrayList<>();

	Shortcoming() {
	}

	Shortcoming(String id, int position, Statement statement) {
		this.id = id;
		this.position = position;
		word(statement);
	}

	@Override
	public final void word(Statement statement) {
		this.text = statement.text();
		this.statedBy = statement.statedBy();
		this.statedOn = statement.statedOn();
		this.sources = new ArrayList<>(statement.sourcesAfter(this.sources));
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public int position() {
		return this.position;
	}

	@Override
	public void moveTo(int position) {
		this.position = position;
	}

	ShortcomingRecord toRecord(Figures figures) {
		return new ShortcomingRecord(this.id, this.text, this.statedBy, this.statedOn, this.indicatorSlug,
				figures.sources(this.sources));
	}

}
