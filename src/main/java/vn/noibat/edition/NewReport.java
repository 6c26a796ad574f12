package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * What a reader reports as wrong.
 *
 * @param submission of the form: the same sent twice is one report
 * @param year of which it speaks; null where the reader named none
 * @param about where: an address or words, at most 300 characters
 * @param message what is wrong, from 1 to 4,000 characters
 * @param contact where to write to, at most 200 characters; null where the reader gave
 * none
 */
public record NewReport(String submission, @Nullable Integer year, String about, String message,
		@Nullable String contact, Language language) {
}
