package vn.noibat.selection;

import java.util.Set;

/**
 * One who may vote in a ballot.
 *
 * @param councillor account of the member
 * @param voter account that votes: the member's, or its substitute's
 */
public record RollEntry(String councillor, String voter, boolean chair, boolean voted) {

	/** Whether one of the accounts has this place, or votes from it. */
	boolean isOf(Set<String> accounts) {
		return accounts.contains(this.voter) || accounts.contains(this.councillor);
	}

}
