package vn.noibat.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.noibat.account.Person;
import vn.noibat.figure.SourceReference;
import vn.noibat.text.CanonicalJson;

/**
 * A text as it was submitted for approval, byte for byte.
 */
@Entity
@Immutable
@Table(name = "approval_submission")
class Submission {

	@Id
	private String id;

	private String yearId;

	private String roundId;

	private int number;

	private byte[] canonical;

	private String sha256;

	private String submittedBy;

	private @Nullable String onBehalfOf;

	private Instant submittedAt;

	Submission() {
	}

	static Submission of(ApprovalRound round, int number, ListText text, String account, @Nullable String onBehalfOf,
			Instant now) {
		Submission submission = new Submission();
		submission.id = round.yearId() + "-submission-" + number;
		submission.yearId = round.yearId();
		submission.roundId = round.id();
		submission.number = number;
		submission.canonical = text.canonical();
		submission.sha256 = CanonicalJson.sha256(submission.canonical);
		submission.submittedBy = account;
		submission.onBehalfOf = onBehalfOf;
		submission.submittedAt = now;
		return submission;
	}

	/** The exact bytes. */
	byte[] canonical() {
		return this.canonical.clone();
	}

	ListText text() {
		return ListText.read(this.canonical);
	}

	String id() {
		return this.id;
	}

	String roundId() {
		return this.roundId;
	}

	int number() {
		return this.number;
	}

	String sha256() {
		return this.sha256;
	}

	Instant submittedAt() {
		return this.submittedAt;
	}

	String submittedBy() {
		return this.submittedBy;
	}

	@Nullable String onBehalfOf() {
		return this.onBehalfOf;
	}

	/** Whether a person submitted it, or may act in the place of somebody who did. */
	boolean isOf(Person person) {
		return person.hadAHandIn(this.submittedBy, this.onBehalfOf);
	}

	/** Every registered document that it quotes, with the place. */
	List<SourceReference> quoted() {
		return CanonicalJson.read(this.canonical, JsonNode.class)
			.findParents("documentId")
			.stream()
			.map((source) -> CanonicalJson.read(CanonicalJson.write(source), SourceReference.class))
			.toList();
	}

	/** Ids of the registered documents that it names. */
	Set<String> named() {
		return CanonicalJson.read(this.canonical, JsonNode.class)
			.findValues("documents")
			.stream()
			.flatMap((ids) -> ids.valueStream())
			.map((id) -> id.asString())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Which text it is, and whose. */
	SubmittedText mark() {
		return new SubmittedText(this.roundId, this.sha256, this.submittedBy, this.onBehalfOf);
	}

}
