package vn.noibat.portal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.SignatoryContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;

/**
 * A registered document, as much of it as the public may see.
 *
 * @param subject the abstract in the page's language
 * @param original the abstract as it stands on the paper, where the page's language is
 * another; else null
 * @param date in ISO form
 * @param signed the moment of the digital signature, or null
 * @param signedAt the same in ISO form
 * @param masked how many lines of the recipients list are kept from the public
 */
record DocumentView(String title, String number, String form, String issuer, String subject, @Nullable String original,
		String date, String dateText, @Nullable String signed, @Nullable String signedAt, @Nullable String place,
		@Nullable String signatory, @Nullable String signatoryTitle, List<String> addressees, List<String> recipients,
		int masked, boolean cited, @Nullable String note, @Nullable String urgency) {

	private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	static DocumentView of(DocumentContent document, Language language, Frames frames) {
		SignatoryContent signatory = document.signatory();
		String subject = document.label().in(language);
		return new DocumentView(
				frames.word("document.title", language, document.form().in(language), document.number()),
				document.number(), document.form().in(language), document.issuer().in(language), subject,
				subject.equals(document.subject()) ? null : document.subject(), document.date().toString(),
				Dates.official(document.date(), language), signed(document, language, frames),
				(document.signedAt() != null) ? document.signedAt().toString() : null, document.place(),
				(signatory != null) ? signatory.name() : null,
				(signatory != null) ? signatory.title().in(language) : null, lines(document.addressees(), language),
				lines(document.recipients(), language), document.maskedRecipients(), document.cited(),
				(document.note() != null) ? Typography.nonBreaking(document.note().in(language), language) : null,
				DocumentRow.urgency(document, language, frames));
	}

	private static @Nullable String signed(DocumentContent document, Language language, Frames frames) {
		if (document.signedAt() == null) {
			return null;
		}
		var local = document.signedAt().atZoneSameInstant(Dates.ZONE);
		return frames.word("document.signed.at", language, TO_THE_SECOND.format(local),
				DocumentRow.date(local.toLocalDate(), language));
	}

	private static List<String> lines(List<Bilingual> lines, Language language) {
		return lines.stream().map((line) -> line.in(language)).toList();
	}

}
