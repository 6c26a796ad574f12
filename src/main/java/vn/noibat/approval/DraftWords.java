package vn.noibat.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.noibat.document.Body;
import vn.noibat.document.NewDocument;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.RegisteredLine;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Signatory;
import vn.noibat.document.SignedPaper;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber.Grammar;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Language;

/**
 * Words a paper to begin with, by what the route and the register say and nothing else.
 */
@Component
class DraftWords {

	private static final int SHORT_HASH = 8;

	private static final int LAST_PADDED = 9;

	private static final Pattern TITLE = Pattern.compile("(?:(TM|KT|TL|TUQ|Q)\\.\\h+)?(?:([^,]+),\\h+)?(.+)");

	private final MessageSource messages;

	DraftWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A paper to begin with.
	 * @param issuer null where no State body is asked for such a paper
	 * @param before papers of the issuer, newest first
	 * @param numbers that the issuer gave in its present row, the latest first
	 * @param route the bodies of the steps, in their order
	 * @param agreements the papers by which bodies agreed to this text
	 */
	DraftText proposal(Submission submission, DraftKind kind, @Nullable Body issuer, List<RegisteredDocument> before,
			List<String> numbers, List<Body> route, List<RegisteredDocument> agreements, LocalDate today) {
		ListText list = submission.text();
		String title = lowered(list.year().title().vi());
		String name = (issuer != null) ? issuer.name().vi() : "";
		List<String> addressees = (kind == DraftKind.PROPOSAL) ? next(issuer, route) : List.of();
		Signing signing = Signing.of(before);
		return new DraftText((issuer != null) ? issuer.id() : "", "", number(kind, numbers), today,
				before.stream()
					.flatMap((document) -> Stream.ofNullable(document.place()))
					.findFirst()
					.orElse(list.year().locality().name().vi()),
				word("approval.draft.subject." + kind.code(), title), (kind == DraftKind.DECISION) ? name : "",
				(kind == DraftKind.DECISION) ? grounds(agreements) : List.of(),
				word("approval.draft.body." + kind.code(), title,
						addressees.isEmpty() ? word("approval.draft.somebody") : String.join(", ", addressees),
						String.valueOf(submission.number()), submission.sha256().substring(0, SHORT_HASH)),
				addressees, recipients(kind, before), signing.authority(), signing.inPlaceOf(), signing.title(),
				signing.name());
	}

	/**
	 * What is entered in the register of a signed paper; the subject follows no "Về việc"
	 * there, and where else it is filed than with the clerk is nobody's business.
	 */
	NewDocument document(DraftKind kind, DraftText text, Visibility visibility, SignedPaper paper) {
		String form = "approval.draft.kind." + kind.code();
		return new NewDocument(text.number(), text.issuer(),
				Bilingual.of(word(form), this.messages.getMessage(form, null, Language.EN.locale())),
				Objects.requireNonNull(text.date()), paper.signedAt(), text.place().isEmpty() ? null : text.place(),
				Bilingual.of(StringUtils.capitalize(text.subject())), Urgency.NORMAL,
				new Signatory(text.signatoryName(), Bilingual.of(Signing.of(text).registered())), visibility,
				Secrecy.NONE,
				text.addressees().stream().map((line) -> new RegisteredLine(Bilingual.of(line), false)).toList(),
				text.recipients()
					.stream()
					.map((line) -> new RegisteredLine(Bilingual.of(line), isFiling(line)))
					.toList(),
				null);
	}

	/** The name of such a paper, e.g. {@code Tờ trình}. */
	String form(DraftKind kind) {
		return word("approval.draft.kind." + kind.code());
	}

	String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

	/** The number after the highest one of the row; empty where there is no such row. */
	static String number(DraftKind kind, List<String> numbers) {
		List<DocumentNumber> row = numbers.stream()
			.flatMap((number) -> DocumentNumber.parse(number).stream())
			.filter((number) -> number.grammar() == Grammar.STATE
					&& number.symbol().startsWith(kind.abbreviation() + "-"))
			.toList();
		if (row.isEmpty()) {
			return "";
		}
		DocumentNumber like = row.get(0);
		int next = 1 + row.stream()
			.filter((number) -> number.symbol().equals(like.symbol()))
			.mapToInt((number) -> Integer.parseInt(number.number().replaceAll("\\D", "")))
			.max()
			.orElse(0);
		return ((next <= LAST_PADDED) ? "0" : "") + next + "/" + like.symbol();
	}

	/** The body to which one proposes: the one that is asked after the issuer. */
	private static List<String> next(@Nullable Body issuer, List<Body> route) {
		int after = (issuer != null) ? route.indexOf(issuer) + 1 : 0;
		return route.subList(Math.min(after, route.size()), route.size())
			.stream()
			.filter((body) -> !body.equals(issuer))
			.limit(1)
			.map((body) -> body.name().vi())
			.toList();
	}

	private List<String> grounds(List<RegisteredDocument> agreements) {
		return agreements.stream()
			.map((document) -> word("approval.draft.ground", document.form().vi(), document.number(),
					Dates.official(document.issuedOn(), Language.VI), document.issuer().name().vi()))
			.toList();
	}

	private List<String> recipients(DraftKind kind, List<RegisteredDocument> before) {
		List<String> lines = new ArrayList<>(before.stream()
			.findFirst()
			.map((document) -> document.recipients()
				.stream()
				.filter((line) -> !line.internal())
				.map((line) -> line.name().vi())
				.toList())
			.orElse(List.of()));
		String first = word("approval.draft.recipients." + kind.code());
		if (!lines.contains(first)) {
			lines.add(0, first);
		}
		if (lines.stream().noneMatch(DraftWords::isFiling)) {
			lines.add(word("approval.draft.filed"));
		}
		return lines;
	}

	private static boolean isFiling(String line) {
		return line.toLowerCase(Language.VI.locale()).startsWith("lưu");
	}

	private static String lowered(String title) {
		boolean name = title.length() > 1 && Character.isUpperCase(title.charAt(1));
		return name ? title : title.substring(0, 1).toLowerCase(Language.VI.locale()) + title.substring(1);
	}

	/** How a body's paper was signed last. */
	record Signing(String authority, String inPlaceOf, String title, String name) {

		static Signing of(DraftText text) {
			return new Signing(text.authority(), text.inPlaceOf(), text.signatoryTitle(), text.signatoryName());
		}

		/** The title with its mark, as it stands in the register. */
		String registered() {
			String mark = this.authority.isEmpty() ? "" : this.authority.toUpperCase(Locale.ROOT) + ". ";
			return mark + (this.inPlaceOf.isEmpty() ? "" : this.inPlaceOf + ", ") + this.title;
		}

		static Signing of(List<RegisteredDocument> before) {
			return before.stream()
				.flatMap((document) -> Stream.ofNullable(document.signatory()))
				.findFirst()
				.map(Signing::of)
				.orElse(new Signing("", "", "", ""));
		}

		// As it is registered: the mark, whose place, the own title.
		static Signing of(Signatory signatory) {
			Matcher parts = TITLE.matcher(signatory.title().vi().strip());
			if (!parts.matches() || parts.group(1) == null) {
				return new Signing("", "", signatory.title().vi(), signatory.name());
			}
			return new Signing(parts.group(1).toLowerCase(Locale.ROOT), (parts.group(2) != null) ? parts.group(2) : "",
					parts.group(3), signatory.name());
		}

	}

}
