package vn.noibat.year;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.account.Person;
import vn.noibat.account.Role;

/**
 * Something that waits for somebody: the desk shows it to whom it waits for, and to
 * everyone else as what stands in the way.
 *
 * @param text key of the message that says what is to be done
 * @param arguments of the message
 * @param address where it is done, a path under {@code /desk}
 * @param role the role it waits for
 * @param body the body for which that role must speak; null where any may
 * @param account the one account it waits for; null where all of the role may do it
 * @param due by when; null where nobody set a day
 */
public record PendingWork(int year, String text, List<Object> arguments, String address, Role role,
		@Nullable String body, @Nullable String account, @Nullable Instant due) {

	public PendingWork {
		arguments = List.copyOf(arguments);
	}

	/** Whether it waits for this person. */
	public boolean waitsFor(Person person) {
		return (this.account == null || person.account().equals(this.account)
				|| person.accounts(this.role).contains(this.account))
				&& person.capacity(this.role, this.body).isPresent();
	}

}
