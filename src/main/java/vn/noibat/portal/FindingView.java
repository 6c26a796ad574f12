package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.Finding;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.ReleasedPart;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verification.State;
import vn.noibat.edition.Verification.Subject;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.WordDiff;
import vn.noibat.web.Addresses;

/**
 * One thing that was found, in words.
 *
 * @param text the one sentence
 * @param links what changed, the newest edition, the paper
 * @param before what the released text is called beside the asked one
 * @param passage the words of the asked text that are from there, where not all are
 * @param open whether those words are to be seen at once
 * @param lang code of the language of the compared texts
 * @param pieces the released and the asked text, word by word; none where they are one
 * @param seal heads code and signature
 * @param signatureUrl of the detached JWS
 * @param trail who agreed; none where the text was taken back
 */
record FindingView(String title, String text, boolean good, boolean summary, List<Step> links, String before,
		@Nullable String passage, boolean open, @Nullable String lang, List<WordDiff.Piece> pieces, String seal,
		String sha256, @Nullable String jsonUrl, String signatureUrl, List<TrailStop> trail) {

	/**
	 * Puts findings into words.
	 */
	@Component
	static class Wording {

		// What is compared byte for byte is known as it is, whatever the list was told
		// from.
		private static final Set<Subject> BYTES = Set.of(Subject.EDITION, Subject.SUBMISSION, Subject.PAPER);

		private final Addresses addresses;

		private final Frames frames;

		private final MessageSource messages;

		Wording(Addresses addresses, Frames frames, MessageSource messages) {
			this.addresses = addresses;
			this.frames = frames;
			this.messages = messages;
		}

		FindingView of(Verification.Subject subject, Finding finding, ArchiveSnapshot released, Language language) {
			ReleasedEdition edition = finding.edition();
			boolean takenBack = finding.isTakenBack();
			String key = "verify." + subject.name().toLowerCase(Locale.ROOT) + "." + state(subject, finding);
			Object[] arguments = arguments(finding, language);
			return new FindingView(title(key, finding, language, arguments),
					text(subject, key, finding, language, arguments), finding.state() == State.CURRENT,
					!BYTES.contains(subject) && !takenBack && finding.isSummary(),
					links(subject, finding, released, language),
					this.frames.word("edition.name", language, edition.number()), finding.passage(), finding.pieced(),
					(finding.part() != null) ? finding.part().language().code() : null, finding.differences(),
					this.frames.word("verify.seal", language, edition.number(), edition.year()), edition.sha256(),
					released.isTakenBack(edition) ? null : this.addresses.apiEdition(edition.year(), edition.number()),
					this.addresses.apiSignature(edition.year(), edition.number()),
					(takenBack || edition.content().trail().isEmpty()) ? List.of()
							: TrailStop.of(edition, released, language, this.addresses, this.messages));
		}

		private String title(String key, Finding finding, Language language, Object[] arguments) {
			String title = this.frames.word(key + ".title", language, arguments);
			return isOutdatedToo(finding) ? this.frames.word("verify.outdated.title", language, title, arguments[4])
					: title;
		}

		/** How it agrees with an edition, then what became of that one. */
		private String text(Subject subject, String key, Finding finding, Language language, Object[] arguments) {
			List<String> sentences = new ArrayList<>();
			sentences.add(this.frames.word(key + ".text", language, arguments));
			if (isOutdatedToo(finding)) {
				sentences
					.add(this.frames.word("verify.outdated.text", language, arguments[3], arguments[4], arguments[5]));
			}
			if (finding.changedBy() != null && finding.changedBy() != finding.newest()) {
				sentences
					.add(this.frames.word(finding.newest().isWithdrawn() ? "verify.since.withdrawn" : "verify.since",
							language, finding.newest().number(), day(finding.newest(), language)));
			}
			if (Set.of(Subject.EDITION, Subject.SUBMISSION).contains(subject) && !finding.verbatim()
					&& finding.state() != State.DIFFERENT) {
				sentences.add(this.frames.word("verify.edition.saved", language));
			}
			return sentences.stream().map(Wording::ended).collect(Collectors.joining(" "));
		}

		/** A reason is given by people, with a point or without. */
		private static String ended(String sentence) {
			return sentence.matches("(?s).*[.!?…”\"]\\s*") ? sentence.strip() : sentence.strip() + ".";
		}

		/** Whether the words do not agree, and what they are nearest to was changed. */
		private static boolean isOutdatedToo(Finding finding) {
			return finding.state() == State.DIFFERENT && finding.standing() == State.CORRECTED;
		}

		private static String state(Subject subject, Finding finding) {
			if (subject == Subject.PAPER && finding.state() == State.DIFFERENT) {
				return finding.appended() ? "appended" : "different";
			}
			if (finding.state() == State.WITHDRAWN && finding.edition().isWithdrawn()) {
				return "notice";
			}
			if (finding.successor() != null) {
				return "by." + finding.successor().kind();
			}
			if (subject == Subject.DOCUMENT && finding.document() != null
					&& "cited".equals(finding.document().role())) {
				return (finding.state() == State.CURRENT) ? "cited" : "cited.before";
			}
			if (finding.pieced()) {
				return "pieced";
			}
			if (finding.accentsOnly()) {
				return "accents";
			}
			if (finding.isShortened()) {
				return "shortened";
			}
			if (subject == Subject.TEXT && finding.state() == State.CURRENT && finding.isSummary()) {
				return "summary";
			}
			return finding.state().name().toLowerCase(Locale.ROOT);
		}

		private Object[] arguments(Finding finding, Language language) {
			ReleasedEdition edition = finding.edition();
			ReleasedEdition changedBy = (finding.changedBy() != null) ? finding.changedBy() : edition;
			Bilingual reason = changedBy.seal().reason();
			DocumentContent document = finding.document();
			return new Object[] { edition.number(), edition.year(), day(edition, language), changedBy.number(),
					day(changedBy, language), (reason != null) ? reason.in(language) : "",
					(finding.part() != null) ? name(finding.part(), language) : "",
					// Several bodies may give out one number.
					(document != null) ? document.number() + " (" + document.issuer().in(language) + ")" : "",
					(finding.successor() != null) ? finding.successor().document().number() : "",
					(finding.successor() != null) ? DocumentRow.date(finding.successor().document().date(), language)
							: "",
					(edition.agreed() != null) ? edition.agreed().number() : "" };
		}

		private List<Step> links(Subject subject, Finding finding, ArchiveSnapshot released, Language language) {
			List<Step> links = new ArrayList<>();
			if (subject == Subject.SUBMISSION && !finding.isTakenBack()) {
				ReleasedEdition edition = finding.edition();
				links.add(new Step(this.frames.word("verify.open.edition", language, edition.number(), edition.year()),
						this.addresses.edition(edition.year(), edition.number(), language)));
			}
			if (!finding.isTakenBack()) {
				released.after(finding.edition())
					.forEach((later) -> links.add(new Step(this.frames.word("changes.see", language, later.number()),
							this.addresses.editionChanges(later.year(), later.number(), language))));
			}
			if (finding.document() != null) {
				links.add(new Step(finding.document().number(),
						this.addresses.document(finding.document().id(), language)));
			}
			if (finding.successor() != null) {
				links.add(new Step(finding.successor().document().number(),
						this.addresses.document(finding.successor().document().id(), language)));
			}
			links.add(newest(finding, language));
			return links;
		}

		private Step newest(Finding finding, Language language) {
			int year = finding.edition().year();
			ReleasedPart part = finding.part();
			HighlightContent highlight = (part == null) ? null
					: finding.newest()
						.content()
						.highlights()
						.stream()
						.filter((one) -> one.id().equals(part.id()))
						.findFirst()
						.orElse(null);
			if (highlight != null) {
				return new Step(this.frames.word("verify.open.part", language, highlight.rank(), year),
						this.addresses.highlight(year, highlight.rank(), highlight.slug(), language));
			}
			String key = finding.newest().isWithdrawn() ? "verify.open.notice" : "verify.open.year";
			return new Step(this.frames.word(key, language, year), this.addresses.year(year, language));
		}

		private static String name(ReleasedPart part, Language language) {
			HighlightContent highlight = part.highlight();
			return ((highlight != null) ? highlight.rank() + ". " : "") + part.title().in(language);
		}

		private static String day(ReleasedEdition edition, Language language) {
			return DocumentRow.date(edition.releasedAt().atZone(Dates.ZONE).toLocalDate(), language);
		}

	}

}
