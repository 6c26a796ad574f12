package vn.noibat.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
 * The selection of a year: whether its council reads, and the order of the elected.
 */
@Entity
class Selection {

	@Id
	private String yearId;

	private @Nullable Instant appraisalOpenedAt;

	private @Nullable Boolean direct;

	private @Nullable Instant finishedAt;

	private @Nullable String finishedBy;

	// Null until it is first saved: an id of our own does not tell new from old.
	@Version
	private @Nullable Integer version;

	@ElementCollection
	@CollectionTable(name = "selection_place", joinColumns = @JoinColumn(name = "year_id"))
	@OrderColumn(name = "rank")
	@ListIndexBase(1)
	@Column(name = "nomination_id")
	private List<String> places = new ArrayList<>();

	Selection() {
	}

	static Selection of(String yearId) {
		Selection selection = new Selection();
		selection.yearId = yearId;
		return selection;
	}

	/** Lets the council read. */
	void openAppraisal(Instant now) {
		if (this.appraisalOpenedAt != null) {
			throw RefusedRequest.conflict("selection.appraisal.open.already");
		}
		this.appraisalOpenedAt = now;
	}

	/** Takes the elected nominations in the order of their election. */
	void take(List<String> elected, boolean direct) {
		requireUnfinished();
		this.direct = direct;
		this.places.clear();
		this.places.addAll(elected);
	}

	/**
	 * Puts the elected in another order.
	 * @throws RefusedRequest when it is not an order of exactly these
	 */
	void order(List<String> order) {
		requireUnfinished();
		if (order.size() != this.places.size() || !new HashSet<>(order).equals(new HashSet<>(this.places))) {
			throw RefusedRequest.conflict("selection.order.other");
		}
		this.places.clear();
		this.places.addAll(order);
	}

	void finish(String person, Instant now) {
		requireUnfinished();
		if (this.places.isEmpty()) {
			throw RefusedRequest.conflict("selection.unfinished");
		}
		this.finishedAt = now;
		this.finishedBy = person;
	}

	void requireUnfinished() {
		if (this.finishedAt != null) {
			throw RefusedRequest.conflict("selection.finished");
		}
	}

	/** Goes back to a list that the council votes on. */
	void leaveToCouncil() {
		requireUnfinished();
		this.direct = null;
		this.places.clear();
	}

	/** Refuses a ballot where the list was chosen without one. */
	void requireBallot() {
		requireUnfinished();
		if (isDirect()) {
			throw RefusedRequest.conflict("selection.direct.chosen");
		}
	}

	boolean isAppraisalOpen() {
		return this.appraisalOpenedAt != null;
	}

	boolean isDirect() {
		return Boolean.TRUE.equals(this.direct);
	}

	boolean isFinished() {
		return this.finishedAt != null;
	}

	List<String> places() {
		return List.copyOf(this.places);
	}

}
