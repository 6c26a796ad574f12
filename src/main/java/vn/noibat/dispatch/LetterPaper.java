package vn.noibat.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.document.Body;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.SealedEditions;
import vn.noibat.edition.YearContent;
import vn.noibat.paper.Attachment;
import vn.noibat.paper.OfficialPaper;
import vn.noibat.paper.OfficialPaper.Annex;
import vn.noibat.paper.OfficialPaper.Check;
import vn.noibat.paper.OfficialPaper.Letter;
import vn.noibat.paper.OfficialPaper.Part;
import vn.noibat.paper.OfficialPaper.Signing;
import vn.noibat.paper.OfficialPaper.UrgencyMark;
import vn.noibat.paper.Printing;
import vn.noibat.paper.Typing;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber.Grammar;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.year.WorkingYear;

/**
 * Puts a letter on paper. Its file becomes public, as soon as it is issued or with the
 * edition that it announces, so the lines of its routing are not on it; and where the
 * list comes out later, neither the list nor its canonical form ever is.
 */
@Component
class LetterPaper {

	private static final Pattern FILED = Pattern.compile("^\\s*Lưu\\b.*\\bVT\\b", Pattern.UNICODE_CHARACTER_CLASS);

	private final SealedEditions editions;

	private final Printing printing;

	private final Typing typing;

	private final Addresses addresses;

	private final MessageSource messages;

	LetterPaper(SealedEditions editions, Printing printing, Typing typing, Addresses addresses,
			MessageSource messages) {
		this.editions = editions;
		this.printing = printing;
		this.typing = typing;
		this.addresses = addresses;
		this.messages = messages;
	}

	/**
	 * The letter as it is signed for the agency: numbered, with an empty field for that.
	 */
	byte[] toSign(WorkingYear year, LetterToSign letter) {
		return this.printing.pdf(paper(year, letter, true));
	}

	/**
	 * The letter to be looked at: without its number, that nobody takes it for issued.
	 */
	byte[] draft(WorkingYear year, LetterToSign letter) {
		return this.printing.pdf(paper(year, letter, false));
	}

	/** The draft as DOCX. */
	byte[] draftDocx(WorkingYear year, LetterToSign letter) {
		return this.typing.docx(paper(year, letter, false));
	}

	/**
	 * An issued letter as DOCX, which says that it is not the file that was signed.
	 * @param tried whether that was signed with a certificate for trying out
	 */
	byte[] issuedDocx(WorkingYear year, LetterToSign letter, boolean tried) {
		return this.typing
			.docx(paper(year, letter, true, tried ? "dispatch.paper.check.docx.test" : "dispatch.paper.check.docx"));
	}

	/** What the file is called, without ending. */
	String name(LetterToSign letter, boolean numbered) {
		String number = letter.text().number();
		return word(numbered ? "dispatch.paper.name" : "dispatch.paper.name.draft",
				number.isEmpty() ? String.valueOf(letter.year()) : number.replaceAll("[^\\p{L}\\d]+", "-"));
	}

	OfficialPaper paper(WorkingYear year, LetterToSign letter, boolean numbered) {
		return paper(year, letter, numbered, "dispatch.paper.check");
	}

	private OfficialPaper paper(WorkingYear year, LetterToSign letter, boolean numbered, String caption) {
		DispatchText text = letter.text();
		YearContent content = this.editions.content(year.id(), text.edition()).orElse(null);
		// Whoever reads the file before its time reads no more than the letter.
		boolean carrying = content != null && text.kind() != DispatchKind.RECALLING && text.embargo() == null;
		String number = numbered ? text.number() : text.number().replaceFirst("^[^/]*", "");
		String shown = word(numbered ? "dispatch.letter.label" : "dispatch.paper.draft", text.number());
		return new OfficialPaper(shown, letter.issuerName(), word("dispatch.letter.subject", text.subject()),
				day(year, text).atStartOfDay(Dates.ZONE).toInstant(),
				new Letter(null, head(letter, content), number, text.place(), text.date(), null, text.subject(),
						UrgencyMark.valueOf(text.urgency().name()), text.addressees(),
						OfficialPaper.paragraphs(text.body()), signing(text), recipients(text)),
				carrying ? annexes(letter, content) : List.of(), check(letter, numbered, caption), numbered,
				numbered ? attachments(year, letter, carrying) : List.of());
	}

