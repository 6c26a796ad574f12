package vn.noibat.selection;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The council of a year.
 *
 * @param members in the order of the list
 * @param frozenAt when its first ballot opened; null while it can be changed
 */
public record CouncilRecord(String yearId, CouncilTerms terms, List<CouncilMember> members, @Nullable Instant frozenAt,
		int version) {

	public CouncilRecord {
		members = List.copyOf(members);
	}

	/** Whether the account is a member. */
	public boolean has(String account) {
		return this.members.stream().anyMatch((member) -> member.account().equals(account));
	}

}
