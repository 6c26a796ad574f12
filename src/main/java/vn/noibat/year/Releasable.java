package vn.noibat.year;

/**
 * What may be sealed: a list with its trail, or, while there is none, the events of a
 * year. Built only in the room that can vouch for it.
 */
public interface Releasable {

	YearRecord year();

}
