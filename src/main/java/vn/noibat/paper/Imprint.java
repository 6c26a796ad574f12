package vn.noibat.paper;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a PDF says about itself.
 *
 * @param lang {@code vi} or {@code en}
 * @param author null for none
 * @param dated null for none
 * @param sealField name of the empty signature field on page 1; null for none
 */
record Imprint(String title, String subject, String lang, @Nullable String author, @Nullable Instant dated,
		@Nullable String sealField, List<Attachment> attachments) {

	static Imprint of(Paper paper) {
		return new Imprint(paper.title(), paper.title(), paper.lang(), paper.author(), paper.dated(), null,
				paper.attachments());
	}

	static Imprint of(Book book) {
		return new Imprint(book.title(), book.subject(), book.language().code(), book.author(), book.dated(), null,
				book.attachments());
	}

	static Imprint of(OfficialPaper paper) {
		return new Imprint(paper.title(), paper.subject(), "vi", paper.author(), paper.dated(),
				paper.sealed() ? OfficialPaper.SEAL_FIELD : null, paper.attachments());
	}

}
