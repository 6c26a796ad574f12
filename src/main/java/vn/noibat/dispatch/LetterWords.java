package vn.noibat.dispatch;

import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.noibat.delivery.Letter;
import vn.noibat.delivery.LetterFile;
import vn.noibat.delivery.NewMessage;
import vn.noibat.document.NewDocument;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.RegisteredLine;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Signatory;
import vn.noibat.document.SignedPaper;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.YearContent;
import vn.noibat.office.PressOffice;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.year.WorkingYear;

/**
 * Words a letter: what its writer finds in a new one, and what of it goes into the
 * register and to the press offices.
 */
@Component
class LetterWords {

	private final MessageSource messages;

	LetterWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A letter to begin with.
	 * @param last the letter before, from which issuer, signatory and recipients are
	 * taken; null where there was none
	 * @param number the next one; empty where none is known
	 * @param old the document of the letter that it takes up
	 * @param releaseAt when the edition is to come out, where a time is set
	 */
	DispatchText proposal(WorkingYear year, DispatchKind kind, @Nullable Dispatch before, int edition,
			YearContent content, @Nullable RegisteredDocument last, String number, LocalDate today,
			@Nullable RegisteredDocument old, List<PressOffice> offices, @Nullable Instant releaseAt) {
		Signatory signatory = (last != null) ? last.signatory() : null;
		List<RegisteredLine> recipients = (last != null) ? last.recipients() : List.of();
		return new DispatchText(kind, (before != null) ? before.getId() : null, edition,
				(last != null) ? last.issuer().id() : "", number, today,
				(last != null && last.place() != null) ? last.place() : content.locality(), subject(kind, content, old),
				(old != null) ? old.urgency() : Urgency.NORMAL, offices.stream().map(PressOffice::id).toList(),
				offices.stream().map(PressOffice::name).toList(), lines(recipients, false), lines(recipients, true),
				body(year, kind, edition, content, old), Authority.NONE, "",
				(signatory != null) ? signatory.name() : "", (signatory != null) ? signatory.title().vi() : "",
				releaseAt);
	}

	/**
	 * What is entered in the register; the subject follows no “V/v” there. Its file holds
	 * nothing that is not public.
	 */
	NewDocument document(DispatchText text, SignedPaper paper) {
		List<RegisteredLine> recipients = Stream
			.concat(text.recipients().stream().map((line) -> new RegisteredLine(Bilingual.of(line), false)),
					text.routing().stream().map((line) -> new RegisteredLine(Bilingual.of(line), true)))
			.toList();
		return new NewDocument(text.number(), text.issuer(), both("dispatch.form"), Objects.requireNonNull(text.date()),
				paper.signedAt(), text.place().isEmpty() ? null : text.place(),
				Bilingual.of(StringUtils.capitalize(text.subject())), text.urgency(),
				new Signatory(text.signatoryName(), Bilingual.of(text.titleWithAuthority())), Visibility.FILE,
				Secrecy.NONE,
				text.addressees().stream().map((line) -> new RegisteredLine(Bilingual.of(line), false)).toList(),
				recipients, null);
	}

	/** What press offices are told. */
	NewMessage message(LetterToSign letter, UUID draft, RegisteredDocument document, SignedPaper paper,
			YearContent content, Optional<RegisteredDocument> before) {
		DispatchText text = letter.text();
		Bilingual reason = before
			.map((one) -> both("dispatch.reason." + text.kind().code(), one.number(), Dates.numeric(one.issuedOn())))
			.orElse(null);
		return new NewMessage(text.kind().message(), draft.toString(), letter.year(), text.edition(), text.urgency(),
				text.embargo(),
				new Letter(document.id(), text.refersTo(), document.number(), document.issuedOn(), letter.issuerName(),
						document.subject().vi(), text.body(), text.titleWithAuthority() + ", " + text.signatoryName(),
						content.title(), content.highlights().stream().map(HighlightContent::title).toList(),
						letter.editionSha256(), reason, LetterFile.of(paper.file())),
				text.offices());
	}

	private String subject(DispatchKind kind, YearContent content, @Nullable RegisteredDocument old) {
		if (kind == DispatchKind.NEW || old == null) {
			return word("dispatch.proposal.subject.new", lowered(content.title().vi()));
		}
		return word("dispatch.proposal.subject." + kind.code(), old.number(), Dates.numeric(old.issuedOn()));
	}

	private String body(WorkingYear year, DispatchKind kind, int edition, YearContent content,
			@Nullable RegisteredDocument old) {
		String number = (old != null) ? old.number() : "…";
		String date = (old != null) ? Dates.official(old.issuedOn(), Language.VI) : "…";
		if (kind == DispatchKind.RECALLING) {
			return word("dispatch.proposal.recalling", number, date, String.valueOf(year.year()));
		}
		List<HighlightContent> highlights = content.highlights();
		String list = IntStream.range(0, highlights.size())
			.mapToObj((place) -> (place + 1) + ". " + highlights.get(place).title().vi())
			.collect(Collectors.joining("\n"));
		String first = (kind == DispatchKind.NEW || old == null) ? ""
				: word("dispatch.proposal." + kind.code(), number, date) + "\n\n";
		return first + word("dispatch.proposal.lead", lowered(content.title().vi()), String.valueOf(edition))
				+ (list.isEmpty() ? "" : "\n\n" + list) + "\n\n" + word("dispatch.proposal.close");
	}

	private Bilingual both(String key, Object... arguments) {
		return Bilingual.of(this.messages.getMessage(key, arguments, Language.VI.locale()),
				this.messages.getMessage(key, arguments, Locale.ENGLISH));
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

	private static String lowered(String title) {
		boolean name = title.length() > 1 && Character.isUpperCase(title.charAt(1));
		return name ? title : title.substring(0, 1).toLowerCase(Language.VI.locale()) + title.substring(1);
	}

	private static List<String> lines(List<RegisteredLine> lines, boolean internal) {
		return lines.stream().filter((line) -> line.internal() == internal).map((line) -> line.name().vi()).toList();
	}

}
