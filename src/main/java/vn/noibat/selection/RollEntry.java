package vn.noibat.selection;

import vn.noibat.account.Person;
import vn.noibat.account.Role;

/**
 * One who may vote in a ballot.
 *
 * @param councillor account of the member
 * @param voter account that votes: the member's, or its substitute's
 */
public record RollEntry(String councillor, String voter, boolean chair, boolean voted) {

	/**
	 * Whether the person votes from this place, or holds it as a councillor. Who stands
	 * in for one that votes in another's place does not: a substitute has none.
	 */
	boolean isOf(Person person) {
		return person.has(Role.COUNCILLOR) && person.account().equals(this.voter)
				|| person.accounts(Role.COUNCILLOR).contains(this.councillor);
	}

}
