package vn.noibat.web;

import java.time.Instant;
import java.util.Optional;

import vn.noibat.text.Bilingual;

/**
 * What every public answer is a function of; kept by the archive.
 */
public interface PublishedContent {

	/** Grows with each release; the same generation gives the same answers. */
	long generation();

	/** When the newest edition came out. */
	Optional<Instant> lastReleasedAt();

	/** The locality's full name, once it is entered. */
	Optional<Bilingual> localityName();

	/** What one place of the list is called, once the locality is entered. */
	Optional<Bilingual> highlightWord();

}
