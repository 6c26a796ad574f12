package vn.noibat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the rights table asks about; each stands for one of the local accounts.
 */
public enum RightsSubject {

	ANONYMOUS(null), NOMINATOR("nominator"), COUNCILLOR("councillor1"), SECRETARY("secretary"), EDITOR("editor"),
	APPROVER("approver-proposer"), CLERK("clerk"), SIGNATORY("signatory"), PRESS("press1"), ADMIN("admin");

	private final String account;

	RightsSubject(String account) {
		this.account = account;
	}

	/** The name of the account; empty for somebody who has not signed in. */
	public Optional<String> account() {
		return Optional.ofNullable(this.account);
	}

	/** The heading of its column. */
	String heading() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	static List<String> headings() {
		return Stream.of(values()).map(RightsSubject::heading).toList();
	}

}
