package vn.noibat.web;

import java.util.Optional;

import vn.noibat.text.Bilingual;

/**
 * What every public answer is a function of; kept by the archive.
 */
public interface PublishedContent {

	/**
	 * What is published at this moment.
	 */
	Publication publication();

	/** The locality's full name, once it is entered. */
	Optional<Bilingual> localityName();

	/** What one place of the list is called, once the locality is entered. */
	Optional<Bilingual> highlightWord();

}
