package vn.noibat.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.LaterDocument;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TrailContent;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * A stop of the document trail.
 *
 * @param kind {@code paper}, {@code gap}, {@code released}, or {@code later} for a letter
 * that came after the seal
 * @param date ISO date, null at a gap
 * @param urgency the word in the red box
 * @param beforeGap whether the next stop is a gap
 */
record TrailStop(String kind, @Nullable String date, @Nullable String dateText, String title, @Nullable String url,
		@Nullable String urgency, @Nullable String text, boolean beforeGap) {

	private static final String DISPATCH = "dispatch";

	/**
	 * The papers of an edition in order, its release on the portal, and the letters that
	 * carried it to the press, which its seal does not hold: those of a day before its
	 * release stand before it.
	 */
	static List<TrailStop> of(ReleasedEdition edition, ArchiveSnapshot released, Language language, Addresses addresses,
			MessageSource messages) {
		LocalDate day = edition.releasedAt().atZone(Dates.ZONE).toLocalDate();
		List<LaterDocument> letters = released.laterDocuments(edition.year())
			.stream()
			.filter((letter) -> letter.edition() <= edition.number())
			.toList();
		List<TrailContent> trail = edition.content().trail();
		List<TrailStop> stops = new ArrayList<>();
		for (int i = 0; i < trail.size(); i++) {
			boolean beforeGap = i + 1 < trail.size() && trail.get(i + 1).isGap();
			stops.add(stop(trail.get(i), edition, beforeGap, !letters.isEmpty(), language, addresses, messages));
		}
		letters.stream()
			.filter((letter) -> letter.document().date().isBefore(day))
			.forEach((letter) -> stops.add(letter(letter, released, language, addresses, messages)));
		stops.add(new TrailStop("released", day.toString(), DocumentRow.date(day, language),
				messages.getMessage("trail.released", new Object[] { edition.number() }, language.locale()), null, null,
				messages.getMessage("trail.released.text", null, language.locale()), false));
		letters.stream()
			.filter((letter) -> !letter.document().date().isBefore(day))
			.forEach((letter) -> stops.add(letter(letter, released, language, addresses, messages)));
		return stops;
	}

	private static TrailStop letter(LaterDocument letter, ArchiveSnapshot released, Language language,
			Addresses addresses, MessageSource messages) {
		DocumentContent document = letter.document();
		List<String> text = new ArrayList<>();
		text.add(messages.getMessage((letter.offices() == 1) ? "trail.letter.one" : "trail.letter",
				new Object[] { document.issuer().in(language), letter.offices() }, language.locale()));
		if (!document.addressees().isEmpty()) {
			text.add(messages.getMessage("trail.letter.to", new Object[] {
					document.addressees().stream().map((line) -> line.in(language)).collect(Collectors.joining("; ")) },
					language.locale()));
		}
		LetterRelation.of(document.id(), released, language, addresses, messages)
			.forEach((relation) -> text.add(relation.text() + "."));
		return new TrailStop("later", document.date().toString(), dateText(document, language), document.number(),
				addresses.document(document.id(), language), urgency(document, language, messages),
				String.join(" ", text), false);
	}

	private static TrailStop stop(TrailContent step, ReleasedEdition edition, boolean beforeGap, boolean sentAgain,
			Language language, Addresses addresses, MessageSource messages) {
		DocumentContent document = edition.content().document(step.document()).orElse(null);
		if (document == null && !step.isGap()) {
			return recorded(step, beforeGap, language, messages);
		}
		if (document == null) {
			return new TrailStop("gap", null, null,
					messages.getMessage("trail.role." + step.role(), null, language.locale()), null, null,
					gap(step, sentAgain, language, messages), beforeGap);
		}
		String body = (step.body() != null) ? step.body().in(language) + ": " : "";
		return new TrailStop("paper", document.date().toString(), dateText(document, language), document.number(),
				addresses.document(document.id(), language), urgency(document, language, messages),
				body + step.act().in(language) + byPaper(step, language, messages), beforeGap);
	}

	/** A letter that the portal issued is not the one that is missing. */
	private static String gap(TrailContent step, boolean sentAgain, Language language, MessageSource messages) {
		String act = step.act().in(language);
		return (sentAgain && DISPATCH.equals(step.role()))
				? act + ". " + messages.getMessage("trail.gap.sent-again", null, language.locale()) : act;
	}

	/** A step that was done at the desk without a paper, or whose paper is not public. */
	private static TrailStop recorded(TrailContent step, boolean beforeGap, Language language, MessageSource messages) {
		LocalDate day = step.actedOn();
		boolean undisclosed = Boolean.TRUE.equals(step.undisclosed());
		String title = (step.body() != null) ? step.body().in(language)
				: messages.getMessage("trail.role." + step.role(), null, language.locale());
		return new TrailStop("paper", (day != null) ? day.toString() : null,
				(day != null) ? DocumentRow.date(day, language) : null, title, null, null,
				step.act().in(language) + byPaper(step, language, messages)
						+ (undisclosed ? ". " + messages.getMessage("trail.undisclosed", null, language.locale()) : ""),
				beforeGap);
	}

	private static String byPaper(TrailContent step, Language language, MessageSource messages) {
		return "paper".equals(step.basis())
				? " (" + messages.getMessage("trail.by-paper", null, language.locale()) + ")" : "";
	}

	private static @Nullable String urgency(DocumentContent document, Language language, MessageSource messages) {
		return "normal".equals(document.urgency()) ? null
				: messages.getMessage("urgency." + document.urgency(), null, language.locale());
	}

	private static String dateText(DocumentContent document, Language language) {
		if (document.signedAt() != null) {
			return Dates.moment(document.signedAt().toInstant(), language);
		}
		LocalDate date = document.date();
		return (language == Language.VI) ? Dates.numeric(date) : Dates.official(date, language);
	}

}
