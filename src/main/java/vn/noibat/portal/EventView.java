package vn.noibat.portal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.EventContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * An event that the sources mention.
 */
record EventView(String id, String title, @Nullable String field, @Nullable String date, @Nullable String dateText,
		String summary, @Nullable String note, boolean outsideYear, List<FigureCard> figures, List<NoteMark> marks) {

	static EventView of(EventContent event, YearContent year, Language language, Addresses addresses, Notes notes) {
		return new EventView(event.id(), Typography.nonBreaking(event.title().in(language), language),
				year.fieldLabel(event.field()).map((label) -> label.in(language)).orElse(null),
				"day".equals(event.precision()) ? String.valueOf(event.date()) : null, dateText(event, language),
				Typography.nonBreaking(event.summary().in(language), language),
				(event.note() != null) ? event.note().in(language) : null, event.outsideYear(),
				event.facts().stream().map((fact) -> FigureCard.of(fact, language, addresses, notes)).toList(),
				notes.mark(event.sources()));
	}

	private static @Nullable String dateText(EventContent event, Language language) {
		LocalDate date = event.date();
		if (date == null || event.precision() == null) {
			return null;
		}
		return switch (event.precision()) {
			case "day" -> (language == Language.VI) ? Dates.numeric(date) : Dates.official(date, language);
			case "month" -> "%02d/%d".formatted(date.getMonthValue(), date.getYear());
			default -> String.valueOf(date.getYear());
		};
	}

}
