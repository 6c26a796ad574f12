package vn.noibat.text;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Random texts from a fixed seed, printed so that a failure can be told by it.
 */
final class Chance {

	private static final long SEED = 20230119L;

	private static final int TEXTS = 2000;

	private static final int LENGTH = 24;

	private Chance() {
	}

	/**
	 * Hands over texts of letters of the alphabet given, mixed with any other characters.
	 */
	static void texts(String alphabet, Consumer<String> check) {
		System.out.println("Random texts from seed " + SEED);
		Random random = new Random(SEED);
		for (int i = 0; i < TEXTS; i++) {
			StringBuilder text = new StringBuilder();
			IntStream.range(0, random.nextInt(LENGTH)).forEach((position) -> {
				if (random.nextInt(LENGTH) == 0) {
					text.appendCodePoint(random.nextInt(0xD800));
				}
				else {
					text.append(alphabet.charAt(random.nextInt(alphabet.length())));
				}
			});
			check.accept(text.toString());
		}
	}

}
