package vn.noibat.figure;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The magnitude in a unit's name: tỷ đồng are billions of đồng.
 */
public final class Magnitude {

	private static final Map<String, Integer> POWERS = Map.of("nghìn", 3, "ngàn", 3, "vạn", 4, "triệu", 6, "tỷ", 9,
			"tỉ", 9);

	private Magnitude() {
	}

	/** What one of the unit is worth in single ones: 10⁹ for tỷ đồng. */
	public static BigDecimal factor(String unit) {
		int power = 0;
		for (String word : words(unit)) {
			Integer more = POWERS.get(word);
			if (more == null) {
				break;
			}
			power += more;
		}
		return BigDecimal.ONE.scaleByPowerOfTen(power);
	}

	/** What is counted: đồng for tỷ đồng. */
	public static String noun(String unit) {
		StringBuilder noun = new StringBuilder();
		for (String word : words(unit)) {
			if (!noun.isEmpty() || !POWERS.containsKey(word)) {
				noun.append(noun.isEmpty() ? "" : " ").append(word);
			}
		}
		return noun.toString();
	}

	private static String[] words(String unit) {
		return unit.strip().split("\\s+");
	}

}
