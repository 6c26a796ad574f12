package vn.noibat.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.Finding;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verification.State;
import vn.noibat.edition.Verification.Subject;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * What the portal answers to whoever asks it to verify something.
 *
 * @param note that the papers' own wording is not kept, where that may be the reason
 * @param papers what an unknown text names
 * @param signatures what those in a PDF say
 */
record VerificationView(String title, String text, boolean good, boolean malformed, @Nullable String note,
		List<FindingView> findings, List<Step> papers, List<SignatureView> signatures) {

	static VerificationView of(Verification verification, ArchiveSnapshot released, Language language,
			FindingView.Wording wording, Addresses addresses, Frames frames) {
		List<FindingView> findings = verification.findings()
			.stream()
			.map((finding) -> wording.of(verification.subject(), finding, released, language))
			.toList();
		List<Step> papers = verification.papers()
			.stream()
			.map((paper) -> new Step(paper.number(), addresses.document(paper.id(), language)))
			.toList();
		List<SignatureView> signatures = SignatureView.of(verification.signatures(), language, frames);
		boolean good = verification.state() == State.CURRENT;
		boolean malformed = verification.state() == State.MALFORMED;
		if (findings.size() == 1) {
			FindingView only = findings.get(0);
			return new VerificationView(only.title(), only.text(), good, malformed, null, findings, papers, signatures);
		}
		String state = verification.state().name().toLowerCase(Locale.ROOT);
		String subject = verification.subject().name().toLowerCase(Locale.ROOT);
		String key = findings.isEmpty() ? "verify." + subject + "." + state : "verify.several." + subject + "."
				+ (verification.isPieced() ? "pieced" : (good && isSummary(verification)) ? "summary" : state);
		return new VerificationView(frames.word(key + ".title", language, findings.size()),
				frames.word(key + ".text", language, findings.size()), good, malformed,
				note(verification, language, frames), findings, papers, signatures);
	}

	private static boolean isSummary(Verification verification) {
		return verification.subject() == Subject.TEXT && verification.findings().stream().anyMatch(Finding::isSummary);
	}

	private static @Nullable String note(Verification verification, Language language, Frames frames) {
		boolean wording = verification.subject() == Subject.TEXT || verification.subject() == Subject.DOCUMENT;
		return (!wording || verification.isKnown() || verification.summaries().isEmpty()) ? null : frames.word(
				"verify.no-original.years", language,
				verification.summaries().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
	}

}
