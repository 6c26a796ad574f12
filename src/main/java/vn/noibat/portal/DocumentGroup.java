package vn.noibat.portal;

import java.util.List;

/**
 * The documents of one calendar year.
 */
record DocumentGroup(String year, List<DocumentRow> rows) {
}
