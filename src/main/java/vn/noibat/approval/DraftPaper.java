package vn.noibat.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.noibat.document.Body;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Visibility;
import vn.noibat.figure.SourcePlace;
import vn.noibat.figure.SourceReference;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.paper.Attachment;
import vn.noibat.paper.OfficialPaper;
import vn.noibat.paper.OfficialPaper.Annex;
import vn.noibat.paper.OfficialPaper.Check;
import vn.noibat.paper.OfficialPaper.Letter;
import vn.noibat.paper.OfficialPaper.Part;
import vn.noibat.paper.OfficialPaper.Signing;
import vn.noibat.paper.OfficialPaper.UrgencyMark;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * Lays out the papers of a submitted list, and the list itself, word for word as it was
 * submitted.
 */
@Component
class DraftPaper {

	private static final Pattern ARTICLE = Pattern.compile("(?u)(Điều\\h+\\d+\\.)\\h*(.*)");

	private final DraftWords words;

	private final Register register;

	private final Addresses addresses;

	DraftPaper(DraftWords words, Register register, Addresses addresses) {
		this.words = words;
		this.register = register;
		this.addresses = addresses;
	}

	/** A paper with the list annexed. */
	OfficialPaper of(Submission submission, DraftKind kind, DraftText text) {
		String form = this.words.form(kind);
		String issuer = issuer(submission, text);
		Letter letter = new Letter(text.parent().isEmpty() ? null : text.parent(), issuer, text.number(), text.place(),
				text.date(), form, this.words.word("approval.draft.about", text.subject()), UrgencyMark.NORMAL,
				text.addressees(), body(kind, text),
				new Signing(text.authority().isEmpty() ? "" : mark(text.authority()), text.inPlaceOf(),
						text.signatoryTitle(), text.signatoryName()),
				text.recipients());
		Instant dated = (text.date() != null) ? text.date().atStartOfDay(Dates.ZONE).toInstant()
				: submission.submittedAt();
		String title = text.number().isEmpty() ? this.words.word("approval.draft.title", form)
				: form + " " + text.number();
		return new OfficialPaper(title, issuer.isEmpty() ? author(submission) : issuer, text.subject(), dated, letter,
				List.of(list(submission.text(), this.words.word("approval.draft.annex"),
						cited(submission, kind, text))),
				check(submission), true, attachments(submission));
	}

	/**
	 * The list by itself.
	 * @param attachedTo the paper with which it goes out; null while none is written
	 */
	OfficialPaper listAlone(Submission submission, @Nullable DraftKind kind, @Nullable DraftText attachedTo) {
		ListText list = submission.text();
		String title = list.year().title().vi();
		boolean given = kind != null && attachedTo != null && !attachedTo.number().isEmpty()
				&& attachedTo.date() != null;
		return new OfficialPaper(title, author(submission), title, submission.submittedAt(), null,
				List.of(list(list, "", given ? cited(submission, kind, attachedTo) : "")), check(submission), false,
				attachments(submission));
	}

	private List<Part> body(DraftKind kind, DraftText text) {
		List<Part> body = new ArrayList<>();
		if (kind == DraftKind.DECISION) {
			if (!text.decider().isEmpty()) {
				body.add(new Part.Command(text.decider().toUpperCase(Language.VI.locale())));
			}
			text.grounds().forEach((ground) -> body.add(new Part.Ground(ground)));
			body.add(new Part.Command(this.words.word("approval.draft.command")));
		}
		text.body().lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
			Matcher article = ARTICLE.matcher(line);
			body.add((kind == DraftKind.DECISION && article.matches())
					? new Part.Article(article.group(1), article.group(2)) : new Part.Paragraph(line));
		});
		return body;
	}

	private static Annex list(ListText list, String label, String attachedTo) {
		List<Part> parts = new ArrayList<>();
		introduce(parts, list.year().introduction());
		for (SubmittedHighlight highlight : list.highlights()) {
			Bilingual heading = Optional.ofNullable(highlight.officialTitle()).orElse(highlight.title());
			parts.add(new Part.Heading(highlight.rank() + ". " + heading.vi()));
			parts.add(new Part.Prose(highlight.body().vi()));
		}
		introduce(parts, list.year().conclusion());
		return new Annex(label, list.year().title().vi(), attachedTo, parts);
	}

	private static void introduce(List<Part> parts, @Nullable Bilingual text) {
		if (text != null) {
			parts.addAll(OfficialPaper.paragraphs(text.vi()));
		}
	}

	/** How a paper is named by what is annexed to it. */
	private String cited(Submission submission, DraftKind kind, DraftText text) {
		String number = text.number().isEmpty() ? "" : " số " + text.number();
		String date = (text.date() != null && !number.isEmpty()) ? " " + Dates.official(text.date(), Language.VI) : "";
		String issuer = issuer(submission, text);
		return this.words.form(kind) + number + date + (issuer.isEmpty() ? "" : " của " + issuer);
	}

	private Check check(Submission submission) {
		return new Check(this.addresses.absolute(this.addresses.verify(submission.sha256(), Language.VI)), this.words
			.word("approval.draft.check", String.valueOf(submission.number()), submission.sha256().substring(0, 8)));
	}

	/**
	 * The submitted bytes quote the papers that the list rests on. A paper carries them
	 * only where no edition would hide any of that: its own file may become public.
	 */
	private List<Attachment> attachments(Submission submission) {
		List<SourceReference> quoted = submission.quoted();
		Set<String> named = submission.named();
		Map<String, Visibility> visible = this.register
			.documents(Stream
				.concat(quoted.stream().map((source) -> Objects.requireNonNull(source.documentId())), named.stream())
				.collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(RegisteredDocument::id, RegisteredDocument::visibility));
		return !isPublic(quoted, named, visible) ? List.of()
				: List.of(new Attachment(
						"ban-trinh-" + submission.text().year().year() + "-" + submission.number() + ".json",
						"application/json", submission.canonical(), this.words.word("approval.draft.attachment",
								String.valueOf(submission.number()), submission.sha256())));
	}

	/**
	 * Whether all of that may be public.
	 * @param visible what may be of each document
	 */
	static boolean isPublic(List<SourceReference> quoted, Set<String> named, Map<String, Visibility> visible) {
		return named.stream().allMatch((id) -> covers(visible.get(id), Visibility.NUMBER))
				&& quoted.stream().allMatch((source) -> covers(visible.get(source.documentId()), least(source)));
	}

	private static Visibility least(SourceReference source) {
		Bilingual place = source.place();
		boolean words = place != null && !SourcePlace.withoutWords(place).equals(place);
		return words ? Visibility.FILE : Visibility.ABSTRACT;
	}

	private static boolean covers(@Nullable Visibility visible, Visibility part) {
		return visible != null && visible.covers(part);
	}

	private String issuer(Submission submission, DraftText text) {
		return text.issuer().isEmpty() ? "" : Body.atTheHead(this.register.body(text.issuer()).name().vi(),
				submission.text().year().locality().name().vi());
	}

	private static String author(Submission submission) {
		return submission.text().year().locality().fullName().vi();
	}

	private static String mark(String authority) {
		return authority.toUpperCase(Locale.ROOT) + ".";
	}

}
