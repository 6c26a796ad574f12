package vn.noibat.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random words for people to copy: given passwords and recovery codes.
 */
final class Codes {

	/** Neither 0 and o nor 1, i and l, which people mistake for each other. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUP = 4;

	private static final int RECOVERY_CODES = 8;

	private static final Pattern RECOVERY_CODE = Pattern.compile("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private Codes() {
	}

	/** A password of sixteen letters: 79 bits. */
	static String password() {
		return groups(4);
	}

	static List<String> recoveryCodes() {
		return Stream.generate(() -> groups(3)).limit(RECOVERY_CODES).toList();
	}

	/** Whether these are codes as {@link #recoveryCodes} makes them. */
	static boolean areRecoveryCodes(List<String> codes) {
		return codes.stream().distinct().count() == RECOVERY_CODES && codes.size() == RECOVERY_CODES
				&& codes.stream().allMatch((code) -> RECOVERY_CODE.matcher(code).matches());
	}

	/** As it is kept: 59 random bits need no slow hash. */
	static String sha256(String code) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(code.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String groups(int count) {
		return IntStream.range(0, count)
			.mapToObj((group) -> RANDOM.ints(GROUP, 0, LETTERS.length())
				.mapToObj((index) -> LETTERS.substring(index, index + 1))
				.collect(Collectors.joining()))
			.collect(Collectors.joining("-"));
	}

}
