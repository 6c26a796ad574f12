package vn.noibat.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber;

/**
 * A document as the register holds it, every line of it.
 *
 * @param numberKey the form in which all spellings of the number are equal
 * @param signedAt when it was signed electronically, as far as known
 * @param subject the abstract (trích yếu)
 * @param cited known here only because another source cites it
 * @param visibility what of it may be public
 * @param fileId id of its file in the store; null while none is on file
 * @param pages of its file, where that is a PDF; else null
 * @param particulars what else is known of it
 */
public record RegisteredDocument(String id, String number, String numberKey, DocumentNumber.Grammar grammar,
		Bilingual form, Body issuer, LocalDate issuedOn, @Nullable Instant signedAt, @Nullable String place,
		Bilingual subject, Urgency urgency, @Nullable Signatory signatory, boolean cited, @Nullable Bilingual note,
		List<RegisteredLine> addressees, List<RegisteredLine> recipients, Visibility visibility,
		@Nullable String fileId, @Nullable Integer pages, Particulars particulars) {
}
