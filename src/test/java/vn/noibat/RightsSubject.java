package vn.noibat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whom the rights table asks about; each stands for one of the local accounts, but
 * {@link #FORMER}, who has no role and substituted for the secretary until yesterday.
 */
public enum RightsSubject {

	ANONYMOUS(null), NOMINATOR("nominator"), COUNCILLOR("councillor1"), SECRETARY("secretary"), EDITOR("editor"),
	APPROVER("approver-proposer"), CLERK("clerk"), SIGNATORY("signatory"), PRESS("press1"), ADMIN("admin"),
	FORMER("former-substitute");

	private final @Nullable String account;

	RightsSubject(@Nullable String account) {
		this.account = account;
	}

	/** The name of the account; empty for somebody who has not signed in. */
	public Optional<String> account() {
		return Optional.ofNullable(this.account);
	}

	/**
	 * The account without a role that stands in for this one today, where that may be.
	 */
	public Optional<String> substitute() {
		return switch (this) {
			case ANONYMOUS, PRESS, ADMIN, FORMER -> Optional.empty();
			default -> account().map((name) -> "for-" + name);
		};
	}

	/** The heading of its column. */
	String heading() {
		return name().toLowerCase(Locale.ROOT);
	}

	static List<String> headings() {
		return Stream.of(values()).map(RightsSubject::heading).toList();
	}

}
