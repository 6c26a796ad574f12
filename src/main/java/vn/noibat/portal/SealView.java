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
 * @param verifyAddress the absolute address of its verification, for paper
 * @param signatureUrl of the detached JWS over the JSON
 * @param pdfUrl of the year as a book; null for an older edition and one that takes the
 * year back
 * @param changesUrl of the page that tells what it changed; null for a first edition
 */
record SealView(int number, String released, String releasedText, String sha256, String shortHash, String verifyUrl,
		String verifyAddress, String jsonUrl, String signatureUrl, @Nullable String pdfUrl,
		@Nullable String changesUrl) {

	static SealView of(ReleasedEdition edition, ArchiveSnapshot released, Language language, Addresses addresses) {
		var date = edition.releasedAt().atZone(Dates.ZONE).toLocalDate();
		String sha256 = edition.sha256();
		return new SealView(edition.number(), date.toString(),
				(language == Language.VI) ? Dates.numeric(date) : Dates.official(date, language), sha256,
				sha256.substring(0, 8) + "…" + sha256.substring(56), addresses.verify(sha256, language),
				addresses.absolute(addresses.verify(sha256, language)),
				addresses.apiEdition(edition.year(), edition.number()),
				addresses.apiSignature(edition.year(), edition.number()),
				isCurrent(edition, released) ? addresses.book(edition.year(), language) : null,
				released.before(edition).isPresent()
						? addresses.editionChanges(edition.year(), edition.number(), language) : null);
	}

	/** Whether readers of the year read this edition. */
	static boolean isCurrent(ReleasedEdition edition, ArchiveSnapshot released) {
		return !edition.isWithdrawn()
				&& released.year(edition.year()).filter((newest) -> newest.number() == edition.number()).isPresent();
	}

	/** The same for the page that tells what changed. */
	SealView withoutChanges() {
		return new SealView(this.number, this.released, this.releasedText, this.sha256, this.shortHash, this.verifyUrl,
				this.verifyAddress, this.jsonUrl, this.signatureUrl, this.pdfUrl, null);
	}

}
