package vn.noibat.figure;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What is measured, over all years.
 */
@Entity
class Indicator {

	@Id
	private String slug;

	private Bilingual label;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "unit_code")
	private Unit unit;

	private @Nullable Bilingual description;

	private boolean key;

	private int position;

	Indicator() {
	}

	/** An indicator that the desk adds behind all others. */
	static Indicator added(String slug, Bilingual label, Unit unit, int position) {
		Indicator added = new Indicator();
		added.slug = slug;
		added.label = label;
		added.unit = unit;
		added.position = position;
		return added;
	}

	IndicatorDefinition toRecord() {
		return new IndicatorDefinition(this.slug, this.label, this.unit.toRecord(), this.description, this.key,
				this.position);
	}

}
