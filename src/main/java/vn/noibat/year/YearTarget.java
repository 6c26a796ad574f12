package vn.noibat.year;

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
 * One row of plan against result.
 */
@Entity
class YearTarget {

	@Id
	private String id;

	private int position;

	private @Nullable String indicatorSlug;

	private Bilingual label;

	private @Nullable Bilingual plan;

	private boolean planDerived;

	private @Nullable Bilingual result;

	private @Nullable Bilingual comparison;

	private boolean comparisonDerived;

	private String assessment;

	@ElementCollection
	@CollectionTable(name = "target_source", joinColumns = @JoinColumn(name = "target_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "source_id")
	private List<String> sources = new ArrayList<>();

	YearTarget() {
	}

	TargetRecord toRecord(Figures figures) {
		return new TargetRecord(this.id, this.indicatorSlug, this.label, this.plan, this.planDerived, this.result,
				this.comparison, this.comparisonDerived, this.assessment, figures.sources(this.sources));
	}

}
