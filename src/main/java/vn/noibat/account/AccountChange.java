package vn.noibat.account;

import java.util.Locale;

/**
 * What can be done to an account, in the journal's words.
 */
enum AccountChange {

	SIGNED_IN, SIGNED_OUT, RECOVERY_CODE_USED, PASSWORD_CHANGED, PASSWORD_RESET, SECOND_FACTOR_SET,
	SECOND_FACTOR_REMOVED, SESSIONS_ENDED, ACCOUNT_CREATED, ACCOUNT_RENAMED, ROLES_CHANGED, ACCOUNT_DISABLED,
	ACCOUNT_ENABLED, SUBSTITUTE_NAMED, SUBSTITUTE_REVOKED, SECOND_FACTOR_DUTY_CHANGED;

	String kind() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
