package vn.noibat.journal;

import java.util.List;

/**
 * One page of the journal, newest entry first.
 *
 * @param total how many entries there are on all pages
 */
public record JournalPage(JournalQuery query, long total, List<JournalEntry> entries) {
}
