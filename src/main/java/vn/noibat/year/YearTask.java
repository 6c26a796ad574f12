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
 * What is to be done next, and who said so.
 */
@Entity
class YearTask implements Stated {

	@Id
	private String id;

	private int position;

	private int forYear;

	private String kind;

	private Bilingual text;

	private Bilingual statedBy;

	private @Nullable LocalDate statedOn;

	@ElementCollection
	@CollectionTable(name = "task_fact", joinColumns = @JoinColumn(name = "task_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "fact_id")
	private List<String> facts = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "task_source", joinColumns = @JoinColumn(name = "task_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "source_id")
	private List<String> sources = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "task_document", joinColumns = @JoinColumn(name = "task_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "document_id")
	private List<String> documents = new ArrayList<>();

	YearTask() {
	}

	YearTask(String id, int position, Statement statement) {
		this.id = id;
		this.position = position;
		word(statement);
	}

	@Override
	public final void word(Statement statement) {
		this.text = statement.text();
		this.statedBy = statement.statedBy();
		this.statedOn = statement.statedOn();
		this.kind = statement.taskKind();
		this.forYear = statement.forYear();
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

	TaskRecord toRecord(Figures figures) {
		return new TaskRecord(this.id, this.forYear, this.kind, this.text, this.statedBy, this.statedOn,
				figures.facts(this.facts), figures.sources(this.sources), List.copyOf(this.documents));
	}

}
