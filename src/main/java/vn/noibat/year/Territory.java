package vn.noibat.year;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

/**
 * What the locality's territory is from a day on.
 */
@Entity
class Territory {

	@Id
	private String id;

	private LocalDate startsOn;

	private String precision;

	private String scope;

	private Bilingual reason;

	private @Nullable String sourceId;

	@ElementCollection
	@CollectionTable(name = "territory_indicator", joinColumns = @JoinColumn(name = "territory_id"))
	@Column(name = "indicator_slug")
	private Set<String> indicators = new HashSet<>();

	Territory() {
	}

	TerritoryChange toRecord(Function<String, SourceReference> sources) {
		return new TerritoryChange(this.id, this.startsOn, this.precision, this.reason, Set.copyOf(this.indicators),
				(this.sourceId != null) ? sources.apply(this.sourceId) : null);
	}

}
