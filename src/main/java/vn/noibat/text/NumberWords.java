package vn.noibat.text;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Numbers below a hundred and ordinals as they are spoken.
 */
final class NumberWords {

	private static final Map<String, Integer> FIGURES = Map.of("một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu",
			6, "bảy", 7, "tám", 8, "chín", 9);

	// Behind tens some figures sound otherwise.
	private static final Map<String, Integer> BEHIND_TENS = Map.of("mốt", 1, "tư", 4, "lăm", 5, "nhăm", 5);

	private static final Map<String, Integer> ORDINALS = Map.of("nhất", 1, "nhì", 2, "tư", 4);

	private static final Map<String, BigDecimal> TIMES = Map.of("đôi", BigDecimal.valueOf(2), "rưỡi",
			new BigDecimal("1.5"));

	private static final int TEN = 10;

	private NumberWords() {
	}

	/** How many words a number from 1 to 99 has that begins at the index; 0 for none. */
	static int at(Tokens tokens, int index) {
		int tens = tensAt(tokens, index);
		if (tens > 0) {
			return tens + (figureBehindTens(tokens.at(index + tens)) > 0 ? 1 : 0);
		}
		return FIGURES.containsKey(tokens.at(index).word()) ? 1 : 0;
	}

	/** The number that so many words make. */
	static int value(Tokens tokens, int index, int words) {
		int tens = tensAt(tokens, index);
		if (tens == 0) {
			return FIGURES.getOrDefault(tokens.at(index).word(), 0);
		}
		int value = (tens == 1) ? TEN : FIGURES.getOrDefault(tokens.at(index).word(), 1) * TEN;
		return (words > tens) ? value + figureBehindTens(tokens.at(index + tens)) : value;
	}

	/** The place that "nhất", "hai" … name behind "thứ". */
	static @Nullable BigDecimal ordinal(Token word) {
		Integer place = word.isWord() ? ORDINALS.getOrDefault(word.word(), figure(word)) : 0;
		return (place > 0) ? BigDecimal.valueOf(place) : null;
	}

	/** How often something is had that grew "đôi", "rưỡi", "ba" … */
	static @Nullable BigDecimal times(Token word) {
		BigDecimal times = TIMES.get(word.word());
		return (times != null || figure(word) == 0) ? times : BigDecimal.valueOf(figure(word));
	}

	private static int figure(Token word) {
		return word.is("mười") ? TEN : FIGURES.getOrDefault(word.word(), 0);
	}

	private static int tensAt(Tokens tokens, int index) {
		if (tokens.at(index).is("mười")) {
			return 1;
		}
		boolean tens = tokens.at(index + 1).is("mươi") && FIGURES.containsKey(tokens.at(index).word());
		return tens ? 2 : 0;
	}

	private static int figureBehindTens(Token word) {
		return BEHIND_TENS.getOrDefault(word.word(), FIGURES.getOrDefault(word.word(), 0));
	}

}
