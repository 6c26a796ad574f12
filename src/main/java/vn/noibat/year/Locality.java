package vn.noibat.year;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.noibat.text.Bilingual;

/**
 * The locality this installation serves.
 */
@Entity
class Locality {

	@Id
	private String id;

	private Bilingual name;

	private Bilingual fullName;

	private String mark;

	private String accentLight;

	private String accentDark;

	private Bilingual word;

	private int places;

	Locality() {
	}

	LocalityProfile toRecord(List<FieldOfWork> fields, List<TerritoryChange> territory) {
		return new LocalityProfile(this.id, this.name, this.fullName, this.mark, this.accentLight, this.accentDark,
				this.word, this.places, fields, territory);
	}

}
