package vn.noibat.office;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A token as a page lists it.
 *
 * @param hint its first characters
 * @param scopes keys of what it is good for
 * @param allowed the networks from which it is taken
 * @param state key of its state
 * @param lastUsedAt when it was used last; null if never
 */
public record TokenRow(UUID id, String label, String hint, List<String> scopes, List<String> allowed, String expiresAt,
		String madeBy, boolean open, String state, @Nullable String lastUsedAt, @Nullable String lastAddress) {

	public static TokenRow of(IssuedToken token, Language language) {
		Instant used = token.lastUsedAt();
		String state = token.open() ? "open" : ((token.revokedAt() != null) ? "revoked" : "expired");
		return new TokenRow(token.id(), token.label(), token.hint(),
				token.scopes().stream().sorted().map(TokenRow::key).toList(), token.allowed(),
				Dates.moment(token.expiresAt(), language), token.madeBy(), token.open(), "office.token.state." + state,
				(used != null) ? Dates.moment(used, language) : null, token.lastAddress());
	}

	/** Key of what a scope is good for. */
	public static String key(TokenScope scope) {
		return "office.scope." + scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
