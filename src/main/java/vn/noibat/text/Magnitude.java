package vn.noibat.text;

import java.util.Map;

/**
 * The words for powers of ten.
 */
final class Magnitude {

	private static final Map<String, Integer> POWERS = Map.of("chục", 1, "trăm", 2, "nghìn", 3, "vạn", 4, "triệu", 6,
			"tỷ", 9);

	private Magnitude() {
	}

	/** The power of ten of a magnitude in its usual spelling, 12 for "nghìn tỷ". */
	static int power(String magnitude) {
		int power = 0;
		for (String word : magnitude.split(" ")) {
			power += POWERS.getOrDefault(word, 0);
		}
		return power;
	}

}
