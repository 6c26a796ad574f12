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

	/** A locality that is called nothing yet. */
	Locality(String id, String mark) {
		this.id = id;
		this.mark = mark;
	}

	void name(LocalityWords words) {
		this.name = words.name();
		this.fullName = words.fullName();
		this.word = words.word();
		this.places = words.places();
		this.accentLight = words.accentLight();
		this.accentDark = words.accentDark();
	}

	String id() {
		return this.id;
	}

	LocalityProfile toRecord(List<FieldOfWork> fields, List<TerritoryChange> territory) {
		return new LocalityProfile(this.id, this.name, this.fullName, this.mark, this.accentLight, this.accentDark,
				this.word, this.places, fields, territory);
	}

}
