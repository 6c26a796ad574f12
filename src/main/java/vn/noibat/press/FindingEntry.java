package vn.noibat.press;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.AgreedText;
import vn.noibat.edition.TrailContent;

/**
 * One released thing that was found.
 *
 * @param state {@code different} where the words do not agree, else its standing
 * @param standing whether what it is, or is nearest to, still holds: {@code current},
 * {@code corrected} or {@code withdrawn}
 * @param edition the one it is, stands in or is nearest to
 * @param submission the submitted text that it publishes, where that was asked for; else
 * left out
 * @param newest what holds for that year now
 * @param changedBy the first later edition that says otherwise, or the one that took it
 * back; left out while none did
 * @param changes addresses of the pages that show what later editions changed
 * @param document where a number was asked for; left out where it was taken back
 * @param takenUpBy id of the letter that replaced, corrected or recalled that document;
 * left out while none did
 * @param part where a text was asked for; left out where it was taken back
 * @param verbatim byte for byte, or word for word
 * @param accentsOnly a text that differs in nothing but accents and capitals
 * @param pieced words that are right, but were cut off, or put together with those of
 * another part
 * @param passage the words of the asked text that are from there; left out where all are,
 * and where it was taken back
 * @param appended true where a file has all of the released one and something behind it;
 * else left out
 * @param differences left out where there are none to show
 * @param trail who agreed; left out where it was taken back
 */
record FindingEntry(String state, String standing, int year, String wording, EditionEntry edition,
		@Nullable AgreedText submission, EditionEntry newest, @Nullable EditionEntry changedBy, List<String> changes,
		@Nullable DocumentEntry document, @Nullable String takenUpBy, @Nullable PartEntry part, boolean verbatim,
		boolean accentsOnly, boolean pieced, @Nullable String passage, @Nullable Boolean appended,
		@Nullable List<DifferenceEntry> differences, @Nullable List<TrailContent> trail) {
}
