package vn.noibat.account;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.noibat.journal.Act;

/**
 * Sign-ins were refused since the last time this was written.
 *
 * @param since the first of them
 * @param refusals how many, whatever name was typed
 * @param accounts the existing accounts they were tried on, the most tried first, each
 * with how often
 * @param others on how many more existing accounts they were tried
 */
public record SignInsRefused(Instant since, long refusals, String accounts, int others) implements Act {

	@Override
	public String person() {
		return Act.SYSTEM;
	}

	@Override
	public String kind() {
		return "sign-ins-refused";
	}

	@Override
	public @Nullable Integer year() {
		return null;
	}

	@Override
	public String subject() {
		return "sign-in";
	}

	@Override
	public Map<String, String> details() {
		Map<String, String> details = new TreeMap<>();
		details.put("refusals", Long.toString(this.refusals));
		details.put("since", this.since.toString());
		if (!this.accounts.isEmpty()) {
			details.put("accounts", this.accounts);
		}
		if (this.others > 0) {
			details.put("otherAccounts", Integer.toString(this.others));
		}
		return Map.copyOf(details);
	}

}
