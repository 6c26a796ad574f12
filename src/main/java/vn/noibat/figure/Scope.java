package vn.noibat.figure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Findings;
import vn.noibat.text.Folding;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.text.Quantity;

/**
 * Of what part of the locality a figure speaks, as the words around it tell: a district,
 * a port, "riêng khách quốc tế". Most speak of the whole.
 *
 * @param key the same for the same part, however it is written; empty for the whole
 * @param words as they stand there; empty for the whole
 */
public record Scope(String key, String words) {

	public static final Scope WHOLE = new Scope("", "");

	private static final String ZONE = "khu kinh tế|khu công nghiệp|cụm công nghiệp|khu thương mại tự do|khu du lịch";

	// A place within the locality or beside it, by its kind and its name.
	private static final Pattern AREA = Pattern.compile("(?<!\\p{L})(?iu:(?<kind>huyện đảo|huyện|quận|thị xã|thị trấn"
			+ "|thành phố|tỉnh|phường|xã|đặc khu|cảng hàng không|cảng biển|bến cảng|cảng|sân bay|" + ZONE
			+ ")(?:\\h(?:quốc tế|ven biển|tổng hợp)){0,2})\\h(?<name>\\p{Lu}\\p{L}*+(?:(?:\\h|\\h?[-–]\\h?)\\p{Lu}\\p{L}*+){0,4})");

	// "vốn đầu tư vào các khu công nghiệp, khu kinh tế": places of a kind, none named.
	private static final Pattern ZONES = Pattern
		.compile("(?iu)(?<!\\p{L})(?:riêng|trong|tại|ở|vào|thuộc|của|trên địa bàn)\\h(?:các\\h)?(?<kind>" + ZONE
				+ ")(?!\\p{L}|\\h(?-i:\\p{Lu}))");

	private static final Pattern WHOLE_AGAIN = Pattern
		.compile("(?iu)(?<!\\p{L}|các\\h)(?:toàn|cả|của|trên địa bàn)?\\h?"
				+ "(?:thành phố|tỉnh)(?!\\p{L})(?!\\h(?-i:\\p{Lu}))");

	// Behind a number its own part is named with one of these.
	private static final Pattern LEADS = Pattern
		.compile("(?iu)(?:của|tại|ở|trên địa bàn|trong|thuộc|qua|vào|cho)\\h(?:các\\h)?$");

	private static final Pattern PART = Pattern
		.compile("(?iu)(?<!\\p{L})trong (?:đó|số đó|số này)(?!\\p{L})|(?:^|[,;:(–-]\\h?|và\\h)riêng(?!\\p{L})");

	private static final Pattern CLAUSE = Pattern.compile("[,;:()]");

	private static final Pattern SENTENCES = Pattern.compile("(?<=[.;!?])\\s+|\\n");

	private static final Pattern QUOTED = Pattern.compile("«(.*)»", Pattern.DOTALL);

	private static final Pattern PREDICATE = Pattern.compile("(?iu)(?<!\\p{L})(?:đạt|là|tăng|giảm|bằng|hoàn thành"
			+ "|lựa chọn|vượt|đón|được|ước|chiếm|đứng|xếp|đóng góp|giành|thu hút)(?!\\p{L})");

	// What leads to a number and names no part.
	private static final Set<String> EMPTY = Set.of("dat", "la", "co", "duoc", "uoc", "khoang", "gan", "tren", "hon",
			"vuot", "tang", "giam", "them", "da", "den", "voi", "thu", "hut", "don", "cua", "va", "rieng", "trong",
			"do", "so", "nay", "nam", "chiem", "bang", "thi", "cac", "nhung", "mot", "ca", "o", "tai", "cho", "ve",
			"nghin", "trieu", "ty", "dong", "luot", "tong", "muc", "moi", "ra", "len", "theo");

	/**
	 * Reads the scope of a stated figure from the words at its place, else from the text
	 * it stands in.
	 * @param text in Vietnamese
	 * @param locality the name of the whole
	 */
	public static Scope of(StatedFact fact, String text, String locality) {
		Set<String> numbers = Stream
			.of(fact.display().vi(), Numbers.format(fact.value(), Language.VI),
					Numbers.format(fact.value().stripTrailingZeros(), Language.VI))
			.collect(Collectors.toSet());
		Stream<String> places = fact.sources()
			.stream()
			.map(SourceReference::place)
			.filter(Objects::nonNull)
			.flatMap((place) -> QUOTED.matcher(place.vi()).results().map((quoted) -> quoted.group(1)));
		return Stream.concat(places, Stream.of(text))
			.flatMap((words) -> Arrays.stream(SENTENCES.split(words)))
			.flatMap((sentence) -> numbers.stream()
				.filter((number) -> place(sentence, number) >= 0)
				.map((number) -> of(sentence, number, fact.indicator().label().vi(), locality))
				.limit(1))
			.findFirst()
			.orElse(WHOLE);
	}

	/**
	 * Reads the scope of a number from the sentence it stands in.
	 * @param number as it stands there
	 * @param label of its indicator, whose own words name no part
	 * @param locality the name of the whole
	 */
	public static Scope of(String sentence, String number, String label, String locality) {
		int from = place(sentence, number);
		return (from < 0) ? WHOLE : of(sentence, from, from + number.length(), label, locality);
	}

