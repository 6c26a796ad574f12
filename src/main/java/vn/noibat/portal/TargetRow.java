package vn.noibat.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.noibat.edition.TargetContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;

/**
 * Plan against result in a row; null is shown as not stated.
 */
record TargetRow(String label, @Nullable String url, @Nullable String plan, @Nullable String result,
		@Nullable String comparison, String assessment, List<NoteMark> marks) {

	static TargetRow of(TargetContent target, Language language, Addresses addresses, Notes notes,
			MessageSource messages) {
		String derived = " " + messages.getMessage("figure.derived", null, language.locale());
		return new TargetRow(target.label().in(language),
				(target.indicator() != null) ? addresses.indicator(target.indicator(), language) : null,
				text(target.plan(), target.planDerived() ? derived : "", language), text(target.result(), "", language),
				text(target.comparison(), target.comparisonDerived() ? derived : "", language),
				messages.getMessage("target." + target.assessment(), null, language.locale()),
				notes.mark(target.sources()));
	}

	private static @Nullable String text(@Nullable Bilingual text, String suffix, Language language) {
		if (text == null) {
			return null;
		}
		String words = text.in(language);
		return Typography.nonBreaking(words.endsWith(suffix.strip()) ? words : words + suffix, language);
	}

}
