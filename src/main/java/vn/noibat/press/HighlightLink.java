package vn.noibat.press;

import vn.noibat.text.Bilingual;

/**
 * Leads to the highlight a figure stands in.
 */
record HighlightLink(String id, int year, int rank, Bilingual title, String url, String urlEn, String apiUrl) {
}
