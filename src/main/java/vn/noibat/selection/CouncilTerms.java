package vn.noibat.selection;

/**
 * The rules of a council.
 *
 * @param seats how many nominations it elects, from 1
 * @param secret whether nobody may learn who chose what
 */
public record CouncilTerms(int seats, Quorum quorum, Manner manner, boolean secret) {
}