	private static String head(LetterToSign letter, @Nullable YearContent content) {
		return (content != null) ? Body.atTheHead(letter.issuerName(), content.locality()) : letter.issuerName();
	}

	// That it is filed is the last line of every letter (ô 9b); by whom besides is
	// routing.
	private static List<String> recipients(DispatchText text) {
		boolean filed = text.routing().stream().anyMatch((line) -> FILED.matcher(line).find());
		return filed ? Stream.concat(text.recipients().stream(), Stream.of("Lưu: VT")).toList() : text.recipients();
	}

	private static Signing signing(DispatchText text) {
		return new Signing(text.authority().mark(Grammar.STATE),
				text.authority().isForAnother() ? text.inPlaceOf() : "", text.signatoryTitle(), text.signatoryName());
	}

	private LocalDate day(WorkingYear year, DispatchText text) {
		if (text.date() != null) {
			return text.date();
		}
		return this.editions.of(year.id(), text.edition())
			.map((edition) -> LocalDate.ofInstant(edition.seal().sealedAt(), Dates.ZONE))
			.orElseGet(() -> LocalDate.of(year.year(), 12, 31));
	}

	// A letter that calls another back carries no list: what became of it is known by its
	// number, once that is given.
	private @Nullable Check check(LetterToSign letter, boolean numbered, String caption) {
		if (letter.text().kind() == DispatchKind.RECALLING) {
			return numbered ? new Check(
					this.addresses.absolute(this.addresses.verifyNumber(letter.text().number(), Language.VI)),
					word(caption + ".recall")) : null;
		}
		if (letter.editionSha256().isEmpty()) {
			return null;
		}
		return new Check(this.addresses.absolute(this.addresses.verify(letter.editionSha256(), Language.VI)),
				word(caption));
	}

	/** The list in its own words; the portal's summary of one is no annex of a letter. */
	private List<Annex> annexes(LetterToSign letter, YearContent content) {
		if (content.isSummary() || content.highlights().isEmpty()) {
			return List.of();
		}
		DispatchText text = letter.text();
		List<Part> body = new ArrayList<>();
		prose(body, content.introduction());
		content.highlights().forEach((highlight) -> {
			body.add(new Part.Heading(highlight.rank() + ". " + heading(highlight)));
			prose(body, highlight.body());
		});
		prose(body, content.conclusion());
		return List.of(new Annex(word("dispatch.paper.annex"), content.title().vi(),
				word("dispatch.paper.attached", text.number(),
						(text.date() != null) ? Dates.official(text.date(), Language.VI) : "…", letter.issuerName()),
				body));
	}

	private static String heading(HighlightContent highlight) {
		Bilingual official = highlight.officialTitle();
		return (official != null) ? official.vi() : highlight.title().vi();
	}

	private static void prose(List<Part> body, @Nullable Bilingual text) {
		if (text != null && !text.vi().isBlank()) {
			body.addAll(text.vi().strip().startsWith("<") ? List.of(new Part.Prose(text.vi()))
					: OfficialPaper.paragraphs(text.vi()));
		}
	}

	private List<Attachment> attachments(WorkingYear year, LetterToSign letter, boolean carrying) {
		List<Attachment> files = new ArrayList<>();
		files.add(new Attachment("cong-van.json", "application/json", PublicLetter.of(letter).json(),
				word("dispatch.paper.file.letter", letter.text().number())));
		if (carrying) {
			int edition = letter.text().edition();
			files.add(new Attachment("noi-bat-" + letter.year() + "-" + edition + ".json", "application/json",
					this.editions.canonical(year.id(), edition).orElseThrow(),
					word("dispatch.paper.file.edition", edition, String.valueOf(letter.year()))));
		}
		return files;
	}

	private String word(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, Language.VI.locale()));
	}

}
