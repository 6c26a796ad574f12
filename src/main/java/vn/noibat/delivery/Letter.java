package vn.noibat.delivery;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What a message says: the official letter, where there is one, and the list that it
 * carries.
 *
 * @param documentId of the letter in the register
 * @param refersTo the same of the letter that it corrects, replaces or calls back
 * @param number with its symbol
 * @param issuer who issued the letter
 * @param subject what the letter is about (V/v); without a letter, what the message is
 * about
 * @param body of the letter, in paragraphs parted by empty lines
 * @param signatory name and title as they stand on the letter
 * @param title of the year's list
 * @param highlights the titles of the list, in order
 * @param sha256 of the edition's canonical bytes
 * @param reason why it replaces or takes back what came before
 * @param file the letter itself, signed for its agency; null where there is none
 */
public record Letter(@Nullable String documentId, @Nullable String refersTo, @Nullable String number,
		@Nullable LocalDate date, @Nullable String issuer, String subject, @Nullable String body,
		@Nullable String signatory, @Nullable Bilingual title, List<Bilingual> highlights, @Nullable String sha256,
		@Nullable Bilingual reason, @Nullable LetterFile file) {

	public Letter {
		highlights = List.copyOf(highlights);
	}

	/** The letter alone: what is called back leads to no list. */
	Letter withoutList() {
		return new Letter(this.documentId, this.refersTo, this.number, this.date, this.issuer, this.subject, this.body,
				this.signatory, null, List.of(), null, this.reason, this.file);
	}

	/** A message without an official letter. */
	static Letter plain(String subject, @Nullable Bilingual title, List<Bilingual> highlights, @Nullable String sha256,
			@Nullable Bilingual reason) {
		return new Letter(null, null, null, null, null, subject, null, null, title, highlights, sha256, reason, null);
	}

}
