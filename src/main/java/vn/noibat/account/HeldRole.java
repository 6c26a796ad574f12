package vn.noibat.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A role of an account, for a body where the role speaks for one.
 */
@Embeddable
record HeldRole(@Enumerated(EnumType.STRING) Role role, @Column(name = "body_id") @Nullable String body) {

	HeldRole {
		if (body != null && !role.speaksForABody()) {
			throw new IllegalArgumentException(role + " speaks for no body");
		}
	}

}
