package vn.noibat.press;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.FileContent;
import vn.noibat.edition.SignatoryContent;
import vn.noibat.text.Bilingual;

/**
 * The register of documents as a table for spreadsheets.
 */
@Component
class RegisterTable {

	private static final List<String> HEADER = List.of("id", "number", "date", "form_vi", "form_en", "issuer_vi",
			"issuer_en", "subject_vi", "subject_en", "urgency", "place", "signatory", "signatory_title_vi",
			"signatory_title_en", "signed_at", "addressees_vi", "recipients_vi", "masked_recipients", "cited", "years",
			"url", "file_url", "file_type", "file_size", "file_sha256", "credit_vi");

	String csv(Collection<DocumentEntry> documents, Terms terms) {
		return Csv.BYTE_ORDER_MARK + Csv.line(HEADER.toArray())
				+ documents.stream().map((entry) -> row(entry, terms)).collect(Collectors.joining());
	}

	private static String row(DocumentEntry entry, Terms terms) {
		DocumentContent document = entry.document();
		SignatoryContent signatory = document.signatory();
		FileContent file = document.file();
		boolean told = document.subject() != null;
		return Csv.line(document.id(), document.number(), document.date(), document.form().vi(), document.form().en(),
				document.issuer().vi(), document.issuer().en(), document.subject(), told ? document.label().en() : null,
				document.cited() ? null : document.urgency(), document.place(),
				(signatory != null) ? signatory.name() : null, (signatory != null) ? signatory.title().vi() : null,
				(signatory != null) ? signatory.title().en() : null, document.signedAt(), lines(document.addressees()),
				lines(document.recipients()), document.maskedRecipients(), document.cited(),
				entry.years().stream().map(String::valueOf).collect(Collectors.joining(" ")), entry.url(),
				entry.fileUrl(), (file != null) ? file.mediaType() : null, (file != null) ? file.size() : null,
				(file != null) ? file.sha256() : null, terms.credit().vi());
	}

	private static @Nullable String lines(List<Bilingual> lines) {
		return lines.isEmpty() ? null : lines.stream().map(Bilingual::vi).collect(Collectors.joining("; "));
	}

}
