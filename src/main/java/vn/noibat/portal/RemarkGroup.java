package vn.noibat.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.noibat.edition.ShortcomingContent;
import vn.noibat.edition.TaskContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * Criticisms or tasks that one speaker stated on one day.
 *
 * @param title what they are, e.g. "Nhiệm vụ năm 2024"
 * @param speaker who stated them, and when
 */
record RemarkGroup(String title, String speaker, List<Remark> remarks) {

	static List<RemarkGroup> shortcomings(YearContent year, Language language, Addresses addresses, Notes notes,
			MessageSource messages) {
		Map<Heading, List<Remark>> groups = new LinkedHashMap<>();
		String title = messages.getMessage("year.shortcomings", null, language.locale());
		for (ShortcomingContent shortcoming : year.shortcomings()) {
			groups
				.computeIfAbsent(heading(title, shortcoming.statedBy(), shortcoming.statedOn(), language, messages),
						(heading) -> new ArrayList<>())
				.add(new Remark(Typography.nonBreaking(shortcoming.text().in(language), language),
						(shortcoming.indicator() != null && year.indicators()
							.stream()
							.anyMatch((indicator) -> indicator.slug().equals(shortcoming.indicator())))
									? addresses.indicator(shortcoming.indicator(), language) : null,
						notes.mark(shortcoming.sources())));
		}
		return groups(groups);
	}

	static List<RemarkGroup> tasks(YearContent year, Language language, Addresses addresses, Notes notes,
			MessageSource messages) {
		Map<Heading, List<Remark>> groups = new LinkedHashMap<>();
		for (TaskContent task : year.tasks()) {
			String title = messages.getMessage("year.tasks." + task.kind(), new Object[] { task.forYear() },
					language.locale());
			groups
				.computeIfAbsent(heading(title, task.statedBy(), task.statedOn(), language, messages),
						(heading) -> new ArrayList<>())
				.add(new Remark(Typography.nonBreaking(task.text().in(language), language),
						task.documents().isEmpty() ? null : addresses.document(task.documents().get(0), language),
						notes.mark(task.sources())));
		}
		return groups(groups);
	}

	private static Heading heading(String title, Bilingual speaker, @Nullable LocalDate date, Language language,
			MessageSource messages) {
		if (date == null) {
			return new Heading(title, speaker.in(language));
		}
		String day = (language == Language.VI) ? Dates.numeric(date) : Dates.official(date, language);
		return new Heading(title,
				messages.getMessage("year.stated", new Object[] { speaker.in(language), day }, language.locale()));
	}

	private static List<RemarkGroup> groups(Map<Heading, List<Remark>> groups) {
		return groups.entrySet()
			.stream()
			.map((group) -> new RemarkGroup(group.getKey().title(), group.getKey().speaker(), group.getValue()))
			.toList();
	}

	/** What makes a group. */
	private record Heading(String title, String speaker) {
	}

}
