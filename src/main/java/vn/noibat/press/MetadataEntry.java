package vn.noibat.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.SignatoryContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Language;

/**
 * A document in the fields that Nghị định 30/2020/NĐ-CP, Phụ lục VI, names for a
 * register; what the register does not know is left out. Its texts are those of the
 * paper, in Vietnamese.
 *
 * @param number the running number; all of what is written where that is no number
 * @param notation what stands behind it
 * @param subject at most 500 characters
 * @param language of the paper; null where it was not seen
 * @param pages of its file; null where they are not known
 * @param issuedCopies how many were issued; null where that is not known
 * @param dueDate the last day for the reply that it asks for
 * @param to who it went to, without the lines that are kept from the public
 * @param priority 0 normal, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc; null where the paper itself
 * was not seen
 */
record MetadataEntry(String id, String organ, String number, @Nullable String notation, LocalDate issuedDate,
		String type, @Nullable String subject, @Nullable String language, @Nullable Integer pages,
		@Nullable Signer signer, @Nullable List<String> to, @Nullable Integer priority, @Nullable Integer issuedCopies,
		@Nullable LocalDate dueDate, String apiUrl) {

	static final int LONGEST_SUBJECT = 500;

	private static final Map<String, Integer> PRIORITIES = Map.of("normal", 0, "urgent", 1, "very-urgent", 2,
			"most-urgent", 3);

	static MetadataEntry of(DocumentEntry entry) {
		DocumentContent document = entry.document();
		Optional<DocumentNumber> number = DocumentNumber.parse(document.number());
		SignatoryContent signatory = document.signatory();
		boolean seen = document.subject() != null && !document.cited();
		List<String> to = Stream.concat(document.addressees().stream(), document.recipients().stream())
			.map(Bilingual::vi)
			.distinct()
			.toList();
		return new MetadataEntry(document.id(), document.issuer().vi(),
				number.map(DocumentNumber::number).orElse(document.number()),
				number.map(MetadataEntry::notation).orElse(null), document.date(), document.form().vi(),
				(document.subject() != null) ? shortened(document.subject()) : null,
				(document.language() != null) ? document.language() : seen ? Language.VI.code() : null,
				document.pages(), (signatory != null) ? new Signer(signatory.title().vi(), signatory.name()) : null,
				to.isEmpty() ? null : to, document.cited() ? null : PRIORITIES.get(document.urgency()),
				document.copies(), document.dueDate(), entry.apiUrl());
	}

	private static String notation(DocumentNumber number) {
		return number.year().isPresent() ? number.year().getAsInt() + "/" + number.symbol() : number.symbol();
	}

	private static String shortened(String subject) {
		if (subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT) {
			return subject;
		}
		return subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)).stripTrailing() + "…";
	}

	/** Who signed, and as what. */
	record Signer(String position, String name) {
	}

}
