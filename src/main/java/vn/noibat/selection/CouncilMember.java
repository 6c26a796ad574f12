package vn.noibat.selection;

import jakarta.persistence.Embeddable;

/**
 * A member of a year's council.
 *
 * @param account name of the member's account
 */
@Embeddable
public record CouncilMember(String account, boolean chair) {
}