	static Scope of(String sentence, int from, int until, String label, String locality) {
		List<Quantity> quantities = Findings.in(sentence).quantities();
		int before = quantities.stream()
			.mapToInt((one) -> one.span().until())
			.filter((end) -> end <= from)
			.max()
			.orElse(0);
		// "610 nghìn lượt khách quốc tế": what is counted may name the part.
		int end = quantities.stream()
			.filter((one) -> one.span().from() <= from && one.span().until() > from)
			.mapToInt((one) -> one.numbered().until())
			.findFirst()
			.orElse(until);
		String behind = CLAUSE.split(sentence.substring(end), 2)[0];
		Set<String> own = words(label);
		Scope area = area(behind, true, own, locality);
		if (area == null) {
			area = area(sentence.substring(0, from), false, own, locality);
		}
		if (area != null && !area.isWhole()) {
			return area;
		}
		String counted = quantities.stream()
			.filter((one) -> one.span().from() <= from && one.span().until() > from)
			.map(Quantity::measure)
			.findFirst()
			.orElse("");
		return part(sentence.substring(0, from), before, behind, counted, own);
	}

	/** Whether it is the whole locality. */
	public boolean isWhole() {
		return this.key.isEmpty();
	}

	// The last that is named counts; null where none is.
	private static @Nullable Scope area(String words, boolean led, Set<String> label, String locality) {
		Scope found = null;
		int at = -1;
		Matcher named = AREA.matcher(words);
		while (named.find()) {
			if (!led || LEADS.matcher(words.substring(0, named.start())).find()) {
				String name = named.group("name");
				boolean whole = fold(name).equals(fold(locality)) || label.containsAll(words(name));
				found = whole ? WHOLE : new Scope(fold(name), named.group());
				at = named.start();
			}
		}
		Matcher zones = ZONES.matcher(words);
		while (zones.find()) {
			String kind = zones.group("kind");
			if (zones.start() > at && !label.containsAll(words(kind))) {
				found = new Scope(fold(kind), kind);
				at = zones.start();
			}
		}
		Matcher again = WHOLE_AGAIN.matcher(words);
		while (again.find()) {
			if (again.start() > at) {
				found = WHOLE;
				at = again.start();
			}
		}
		return found;
	}

	// "trong đó khách quốc tế 610 nghìn lượt", "trong đó 610 nghìn lượt khách quốc tế".
	private static Scope part(String ahead, int before, String behind, String counted, Set<String> label) {
		int start = PART.matcher(ahead).results().mapToInt((part) -> part.end()).max().orElse(-1);
		if (start < 0) {
			return WHOLE;
		}
		String clause = ahead.substring(Math.max(start, before));
		Matcher comma = CLAUSE.matcher(clause);
		int last = comma.results().mapToInt((one) -> one.end()).max().orElse(0);
		String stated = noun(clause.substring(last));
		String named = words(stated).isEmpty() ? noun(behind) : stated;
		Set<String> told = words(named);
		if (told.isEmpty()) {
			return (start >= before) ? new Scope("-", ahead.substring(Math.max(start, before)).strip()) : WHOLE;
		}
		Set<String> more = new LinkedHashSet<>(told);
		more.removeAll(label);
		if (words(stated).isEmpty() && !words(clause.substring(last)).isEmpty()) {
			// "trong đó lựa chọn 29 nhiệm vụ": what is counted is no part of its own.
			more.removeAll(words(counted));
		}
		return more.isEmpty() ? WHOLE : new Scope(String.join(" ", more), named);
	}

	// What a clause names, without what it says of it: "thu nội địa đạt kế hoạch đề ra".
	private static String noun(String clause) {
		Matcher verb = PREDICATE.matcher(clause);
		int from = 0;
		while (verb.find(from)) {
			if (!words(clause.substring(from, verb.start())).isEmpty()) {
				return bare(clause.substring(from, verb.start()));
			}
			from = verb.end();
		}
		return bare(clause.substring(from));
	}

	private static String bare(String words) {
		return words.replaceAll("^[\\s\\p{P}]+|[\\s\\p{P}]+$", "");
	}

	private static Set<String> words(String text) {
		return Arrays.stream(fold(text).split("[^a-z]+"))
			.filter((word) -> !word.isEmpty() && !EMPTY.contains(word))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String fold(String words) {
		return Folding.fold(Folding.tone(words)).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
	}

	/** Where a number stands that is no part of another. */
	private static int place(String sentence, String number) {
		for (int at = sentence.indexOf(number); at >= 0; at = sentence.indexOf(number, at + 1)) {
			int end = at + number.length();
			boolean begins = at == 0 || !isOfNumber(sentence, at - 1);
			boolean ends = end >= sentence.length()
					|| !Character.isDigit(sentence.charAt(end)) && !(isOfNumber(sentence, end)
							&& end + 1 < sentence.length() && Character.isDigit(sentence.charAt(end + 1)));
			if (begins && ends) {
				return at;
			}
		}
		return -1;
	}

	private static boolean isOfNumber(String sentence, int at) {
		char character = sentence.charAt(at);
		return Character.isDigit(character) || character == ',' || character == '.';
	}

}
