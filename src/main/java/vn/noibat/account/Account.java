package vn.noibat.account;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in: a name that never changes, a password, roles, and perhaps a
 * second factor.
 */
@Entity
class Account {

	@Id
	private String name;

	private String displayName;

	private String passwordHash;

	private @Nullable String givenHash;

	private boolean mustChangePassword;

	private boolean enabled;

	private int sessionEpoch;

	private @Nullable String secondFactorSecret;

	private @Nullable Long secondFactorStep;

	private Instant createdAt;

	private Instant passwordChangedAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_name"))
	private Set<HeldRole> roles = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "account_name"))
	@Column(name = "code_sha256")
	private Set<String> recoveryCodes = new LinkedHashSet<>();

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	/**
	 * A new account that may sign in at once.
	 * @param mustChangePassword whether whoever gave the password knows it, so that it
	 * must be changed before anything else
	 */
	Account(String name, String displayName, String passwordHash, boolean mustChangePassword,
			Collection<HeldRole> roles, Instant now) {
		this.name = name;
		this.displayName = displayName;
		this.passwordHash = passwordHash;
		this.mustChangePassword = mustChangePassword;
		this.enabled = true;
		this.createdAt = now;
		this.passwordChangedAt = now;
		this.roles.addAll(roles);
	}

	/**
	 * Gives a password that somebody else knows too; whoever is signed in is signed out.
	 */
	void resetPassword(String hash, boolean mustChange, Instant now) {
		this.passwordHash = hash;
		this.mustChangePassword = mustChange;
		this.passwordChangedAt = now;
		endSessions();
	}

	/** Takes a password that only its owner knows; all other sessions end. */
	void changePassword(String hash, Instant now) {
		resetPassword(hash, false, now);
	}

	/** Remembers the password as the installation's own gift, to see when it changes. */
	void rememberGiven(String hash) {
		this.givenHash = hash;
	}

	void endSessions() {
		this.sessionEpoch++;
	}

	void rename(String displayName) {
		this.displayName = displayName;
	}

	/** Takes other roles; they hold from the next request on. */
	void assign(Collection<HeldRole> roles) {
		this.roles.retainAll(roles);
		this.roles.addAll(roles);
	}

	void disable() {
		this.enabled = false;
		endSessions();
	}

	void enable() {
		this.enabled = true;
	}

	/**
	 * Takes a second factor.
	 * @param secret encrypted
	 * @param step of the code that proved it
	 */
	void takeSecondFactor(String secret, long step, Collection<String> recoveryCodes) {
		this.secondFactorSecret = secret;
		this.secondFactorStep = step;
		this.recoveryCodes.clear();
		this.recoveryCodes.addAll(recoveryCodes);
	}

	void removeSecondFactor() {
		this.secondFactorSecret = null;
		this.secondFactorStep = null;
		this.recoveryCodes.clear();
	}

	/**
	 * Uses up the code of a time step.
	 * @return whether it, and every later one, was unused
	 */
	boolean useStep(long step) {
		if (this.secondFactorStep != null && step <= this.secondFactorStep) {
			return false;
		}
		this.secondFactorStep = step;
		return true;
	}

	/** Uses up a recovery code; says whether there was such a one. */
	boolean useRecoveryCode(String sha256) {
		return this.recoveryCodes.remove(sha256);
	}

	String name() {
		return this.name;
	}

	String displayName() {
		return this.displayName;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	Optional<String> givenHash() {
		return Optional.ofNullable(this.givenHash);
	}

	boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	boolean isEnabled() {
		return this.enabled;
	}

	int sessionEpoch() {
		return this.sessionEpoch;
	}

	Optional<String> secondFactorSecret() {
		return Optional.ofNullable(this.secondFactorSecret);
	}

	int recoveryCodesLeft() {
		return this.recoveryCodes.size();
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Instant passwordChangedAt() {
		return this.passwordChangedAt;
	}

	Set<HeldRole> roles() {
		return Set.copyOf(this.roles);
	}

	boolean holds(Role role) {
		return this.roles.stream().anyMatch((held) -> held.role() == role);
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	AccountCard toCard() {
		return new AccountCard(this.name, this.displayName,
				this.roles.stream().map(HeldRole::role).collect(Collectors.toUnmodifiableSet()),
				this.roles.stream()
					.filter((held) -> held.body() != null)
					.collect(Collectors.groupingBy(HeldRole::role,
							Collectors.mapping(HeldRole::body, Collectors.toUnmodifiableSet()))),
				this.enabled);
	}

}
