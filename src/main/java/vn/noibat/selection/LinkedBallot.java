package vn.noibat.selection;

import vn.noibat.year.WorkingYear;

/**
 * The ballot to which a personal link leads.
 *
 * @param locked after too many wrong codes
 */
record LinkedBallot(BallotRecord ballot, WorkingYear year, RollEntry entry, boolean locked) {
}
