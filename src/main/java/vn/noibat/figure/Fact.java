package vn.noibat.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A stated figure.
 */
@Entity
class Fact {

	@Id
	private String id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "indicator_slug")
	private Indicator indicator;

	private String kind;

	private BigDecimal value;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "unit_code")
	private Unit unit;

	private String qualifier;

	private Bilingual display;

	private LocalDate periodStart;

	private LocalDate periodEnd;

	private @Nullable BigDecimal planLow;

	private @Nullable BigDecimal planHigh;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "plan_unit_code")
	private @Nullable Unit planUnit;

	private boolean planDerived;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Source planSource;

	private boolean derived;

	private @Nullable Bilingual statedBy;

	private @Nullable LocalDate statedOn;

	private @Nullable Bilingual note;

	@ElementCollection
	@CollectionTable(name = "fact_source", joinColumns = @JoinColumn(name = "fact_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<FactSource> sources = new ArrayList<>();

	Fact() {
	}

	StatedFact toRecord() {
		return new StatedFact(this.id, this.indicator.toRecord(), FactKind.of(this.kind), this.value,
				this.unit.toRecord(), this.qualifier, this.display, this.periodStart, this.periodEnd, plan(),
				this.derived, this.statedBy, this.statedOn, this.note,
				this.sources.stream().map(FactSource::toRecord).toList());
	}

	private @Nullable Plan plan() {
		if (this.planLow == null || this.planHigh == null || this.planUnit == null || this.planSource == null) {
			return null;
		}
		return new Plan(this.planLow, this.planHigh, this.planUnit.toRecord(), this.planDerived,
				this.planSource.toRecord());
	}

}
