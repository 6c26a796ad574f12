package vn.noibat.figure;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * What an indicator measures and in which unit.
 *
 * @param key one of the figures a city is asked for first
 * @param position its place among all indicators, from 1
 */
public record IndicatorDefinition(String slug, Bilingual label, StatedUnit unit, @Nullable Bilingual description,
		boolean key, int position) {
}
