package vn.noibat.office;

import java.util.List;

/**
 * A press office in the list of those who keep them.
 *
 * @param accounts the names of those that act for it
 * @param channels the kinds of its channels that are on, as keys of their names
 */
record OfficeRow(PressOffice office, List<String> accounts, List<String> channels) {
}
