package vn.noibat.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A shape a council may be taken from.
 */
@Entity
class CouncilTemplate {

	@Id
	private String code;

	private int position;

	private Bilingual name;

	private Bilingual note;

	private @Nullable Integer seats;

	private String quorumRule;

	private Integer quorumParts;

	private Integer quorumWhole;

	private String manner;

	private boolean secret;

	CouncilTemplate() {
	}

	CouncilShape toRecord(int places) {
		return new CouncilShape(this.code, this.name, this.note,
				new CouncilTerms((this.seats != null) ? Math.min(this.seats, places) : places,
						new Quorum(Quorum.Rule.of(this.quorumRule), null, this.quorumParts, this.quorumWhole),
						Manner.of(this.manner), this.secret));
	}

}
