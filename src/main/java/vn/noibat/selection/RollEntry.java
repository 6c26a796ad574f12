package vn.noibat.selection;

/**
 * One who may vote in a ballot.
 *
 * @param councillor account of the member
 * @param voter account that votes: the member's, or its substitute's
 */
public record RollEntry(String councillor, String voter, boolean chair, boolean voted) {
}
