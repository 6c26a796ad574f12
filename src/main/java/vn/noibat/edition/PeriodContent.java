package vn.noibat.edition;

import java.time.LocalDate;

/**
 * The days a figure speaks of, both included.
 */
public record PeriodContent(LocalDate start, LocalDate end) {
}
