package vn.noibat.selection;

import java.time.Instant;
import java.util.ArrayList;
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

import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

/**
 * What a department proposes for the list.
 */
@Entity
class Nomination {

	@Id
	private String id;

	private String yearId;

	private String fieldCode;

	private @Nullable String departmentId;

	private Bilingual title;

	private Bilingual summary;

	private String origin;

	private String state;

	private @Nullable String reason;

	private @Nullable String mergedInto;

	private @Nullable String nominatedBy;

	private @Nullable Instant nominatedAt;

	private @Nullable Instant decidedAt;

	@Version
	private int version;

	@ElementCollection
	@CollectionTable(name = "nomination_figure", joinColumns = @JoinColumn(name = "nomination_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<EvidenceFigure> figures = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "nomination_document", joinColumns = @JoinColumn(name = "nomination_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "document_id")
	private List<String> documents = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "nomination_file", joinColumns = @JoinColumn(name = "nomination_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<EvidenceFile> files = new ArrayList<>();

	Nomination() {
	}

	/** What a department begins to write. */
	static Nomination drafted(String id, String yearId, String department, NominationText text) {
		Nomination drafted = new Nomination();
		drafted.id = id;
		drafted.yearId = yearId;
		drafted.departmentId = department;
		drafted.origin = "department";
		drafted.enter(NominationState.DRAFT);
		drafted.write(text);
		return drafted;
	}

	/** What the council adds of its own; it is accepted with that. */
	static Nomination added(String id, String yearId, @Nullable String department, NominationText text, String person,
			Instant now) {
		Nomination added = new Nomination();
		added.id = id;
		added.yearId = yearId;
		added.departmentId = department;
		added.origin = "council";
		added.nominatedBy = person;
		added.nominatedAt = now;
		added.decidedAt = now;
		added.enter(NominationState.ACCEPTED);
		added.write(text);
		return added;
	}

	/**
	 * Writes it anew.
	 * @param until the last moment of nominating; what was returned may be completed
	 * later
	 * @throws NominationNotOpen when the secretary has decided on it
	 * @throws NominatingOver when it is too late
	 */
	void revise(NominationText text, @Nullable Instant until, Instant now) {
		requireUndecided();
		requireInTime(until, now);
		write(text);
	}

	/**
	 * Hands it in.
	 * @throws NominationNotOpen when it was handed in or decided on
	 * @throws NominatingOver when it is too late
	 */
	void handIn(@Nullable Instant until, String person, Instant now) {
		require(NominationState.DRAFT, NominationState.RETURNED);
		requireInTime(until, now);
		this.nominatedBy = person;
		this.nominatedAt = now;
		this.reason = null;
		enter(NominationState.HANDED_IN);
	}

	void accept(Instant now) {
		require(NominationState.HANDED_IN);
		this.reason = null;
		decide(NominationState.ACCEPTED, now);
	}

	void decline(String reason, Instant now) {
		require(NominationState.HANDED_IN);
		this.reason = given(reason);
		decide(NominationState.DECLINED, now);
	}

	/**
	 * Makes it part of another one, which must be accepted or waiting itself.
	 */
	void mergeInto(Nomination other, String reason, Instant now) {
		require(NominationState.HANDED_IN);
		if (other.id.equals(this.id) || !other.yearId.equals(this.yearId)
				|| !(other.state() == NominationState.ACCEPTED || other.state() == NominationState.HANDED_IN)) {
			throw RefusedRequest.conflict("selection.nomination.merge.impossible");
		}
		this.reason = given(reason);
		this.mergedInto = other.id;
		decide(NominationState.MERGED, now);
	}

	/** Gives it back to its department to be completed. */
	void sendBack(String reason) {
		require(NominationState.HANDED_IN);
		this.reason = given(reason);
		enter(NominationState.RETURNED);
	}

	/** Takes a decision back, so that another can be made. */
	void reconsider() {
		require(NominationState.ACCEPTED, NominationState.MERGED, NominationState.DECLINED);
		this.mergedInto = null;
		this.decidedAt = null;
		enter(NominationState.HANDED_IN);
	}

	void retitle(Bilingual title) {
		require(NominationState.HANDED_IN, NominationState.ACCEPTED);
		this.title = title;
	}

	/**
	 * Refuses a form that was filled in on an older state of it.
	 * @throws NominationChanged when it has changed since
	 */
	void requireVersion(int version) {
		if (version != this.version) {
			throw new NominationChanged();
		}
	}

	NominationRecord toRecord() {
		return new NominationRecord(this.id, this.yearId, this.fieldCode, this.departmentId, this.title, this.summary,
				new Evidence(this.figures, this.documents, this.files), state(), "council".equals(this.origin),
				this.reason, this.mergedInto, this.nominatedBy, this.nominatedAt, this.decidedAt, this.version);
	}

	private NominationState state() {
		return NominationState.of(this.state);
	}

	private void write(NominationText text) {
		this.fieldCode = text.field();
		this.title = text.title();
		this.summary = text.summary();
		replace(this.figures, text.evidence().figures());
		replace(this.documents, text.evidence().documents());
		replace(this.files, text.evidence().files());
	}

	private static <T> void replace(List<T> present, List<T> next) {
		if (!present.equals(next)) {
			present.clear();
			present.addAll(next);
		}
	}

	private void requireInTime(@Nullable Instant until, Instant now) {
		if (until != null && now.isAfter(until) && state() != NominationState.RETURNED) {
			throw new NominatingOver(until);
		}
	}

	private void requireUndecided() {
		require(NominationState.DRAFT, NominationState.HANDED_IN, NominationState.RETURNED);
	}

	private void require(NominationState... states) {
		if (!List.of(states).contains(state())) {
			throw new NominationNotOpen(state());
		}
	}

	private void decide(NominationState decision, Instant now) {
		this.decidedAt = now;
		enter(decision);
	}

	private void enter(NominationState next) {
		this.state = next.code();
	}

	private static String given(String reason) {
		if (reason.isBlank()) {
			throw RefusedRequest.conflict("selection.reason.missing");
		}
		return reason.strip();
	}

}
