package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.PublicLocality;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.TermsOfUse;

/**
 * Says who answers for what is read, and whose words they are.
 */
@Component
class Imprint {

	private final TermsOfUse terms;

	private final Sentences sentences;

	Imprint(TermsOfUse terms, Sentences sentences) {
		this.terms = terms;
		this.sentences = sentences;
	}

	Terms terms(ArchiveSnapshot archive) {
		return new Terms(this.terms.licence(), this.terms.credit(locality(archive)), this.terms.contact(),
				this.terms.publisher());
	}

	/** The name of the site, with its locality once that is entered. */
	String siteName(ArchiveSnapshot archive, Language language) {
		return this.terms.siteName(locality(archive)).in(language);
	}

	/** Who writes: the publisher, or the site itself while nobody answers for it. */
	String author(ArchiveSnapshot archive, Language language) {
		String named = this.terms.publisher();
		return (named != null) ? named : siteName(archive, language);
	}

	/** That this is a demonstration, or null once somebody answers for it. */
	@Nullable Bilingual demonstration(ArchiveSnapshot archive) {
		return this.terms.demonstration(locality(archive));
	}

	/** That the words are not those of the official text, or null where they are. */
	@Nullable Bilingual wordingNote(YearContent content) {
		return content.isSummary() ? this.sentences.both("notice.summary") : null;
	}

	/** That the papers' own wording is not kept here. */
	Bilingual noOriginal() {
		return this.sentences.both("press.verify.no-original");
	}

	private static @Nullable Bilingual locality(ArchiveSnapshot archive) {
		return archive.locality().map(PublicLocality::fullName).orElse(null);
	}

}
