package vn.noibat.portal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.SignatureNote;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * A digital signature of a PDF in words.
 *
 * @param title whose it is, or that it cannot be read
 * @param verdict whether what it covers was changed, or something appended
 * @param good whether it holds for all of the file
 * @param lines when it was made, by which certificate and who vouches for that
 * @param test whether a certificate signed that proves nothing
 * @param warning that nobody vouches for it whom the operator trusts; null where somebody
 * does
 */
record SignatureView(String title, String verdict, boolean good, List<String> lines, boolean test,
		@Nullable String warning) {

	private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	static List<SignatureView> of(List<SignatureNote> signatures, Language language, Frames frames) {
		List<SignatureView> views = new ArrayList<>();
		for (int place = 0; place < signatures.size(); place++) {
			boolean last = place == signatures.size() - 1;
			views.add(of(signatures.get(place), last, language, frames));
		}
		return views;
	}

	private static SignatureView of(SignatureNote signature, boolean last, Language language, Frames frames) {
		String signer = signature.signer();
		if (signer == null) {
			return new SignatureView(frames.word("signature.unreadable", language),
					frames.word("signature.verdict.unreadable", language), false, List.of(), false, null);
		}
		// What stands behind an earlier signature is the next one.
		String verdict = !signature.intact() ? "broken" : (signature.whole() || !last) ? "good" : "appended";
		List<String> lines = new ArrayList<>();
		OffsetDateTime signedAt = signature.signedAt();
		if (signedAt != null) {
			lines.add(frames.word("signature.at", language, moment(signedAt, language)));
		}
		OffsetDateTime stampedAt = signature.stampedAt();
		if (stampedAt != null) {
			lines.add(frames.word("signature.stamped", language, moment(stampedAt, language)));
		}
		lines.add(frames.word("signature.certificate", language, signature.serial(), signature.issuer(),
				day(signature.validFrom(), language), day(signature.validUntil(), language)));
		String trust = frames.word("signature.trust." + signature.trust(), language);
		boolean vouched = signature.isTest() || "trusted".equals(signature.trust());
		if (vouched) {
			lines.add(trust);
		}
		return new SignatureView(name(signer, signature.organisation()),
				frames.word("signature.verdict." + verdict, language), verdict.equals("good"), List.copyOf(lines),
				signature.isTest(), vouched ? null : trust);
	}

	private static String name(String signer, @Nullable String organisation) {
		return (organisation == null || organisation.equals(signer)) ? signer : signer + ", " + organisation;
	}

	private static String moment(OffsetDateTime time, Language language) {
		var local = time.atZoneSameInstant(Dates.ZONE);
		return TO_THE_SECOND.format(local) + ", " + DocumentRow.date(local.toLocalDate(), language);
	}

	private static String day(@Nullable LocalDate day, Language language) {
		return DocumentRow.date(Objects.requireNonNull(day), language);
	}

}
