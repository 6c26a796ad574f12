package vn.noibat.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A substitution as its page shows it.
 *
 * @param role key of the role's name
 * @param other the display name of whoever is at its other end
 * @param state {@code coming}, {@code now}, {@code past} or {@code revoked}
 */
record SubstituteRow(String id, String role, String other, String first, String last, String state) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	static SubstituteRow of(Substitution substitution, String other, LocalDate today) {
		return new SubstituteRow(substitution.id().toString(), key(substitution.role()), other,
				DAY.format(substitution.firstDay()), DAY.format(substitution.lastDay()), state(substitution, today));
	}

	/** Key of a role's name. */
	static String key(Role role) {
		return "account.role." + role.name().toLowerCase(Locale.ROOT);
	}

	/** Whether it can be taken back. */
	public boolean open() {
		return this.state.equals("now") || this.state.equals("coming");
	}

	private static String state(Substitution substitution, LocalDate today) {
		if (substitution.isRevoked()) {
			return "revoked";
		}
		if (substitution.holdsOn(today)) {
			return "now";
		}
		return substitution.firstDay().isAfter(today) ? "coming" : "past";
	}

}
