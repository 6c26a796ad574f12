package vn.noibat.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A part of a paper: what was found in it, and what was decided so far.
 */
@Entity
class IntakePart implements Persistable<String> {

	@Id
	private String id;

	private UUID intakeId;

	private int number;

	@Enumerated(EnumType.STRING)
	private IntakePartKind kind;

	private String found;

	private String chosen;

	private @Nullable String changedBy;

	private @Nullable Instant changedAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	IntakePart() {
	}

	static IntakePart of(UUID intakeId, int number, IntakePartKind kind, Object found, Object chosen) {
		IntakePart part = new IntakePart();
		part.id = intakeId + "/" + number;
		part.intakeId = intakeId;
		part.number = number;
		part.kind = kind;
		part.found = Json.write(found);
		part.chosen = Json.write(chosen);
		return part;
	}

	/**
	 * Keeps what somebody decided.
	 * @param seen the state that was read
	 * @return whether it is anything new
	 * @throws DecidedMeanwhile when it is no longer that
	 */
	boolean decide(int seen, Object choice, String person, Instant now) {
		String decided = Json.write(choice);
		if (decided.equals(this.chosen)) {
			return false;
		}
		if (version() != seen) {
			throw new DecidedMeanwhile(this.number);
		}
		this.chosen = decided;
		this.changedBy = person;
		this.changedAt = now;
		return true;
	}

	/** Whether a choice is one of this part, and speaks of all that was found. */
	boolean takes(Object choice) {
		return switch (this.kind) {
			case LETTER -> choice instanceof LetterChoice;
			case LIST -> choice instanceof ListChoice;
			case HIGHLIGHT ->
				choice instanceof HighlightChoice highlight && highlight.fits(found(HighlightFound.class));
		};
	}

	<T> T found(Class<T> type) {
		return Json.read(this.found, type);
	}

	<T> T chosen(Class<T> type) {
		return Json.read(this.chosen, type);
	}

	int number() {
		return this.number;
	}

	IntakePartKind kind() {
		return this.kind;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Nullable String changedBy() {
		return this.changedBy;
	}

	@Nullable Instant changedAt() {
		return this.changedAt;
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.version == null;
	}

}
