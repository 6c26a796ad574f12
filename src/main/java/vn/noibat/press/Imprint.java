package vn.noibat.press;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.PublicLocality;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.PublisherProperties;

/**
 * Says who answers for what is read, and whose words they are.
 */
@Component
class Imprint {

	private final PublisherProperties publisher;

	private final PressProperties press;

	private final Sentences sentences;

	Imprint(PublisherProperties publisher, PressProperties press, Sentences sentences) {
		this.publisher = publisher;
		this.press = press;
		this.sentences = sentences;
	}

	Terms terms(ArchiveSnapshot archive) {
		String contact = (this.press.contact() != null) ? this.press.contact() : this.publisher.publisher();
		return new Terms(licence(), credit(archive), contact, this.publisher.publisher());
	}

	/** The name of the site, with its locality once that is entered. */
	String siteName(ArchiveSnapshot archive, Language language) {
		String locality = archive.locality().map((place) -> place.fullName().in(language)).orElse("");
		return locality.isEmpty() ? this.sentences.in(language, "site.name")
				: this.sentences.in(language, "press.site", locality);
	}

	/** Who writes: the publisher, or the site itself while nobody answers for it. */
	String author(ArchiveSnapshot archive, Language language) {
		String named = this.publisher.publisher();
		return (named != null) ? named : siteName(archive, language);
	}

	/** That this is a demonstration, or null once somebody answers for it. */
	@Nullable Bilingual demonstration(ArchiveSnapshot archive) {
		if (!this.publisher.isDemonstration()) {
			return null;
		}
		return archive.locality()
			.map((locality) -> Bilingual.of(
					this.sentences.in(Language.VI, "notice.demo", StringUtils.uncapitalize(locality.fullName().vi())),
					this.sentences.in(Language.EN, "notice.demo", locality.fullName().in(Language.EN))))
			.orElseGet(() -> this.sentences.both("press.demo.nowhere"));
	}

	/** That the words are not those of the official text, or null where they are. */
	@Nullable Bilingual wordingNote(YearContent content) {
		return content.isSummary() ? this.sentences.both("notice.summary") : null;
	}

	private Bilingual licence() {
		return (this.press.licence() != null) ? Bilingual.of(this.press.licence(), this.press.licenceEn())
				: this.sentences.both("press.licence");
	}

	private Bilingual credit(ArchiveSnapshot archive) {
		Bilingual demonstration = demonstration(archive);
		if (demonstration != null) {
			return demonstration;
		}
		if (this.press.credit() != null) {
			return Bilingual.of(this.press.credit(), this.press.creditEn());
		}
		String locality = archive.locality().map(PublicLocality::id).orElse("");
		return locality.isEmpty() ? this.sentences.both("site.name")
				: Bilingual.of(siteName(archive, Language.VI), siteName(archive, Language.EN));
	}

}
