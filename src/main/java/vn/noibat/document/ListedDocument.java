package vn.noibat.document;

import java.time.LocalDate;

/**
 * A document of the register in a list from which one is chosen.
 *
 * @param subject the abstract (trích yếu), in Vietnamese
 * @param filed whether its file is in the register too
 */
public record ListedDocument(String id, String number, String issuerId, LocalDate issuedOn, String subject,
		boolean filed) {
}
