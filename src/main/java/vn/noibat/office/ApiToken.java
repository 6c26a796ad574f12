package vn.noibat.office;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program of a press office comes; itself it is kept nowhere.
 */
@Entity
class ApiToken {

	@Id
	private UUID id;

	private String officeId;

	private String label;

	private String tokenSha256;

	private String hint;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] scopes;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] allowed;

	private Instant expiresAt;

	private String madeBy;

	private Instant madeAt;

	private @Nullable String revokedBy;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected ApiToken() {
	}

	ApiToken(UUID id, String officeId, String label, TokenText token, Collection<TokenScope> scopes,
			Collection<String> allowed, Instant expiresAt, String account, Instant now) {
		this.id = id;
		this.officeId = officeId;
		this.label = label;
		this.tokenSha256 = token.sha256();
		this.hint = token.hint();
		this.scopes = scopes.stream().sorted().map(TokenScope::name).toArray(String[]::new);
		this.allowed = allowed.toArray(String[]::new);
		this.expiresAt = expiresAt;
		this.madeBy = account;
		this.madeAt = now;
	}

	/**
	 * Takes the token back for good.
	 * @return whether it was not taken back before
	 */
	boolean revoke(String account, Instant now) {
		if (this.revokedAt != null) {
			return false;
		}
		this.revokedBy = account;
		this.revokedAt = now;
		return true;
	}

	UUID id() {
		return this.id;
	}

	String officeId() {
		return this.officeId;
	}

	String label() {
		return this.label;
	}

	String hint() {
		return this.hint;
	}

	Set<TokenScope> scopes() {
		return List.of(this.scopes).stream().map(TokenScope::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	List<String> allowed() {
		return List.of(this.allowed);
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

	String madeBy() {
		return this.madeBy;
	}

	@Nullable Instant revokedAt() {
		return this.revokedAt;
	}

	boolean isOpen(Instant now) {
		return this.revokedAt == null && now.isBefore(this.expiresAt);
	}

}
