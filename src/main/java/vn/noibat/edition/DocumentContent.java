package vn.noibat.edition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.RegisteredLine;
import vn.noibat.document.Visibility;
import vn.noibat.text.Bilingual;

/**
 * A registered document as sealed; routing lines and people in its lists are masked.
 *
 * @param role {@code proposal}, {@code agreement}, {@code decision}, {@code dispatch} or
 * {@code cited}
 * @param subject the abstract as it stands on the paper; null where only number and date
 * are public
 * @param label the abstract, or form and number where it is not public
 * @param maskedRecipients how many lines of the recipients list are kept from the public
 * @param cited known only because another source cites it
 * @param file the paper itself; null where it is not public
 * @param pages of its file; null where they are not known
 * @param copies how many were issued; null where that is not known
 * @param dueDate the last day for the reply that it asks for; null where it asks for none
 * that is known
 * @param language of the paper, a code; null where the register does not say
 */
public record DocumentContent(String id, String role, String number, String numberKey, LocalDate date,
		@Nullable OffsetDateTime signedAt, Bilingual issuer, Bilingual form, @Nullable String subject, Bilingual label,
		String urgency, @Nullable String place, @Nullable SignatoryContent signatory, List<Bilingual> addressees,
		List<Bilingual> recipients, int maskedRecipients, boolean cited, @Nullable Bilingual note,
		@Nullable FileContent file, @Nullable Integer pages, @Nullable Integer copies, @Nullable LocalDate dueDate,
		@Nullable String language) {

	/** Viet Nam has one zone and no summer time: Indochina Time, UTC+7. */
	static final ZoneOffset INDOCHINA_TIME = ZoneOffset.ofHours(7);

	static DocumentContent of(RegisteredDocument document, String role, @Nullable FileContent file) {
		if (!document.visibility().covers(Visibility.ABSTRACT)) {
			return numberOnly(document, role);
		}
		return new DocumentContent(document.id(), role, document.number(), document.numberKey(), document.issuedOn(),
				(document.signedAt() != null) ? document.signedAt().atOffset(INDOCHINA_TIME) : null,
				document.issuer().name(), document.form(), document.subject().vi(), document.subject(),
				document.urgency().code(), document.place(),
				(document.signatory() != null)
						? new SignatoryContent(document.signatory().name(), document.signatory().title()) : null,
				unmasked(document.addressees()), unmasked(document.recipients()),
				(int) document.recipients().stream().filter(RegisteredLine::internal).count(), document.cited(),
				document.note(), file, document.pages(), document.particulars().copies(),
				document.particulars().replyBy(),
				(document.particulars().language() != null) ? document.particulars().language().code() : null);
	}

	private static DocumentContent numberOnly(RegisteredDocument document, String role) {
		return new DocumentContent(document.id(), role, document.number(), document.numberKey(), document.issuedOn(),
				null, document.issuer().name(), document.form(), null, formAndNumber(document),
				document.urgency().code(), null, null, List.of(), List.of(), 0, document.cited(), null, null, null,
				null, null, null);
	}

	/** What a document is called whose abstract is not public. */
	static Bilingual formAndNumber(RegisteredDocument document) {
		Bilingual form = document.form();
		return Bilingual.of(form.vi() + " " + document.number(),
				(form.en() != null) ? form.en() + " " + document.number() : null);
	}

	private static List<Bilingual> unmasked(List<RegisteredLine> lines) {
		return lines.stream().filter((line) -> !line.internal()).map(RegisteredLine::name).toList();
	}

}
