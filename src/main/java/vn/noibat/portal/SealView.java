package vn.noibat.portal;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * What a page says of the edition it shows.
 *
 * @param released ISO date of the release in Viet Nam
 * @param shortHash first and last eight digits
 * @param signatureUrl of the detached JWS over the JSON
 * @param pdfUrl null while there is none
 * @param changesUrl of the page that tells what it changed; null for a first edition
 */
record SealView(int number, String released, String releasedText, String sha256, String shortHash, String verifyUrl,
		String jsonUrl, String signatureUrl, @Nullable String pdfUrl, @Nullable String changesUrl) {

	static SealView of(ReleasedEdition edition, ArchiveSnapshot released, Language language, Addresses addresses) {
		var date = edition.releasedAt().atZone(Dates.ZONE).toLocalDate();
		String sha256 = edition.sha256();
		return new SealView(edition.number(), date.toString(),
				(language == Language.VI) ? Dates.numeric(date) : Dates.official(date, language), sha256,
				sha256.substring(0, 8) + "…" + sha256.substring(56), addresses.verify(sha256, language),
				addresses.apiEdition(edition.year(), edition.number()),
				addresses.apiSignature(edition.year(), edition.number()), null, released.before(edition).isPresent()
						? addresses.editionChanges(edition.year(), edition.number(), language) : null);
	}

	/** The same for the page that tells what changed. */
	SealView withoutChanges() {
		return new SealView(this.number, this.released, this.releasedText, this.sha256, this.shortHash, this.verifyUrl,
				this.jsonUrl, this.signatureUrl, this.pdfUrl, null);
	}

}
