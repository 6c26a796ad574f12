package vn.noibat.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * What else a register keeps of a document (Nghị định 30/2020/NĐ-CP, Phụ lục VI); what is
 * not known is null, never guessed.
 *
 * @param copies how many were issued, at least 1
 * @param replyBy the last day for the reply that it asks for
 * @param language of the paper
 */
public record Particulars(@Nullable Integer copies, @Nullable LocalDate replyBy, @Nullable Language language) {

	/** Nothing of it is known. */
	public static final Particulars NONE = new Particulars(null, null, null);

}
