package vn.noibat.year;

import vn.noibat.text.Bilingual;

/**
 * A year as the desk knows it: which, how far, how many places.
 *
 * @param recorded taken over from before the portal
 */
public record WorkingYear(String id, int year, Stage stage, int places, Bilingual title, String wording,
		boolean recorded) {
}
