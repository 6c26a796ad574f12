package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.text.Bilingual;

/**
 * An indicator as sealed.
 *
 * @param key one of the figures a city is asked for first
 * @param position its place among all indicators, from 1
 */
public record IndicatorContent(String slug, Bilingual label, String unit, Bilingual unitLabel,
		@Nullable Bilingual description, boolean key, int position) {

	static IndicatorContent of(IndicatorDefinition indicator) {
		return new IndicatorContent(indicator.slug(), indicator.label(), indicator.unit().code(),
				indicator.unit().label(), indicator.description(), indicator.key(), indicator.position());
	}

}
