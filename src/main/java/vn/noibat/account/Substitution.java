package vn.noibat.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts in another's place in one role, from the first to the last day.
 */
@Entity
class Substitution {

	@Id
	private UUID id;

	@Column(name = "account_name")
	private String account;

	@Enumerated(EnumType.STRING)
	private Role role;

	@Column(name = "substitute_name")
	private String substitute;

	private LocalDate firstDay;

	private LocalDate lastDay;

	private Instant namedAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected Substitution() {
	}

	/**
	 * Names a substitute.
	 * @param firstDay in the locality's time, as is the last; both are included
	 */
	Substitution(String account, Role role, String substitute, LocalDate firstDay, LocalDate lastDay, Instant now) {
		this.id = UUID.randomUUID();
		this.account = account;
		this.role = role;
		this.substitute = substitute;
		this.firstDay = firstDay;
		this.lastDay = lastDay;
		this.namedAt = now;
	}

	void revoke(Instant now) {
		if (this.revokedAt == null) {
			this.revokedAt = now;
		}
	}

	boolean isRevoked() {
		return this.revokedAt != null;
	}

	boolean holdsOn(LocalDate day) {
		return !isRevoked() && !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

	/** Whether two substitutes would act in one role on one day. */
	boolean overlaps(LocalDate first, LocalDate last) {
		return !isRevoked() && !this.lastDay.isBefore(first) && !this.firstDay.isAfter(last);
	}

	UUID id() {
		return this.id;
	}

	String account() {
		return this.account;
	}

	Role role() {
		return this.role;
	}

	String substitute() {
		return this.substitute;
	}

	LocalDate firstDay() {
		return this.firstDay;
	}

	LocalDate lastDay() {
		return this.lastDay;
	}

	Instant namedAt() {
		return this.namedAt;
	}

}
