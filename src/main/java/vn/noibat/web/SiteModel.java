package vn.noibat.web;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page says of the site.
 *
 * @param locality its full name in the page's language; empty where none is entered yet
 * @param place the same in the middle of a sentence
 * @param word what one place of the list is called, in the page's language, capitalised
 * @param demo whether nobody answers for this installation yet
 * @param publisher who answers for it
 */
public record SiteModel(String locality, String place, String word, boolean demo, @Nullable String publisher) {
}
