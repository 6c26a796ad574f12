package vn.noibat.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.FileContent;
import vn.noibat.edition.SignatoryContent;
import vn.noibat.portal.PictureView.Saying;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * A registered document, as much of it as the public may see.
 *
 * @param subject the abstract in the page's language
 * @param original the abstract as it stands on the paper, where the page's language is
 * another; else null
 * @param date in ISO form
 * @param signed the moment of the digital signature, or null
 * @param signedAt the same in ISO form
 * @param fileUrl of the paper itself; null where that is not public
 * @param fileText what kind of file that is and how large
 * @param masked how many lines of the recipients list are kept from the public
 */
record DocumentView(String title, String number, String form, Saying issuer, Saying subject, @Nullable String original,
		String date, String dateText, @Nullable String signed, @Nullable String signedAt, @Nullable String place,
		@Nullable String signatory, @Nullable Saying signatoryTitle, List<Saying> addressees, List<Saying> recipients,
		int masked, boolean cited, @Nullable String note, @Nullable String urgency, @Nullable String fileUrl,
		@Nullable String fileText) {

	private static final long KILOBYTE = 1000;

	private static final long MEGABYTE = 1_000_000;

	private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	static DocumentView of(DocumentContent document, Language language, Addresses addresses, Frames frames) {
		FileContent file = document.file();
		SignatoryContent signatory = document.signatory();
		String subject = document.label().in(language);
		return new DocumentView(
				frames.word("document.title", language, document.form().in(language), document.number()),
				document.number(), document.form().in(language), Saying.of(document.issuer(), language),
				Saying.of(document.label(), language), subject.equals(document.subject()) ? null : document.subject(),
				document.date().toString(), Dates.official(document.date(), language),
				signed(document, language, frames),
				(document.signedAt() != null) ? document.signedAt().toString() : null, document.place(),
				(signatory != null) ? signatory.name() : null,
				(signatory != null) ? Saying.of(signatory.title(), language) : null,
				lines(document.addressees(), language), lines(document.recipients(), language),
				document.maskedRecipients(), document.cited(),
				(document.note() != null) ? Typography.nonBreaking(document.note().in(language), language) : null,
				DocumentRow.urgency(document, language, frames),
				(file != null) ? addresses.documentFile(document.id()) : null,
				(file != null) ? text(file, language, frames) : null);
	}

	/** For those who find the page elsewhere, in its language. */
	String description(Language language, Frames frames) {
		return (this.subject.lang() == null) ? this.subject.text()
				: frames.word("document.described", language, this.title, this.issuer.text(), this.dateText);
	}

	private static @Nullable String signed(DocumentContent document, Language language, Frames frames) {
		if (document.signedAt() == null) {
			return null;
		}
		var local = document.signedAt().atZoneSameInstant(Dates.ZONE);
		return frames.word("document.signed.at", language, TO_THE_SECOND.format(local),
				DocumentRow.date(local.toLocalDate(), language));
	}

	static String text(FileContent file, Language language, Frames frames) {
		String kind = switch (file.mediaType()) {
			case "application/pdf" -> "PDF";
			case "application/msword" -> "DOC";
			case "text/plain" -> "TXT";
			default -> "DOCX";
		};
		BigDecimal size = BigDecimal.valueOf(file.size());
		boolean small = file.size() < MEGABYTE;
		BigDecimal shown = size.divide(BigDecimal.valueOf(small ? KILOBYTE : MEGABYTE), small ? 0 : 1,
				RoundingMode.CEILING);
		return frames.word("document.file.get", language, kind, Numbers.format(shown, language), small ? "kB" : "MB");
	}

	private static List<Saying> lines(List<Bilingual> lines, Language language) {
		return lines.stream().map((line) -> Saying.of(line, language)).toList();
	}

}
