package vn.noibat.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import vn.noibat.account.Capacity;
import vn.noibat.account.Person;

/**
 * Somebody who wrote on a letter.
 *
 * <p>
 * Neither column is ever null: else the set would be written anew with each author.
 *
 * @param onBehalfOf in whose place; empty where in nobody's
 */
@Embeddable
record Author(@Column(nullable = false) String account, @Column(nullable = false) String onBehalfOf) {

	static Author of(Person person, Capacity capacity) {
		return new Author(person.account(), (capacity.onBehalfOf() != null) ? capacity.onBehalfOf() : "");
	}

	/** Whether that was the person, or one in whose place the person may act. */
	boolean is(Person person) {
		return person.hadAHandIn(this.account, this.onBehalfOf.isEmpty() ? null : this.onBehalfOf);
	}

}
