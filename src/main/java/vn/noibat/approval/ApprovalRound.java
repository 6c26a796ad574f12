package vn.noibat.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.CanonicalJson;

/**
 * One going round of a year's list among the bodies, for its first release or for a
 * correction.
 */
@Entity
class ApprovalRound {

	static final int MOST_STEPS = 12;

	@Id
	private String id;

	private String yearId;

	private int number;

	private String kind;

	private @Nullable Bilingual reason;

	private byte @Nullable [] base;

	private String openedBy;

	private Instant openedAt;

	private @Nullable Instant frozenAt;

	@Version
	private int version;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "route_step", joinColumns = @JoinColumn(name = "round_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<RouteStep> steps = new ArrayList<>();

	ApprovalRound() {
	}

	private ApprovalRound(String yearId, int number, RoundKind kind, @Nullable Bilingual reason, byte @Nullable [] base,
			String account, Instant now) {
		this.id = yearId + "-round-" + number;
		this.yearId = yearId;
		this.number = number;
		this.kind = kind.code();
		this.reason = reason;
		this.base = base;
		this.openedBy = account;
		this.openedAt = now;
	}

	/** The round that leads to the first release. */
	static ApprovalRound original(String yearId, int number, String account, Instant now) {
		return new ApprovalRound(yearId, number, RoundKind.ORIGINAL, null, null, account, now);
	}

	/**
	 * The round of a correction.
	 * @param base the text as it stands before anything is corrected
	 */
	static ApprovalRound correction(String yearId, int number, Bilingual reason, ListText base, String account,
			Instant now) {
		return new ApprovalRound(yearId, number, RoundKind.CORRECTION, reason, base.canonical(), account, now);
	}

	/**
	 * Sets the steps, all anew.
	 * @throws RouteFrozen once a text was submitted on the route
	 * @throws RouteChanged when another person changed it since
	 */
	void route(List<RouteStep> route, int version) {
		if (isFrozen()) {
			throw new RouteFrozen();
		}
		if (version != this.version) {
			throw new RouteChanged();
		}
		if (route.isEmpty() || route.size() > MOST_STEPS) {
			throw new RouteIncomplete("approval.route.length", MOST_STEPS);
		}
		this.steps.clear();
		this.steps.addAll(route);
	}

	/**
	 * Makes the route stand from now on.
	 * @throws RouteIncomplete when a step has no body, or there is none
	 */
	void freeze(Instant now) {
		if (isFrozen()) {
			return;
		}
		if (this.steps.isEmpty()) {
			throw new RouteIncomplete("approval.route.missing");
		}
		for (int i = 0; i < this.steps.size(); i++) {
			if (this.steps.get(i).bodyId() == null) {
				throw new RouteIncomplete("approval.route.body", i + 1);
			}
		}
		this.frozenAt = now;
	}

	boolean isFrozen() {
		return this.frozenAt != null;
	}

	boolean isCorrection() {
		return kind() == RoundKind.CORRECTION;
	}

	String id() {
		return this.id;
	}

	String yearId() {
		return this.yearId;
	}

	int number() {
		return this.number;
	}

	int version() {
		return this.version;
	}

	RoundKind kind() {
		return RoundKind.of(this.kind);
	}

	@Nullable Bilingual reason() {
		return this.reason;
	}

	/** The Vietnamese reason of a correction; null in a round for the first release. */
	@Nullable String publicReason() {
		return (this.reason != null) ? this.reason.vi() : null;
	}

	/** The text before the correction; null in a round for the first release. */
	@Nullable ListText base() {
		return (this.base != null) ? CanonicalJson.read(this.base, ListText.class) : null;
	}

	/** The steps in their order. */
	List<RouteStep> steps() {
		return List.copyOf(this.steps);
	}

	/**
	 * The step of a place, from 1.
	 * @throws vn.noibat.web.RefusedRequest 404 when there is none
	 */
	RouteStep step(int position) {
		if (position < 1 || position > this.steps.size()) {
			throw vn.noibat.web.RefusedRequest.missing("error.404.text");
		}
		return this.steps.get(position - 1);
	}

}
