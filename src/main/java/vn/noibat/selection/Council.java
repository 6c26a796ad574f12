package vn.noibat.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.noibat.web.RefusedRequest;

/**
 * Who chooses in a year, and by which rules.
 */
@Entity
class Council {

	@Id
	private String yearId;

	private int seats;

	private String quorumRule;

	private @Nullable Integer quorumNumber;

	private @Nullable Integer quorumParts;

	private @Nullable Integer quorumWhole;

	private String manner;

	private boolean secret;

	private @Nullable Instant frozenAt;

	// Null until it is first saved: an id of our own does not tell new from old.
	@Version
	private @Nullable Integer version;

	@ElementCollection
	@CollectionTable(name = "council_member", joinColumns = @JoinColumn(name = "year_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<CouncilMember> members = new ArrayList<>();

	Council() {
	}

	static Council of(String yearId) {
		Council council = new Council();
		council.yearId = yearId;
		return council;
	}

	/**
	 * Sets its rules and members.
	 * @param places of the year, beyond which there are no seats
	 * @throws CouncilFrozen when a ballot was opened
	 */
	void convene(CouncilTerms terms, List<CouncilMember> members, int places) {
		if (this.frozenAt != null) {
			throw new CouncilFrozen();
		}
		if (terms.seats() < 1 || terms.seats() > places) {
			throw RefusedRequest.conflict("selection.council.seats", places);
		}
		if (terms.secret() && terms.manner() == Manner.HANDS) {
			throw RefusedRequest.conflict("selection.council.hands.secret");
		}
		if (new HashSet<>(members.stream().map(CouncilMember::account).toList()).size() < members.size()) {
			throw RefusedRequest.conflict("selection.council.twice");
		}
		if (members.stream().filter(CouncilMember::chair).count() > 1) {
			throw RefusedRequest.conflict("selection.council.chairs");
		}
		if (!members.isEmpty() && terms.quorum().of(members.size()) > members.size()) {
			throw RefusedRequest.conflict("selection.council.quorum", members.size());
		}
		this.seats = terms.seats();
		this.quorumRule = terms.quorum().rule().code();
		this.quorumNumber = terms.quorum().number();
		this.quorumParts = terms.quorum().parts();
		this.quorumWhole = terms.quorum().whole();
		this.manner = terms.manner().code();
		this.secret = terms.secret();
		if (!this.members.equals(members)) {
			this.members.clear();
			this.members.addAll(members);
		}
	}

	/** From now on nothing of it changes. */
	void freeze(Instant now) {
		if (this.members.isEmpty()) {
			throw RefusedRequest.conflict("selection.council.empty");
		}
		if (this.members.stream().noneMatch(CouncilMember::chair)) {
			throw RefusedRequest.conflict("selection.council.chair.missing");
		}
		if (this.frozenAt == null) {
			this.frozenAt = now;
		}
	}

	CouncilRecord toRecord() {
		return new CouncilRecord(this.yearId,
				new CouncilTerms(this.seats,
						new Quorum(Quorum.Rule.of(this.quorumRule), this.quorumNumber, this.quorumParts,
								this.quorumWhole),
						Manner.of(this.manner), this.secret),
				this.members, this.frozenAt, (this.version != null) ? this.version : 0);
	}

}
