package vn.noibat.press;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.TokenScope;

/**
 * A token to be made, as it was typed.
 *
 * @param scopes names of what it is to be good for
 * @param networks from which it is taken, one on a line
 * @param days how long it lives
 */
record TokenForm(@Nullable String label, @Nullable List<String> scopes, @Nullable String networks,
		@Nullable String days) {

	static final TokenForm EMPTY = new TokenForm("", List.of(), "", "90");

	String typedLabel() {
		return (this.label != null) ? this.label : "";
	}

	Set<TokenScope> typedScopes() {
		List<String> typed = (this.scopes != null) ? this.scopes : List.of();
		return Stream.of(TokenScope.values())
			.filter((scope) -> typed.contains(scope.name()))
			.collect(Collectors.toUnmodifiableSet());
	}

	List<String> typedNetworks() {
		return (this.networks != null) ? this.networks.lines()
			.flatMap((line) -> Stream.of(line.split("[,\\s]+")))
			.filter((network) -> !network.isBlank())
			.toList() : List.of();
	}

	/** The days; 0 where that was no number. */
	int typedDays() {
		return (this.days != null && this.days.matches("[0-9]{1,4}")) ? Integer.parseInt(this.days) : 0;
	}

	/** Whether a scope was ticked. */
	boolean has(TokenScope scope) {
		return typedScopes().contains(scope);
	}

}
