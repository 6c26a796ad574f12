package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.RegisterEntry;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * What a letter does to another, or another to it, e.g. “replaced by 380/VP-BC”.
 *
 * @param url of the other letter
 */
record LetterRelation(String text, String url) {

	/** The relations of a document, first to what was before it. */
	static List<LetterRelation> of(String documentId, ArchiveSnapshot released, Language language, Addresses addresses,
			MessageSource messages) {
		List<LetterRelation> relations = new ArrayList<>();
		released.laterDocument(documentId).ifPresent((letter) -> {
			String other = letter.refersTo();
			if (other != null) {
				released.document(other)
					.map(RegisterEntry::document)
					.ifPresent(
							(document) -> relations
								.add(new LetterRelation(
										messages.getMessage("letter." + letter.kind(),
												new Object[] { document.number() }, language.locale()),
										addresses.document(other, language))));
			}
		});
		released.successorOf(documentId)
			.ifPresent(
					(letter) -> relations.add(new LetterRelation(
							messages.getMessage("letter.by." + letter.kind(),
									new Object[] { letter.document().number() }, language.locale()),
							addresses.document(letter.document().id(), language))));
		return relations;
	}

}
