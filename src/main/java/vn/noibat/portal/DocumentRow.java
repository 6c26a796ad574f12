package vn.noibat.portal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.FileContent;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A document in the register.
 *
 * @param date in ISO form
 * @param urgency the word in the red box, or null
 * @param cited known only because a source cites it
 * @param fileUrl of the paper itself; null where that is not public
 * @param fileText what kind of file that is and how large
 */
record DocumentRow(String number, String url, String form, String issuer, String date, String dateText, String subject,
		@Nullable String urgency, boolean cited, @Nullable String fileUrl, @Nullable String fileText) {

	static DocumentRow of(DocumentContent document, Language language, Addresses addresses, Frames frames) {
		FileContent file = document.file();
		return new DocumentRow(document.number(), addresses.document(document.id(), language),
				document.form().in(language), document.issuer().in(language), document.date().toString(),
				date(document.date(), language), document.label().in(language), urgency(document, language, frames),
				document.cited(), (file != null) ? addresses.documentFile(document.id()) : null,
				(file != null) ? DocumentView.text(file, language, frames) : null);
	}

	static @Nullable String urgency(DocumentContent document, Language language, Frames frames) {
		return "normal".equals(document.urgency()) ? null : frames.word("urgency." + document.urgency(), language);
	}

	static String date(LocalDate date, Language language) {
		return (language == Language.VI) ? Dates.numeric(date) : Dates.official(date, language);
	}

}
