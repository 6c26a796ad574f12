package vn.noibat.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How dates are written. Day and month without a year are a date only where a word says
 * so, as 7/8 may be a share; a month and a year in digits alone only where nothing is
 * counted behind them.
 */
final class DateGrammar {

	private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";

	private static final String MONTH = "(?<month>0?[1-9]|1[0-2])";

	private static final String YEAR = "(?<year>(?:1\\d|20)\\d\\d)";

	private static final String RECENT = "(?<year>(?:19|20)\\d\\d)";

	private static final String ALONE = "(?<![\\p{L}\\p{N}])(?<!\\d[./,:-])";

	private static final String NO_MORE = "(?![\\p{L}\\p{N}])(?![/:]\\p{N})";

	private static final String LED = "(?<![\\p{L}\\p{N}])ngày\\h{0,3}+(?:(?:mùng|mồng)\\h{1,3}+)?+";

	private static final String LEAD = "(?:" + LED + "|" + ALONE + ")";

	private static final String CLOCK = "(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?+)?+"
			+ "\\h{0,2}+(?<zone>Z|[+-](?:0\\d|1[0-4]):?+[0-5]\\d)";

	private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	// "17.01.2023 15:39:46 +07:00"
	private static final Pattern MOMENT = Pattern.compile(
			LEAD + DAY + "(?<mark>[./-])" + MONTH + "\\k<mark>" + YEAR + ",?+\\h{1,3}+" + CLOCK + "(?![\\p{L}\\p{N}:])",
			CASE);

	// "2023-01-17", "2023-01-17T15:39:46+07:00"
	private static final Pattern ISO = Pattern.compile(ALONE + YEAR
			+ "-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?:[T\\h]" + CLOCK + ")?+" + "(?![\\p{N}-])", CASE);

	// "30/03/2023", "30 . 03 . 2023"
	private static final Pattern DIGITS = Pattern.compile("(?:" + LED + "|(?<![\\p{L}\\p{N}])(?<!\\d[./,:]))" + DAY
			+ "\\h?+(?<mark>[./-])\\h?+" + MONTH + "\\h?+\\k<mark>\\h?+" + YEAR + "(?!\\p{N})(?![/:]\\p{N})", CASE);

	// "ngày 19 tháng 01 năm 2023", "ngày 6 tháng 12", "30/3 năm 2023"
	private static final Pattern WORDS = Pattern.compile(LEAD + DAY + "(?:\\h{0,3}+tháng\\h{0,3}+|\\h?+[/.-]\\h?+)"
			+ MONTH + "(?:,?+\\h{0,3}+năm\\h{0,3}+" + YEAR + "(?!\\p{N}))(?![\\p{L}\\p{N}])", CASE);

	private static final Pattern DAY_OF_MONTH = Pattern
		.compile(LEAD + DAY + "\\h{1,3}+tháng\\h{1,3}+" + MONTH + "(?![\\p{L}\\p{N}])(?![/.,-]\\d)", CASE);

	// "tháng 01/2024", "tháng 11 năm 2024"
	private static final Pattern MONTH_OF_YEAR = Pattern.compile("(?<![\\p{L}\\p{N}])tháng\\h{0,3}+" + MONTH
			+ "(?:\\h?+[/.-]\\h?+|,?+\\h{0,3}+năm\\h{0,3}+)" + YEAR + "(?![\\p{L}\\p{N}])(?![/-]\\p{N})", CASE);

	private static final Pattern BARE_MONTH = Pattern.compile(ALONE + MONTH + "/" + RECENT + "(?![\\p{L}\\p{N}/-])");

	private static final Pattern BARE_DAY = Pattern.compile(LEAD + DAY + "/" + MONTH + NO_MORE + "(?!\\h?+[%/])", CASE);

	// "chiều 16-10", "ngày 17.10"
	private static final Pattern MARKED_DAY = Pattern
		.compile(LEAD + DAY + "(?<mark>[.-])" + MONTH + NO_MORE + "(?![.,]\\d|-\\d{1,2}-|\\h?+[%/])", CASE);

	// Words before a day and a month without a year.
	private static final Pattern TRIGGER = Pattern
		.compile("(?:(?<!\\p{L})(?:ngày|(?:sáng|trưa|chiều|tối|đêm|hôm)(?: (?:nay|qua|mai))?"
				+ "|dịp|lễ|tết|quốc khánh|chiến thắng|giải phóng|hết|mùng|mồng|kỷ niệm|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật))\\h?+[,(]?+\\h?+$",
				CASE);

	// A day or a share may stand behind these.
	private static final Pattern BOUND = Pattern.compile("(?<!\\p{L})(?:trước|đến|tới|từ|vào|sau)\\h$", CASE);

	private static final Pattern CLAUSE_END = Pattern.compile("\\h?+(?:[,.;)\\n]|$|(?:đến|tới|đã|hằng|hàng)(?!\\p{L}))",
			CASE);

	// "ngày 5, 6 và 7/9", "từ ngày 5 đến ngày 7/9", "đêm 5 rạng sáng 6/9"
	private static final Pattern DAYS = Pattern
		.compile("(?<!\\p{L})(?:ngày|sáng|chiều|tối|đêm)\\h{1,2}+(?<days>(?:\\d{1,2}\\h?(?:,|và)\\h?){0,6}\\d{1,2})"
				+ "(?:\\h?[,-]\\h?|\\h(?:và|đến|tới|rạng)\\h(?:hết\\h|sáng\\h)?)$", CASE);

	private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

	private static final Pattern UNTIL = Pattern.compile("(?:-|(?:đến|tới|rạng)\\h.{0,10})\\h?$", CASE);

	// The last days of a month lie before the first ones of the next.
	private static final int LATE = 22;

	private static final int EARLY = 15;

	// "mỗi ngày 3-5 chuyến" counts by the day.
	private static final Pattern PER_DAY = Pattern.compile(
			"(?<!\\p{L})(?:mỗi|một|hàng|hằng|từng|bình quân|trung bình|vài|mấy|nhiều)\\h{1,3}+(?:ngày\\h{0,3}+)?+$",
			CASE);

	private static final Pattern CHAIN = Pattern.compile("^\\h?+(?:,|-|và|đến|tới|hoặc)\\h?+(?:hết\\h+)?+$");

	private static final Pattern SCALE = Pattern.compile("(?:t[ỷỉ] lệ|số|bản đồ|quy hoạch|điều|khoản|mục)\\h?+$", CASE);

	private static final Pattern CLAUSE_OF_A_LAW = Pattern.compile("(?<!\\p{L})(?:điều|khoản|mục)\\h?+$", CASE);

	private static final int BEFORE = 24;

	private static final int MOST_DAYS = 60;

	private final String text;

	private final Tokens tokens;

	private final Places numbers;

	private final Places places = new Places();

	private final List<DateMention> found = new ArrayList<>();

	private final Map<Matcher, Reader> forms = new LinkedHashMap<>();

	private DateGrammar(String text, Tokens tokens, Places numbers) {
		this.text = text;
		this.tokens = tokens;
		this.numbers = numbers;
		form(MOMENT, DateGrammar::moment);
		form(ISO, (matcher) -> (matcher.group("hour") != null) ? moment(matcher) : day(matcher));
		form(WORDS, DateGrammar::day);
		form(DIGITS, this::digits);
		form(DAY_OF_MONTH, DateGrammar::monthDay);
		form(MONTH_OF_YEAR, DateGrammar::month);
		form(BARE_MONTH, this::bareMonth);
		form(BARE_DAY, this::bareDay);
		form(MARKED_DAY, this::markedDay);
	}

	private void form(Pattern pattern, Reader reader) {
		this.forms.put(pattern.matcher(this.text).useTransparentBounds(true).useAnchoringBounds(false), reader);
	}

	/**
	 * The dates of a text in their order.
	 * @param text in plain spelling
	 * @param numbers where numbers of documents stand
	 */
	static List<DateMention> in(String text, Tokens tokens, Places numbers) {
		DateGrammar grammar = new DateGrammar(text, tokens, numbers);
		for (int i = 0; i < tokens.size(); i++) {
			if (grammar.mayBegin(i)) {
				grammar.read(tokens.at(i).from());
			}
		}
		List.copyOf(grammar.found).forEach(grammar::findDaysBefore);
		grammar.found.sort(Comparator.comparing(DateMention::span));
		return grammar.found;
	}

	/** The days before a date that share its month: 5 and 6 of "ngày 5, 6 và 7/9". */
	private void findDaysBefore(DateMention date) {
		TemporalAccessor last = date.date();
		if (!last.isSupported(ChronoField.DAY_OF_MONTH) || last instanceof OffsetDateTime) {
			return;
		}
		int from = Math.max(0, date.span().from() - MOST_DAYS);
		Matcher days = DAYS.matcher(this.text.substring(from, date.span().from()));
		if (!days.find()) {
			return;
		}
		Matcher number = NUMBER.matcher(days.group("days"));
		if (isOfTheMonthBefore(days.group("days"), days.group(), last)) {
			addDayOfTheMonthBefore(from + days.start("days"), days.group("days"), last);
			return;
		}
		int behind = 0;
		while (number.find()) {
			int day = Integer.parseInt(number.group());
			int start = from + days.start("days") + number.start();
			Span place = new Span(start, start + number.group().length());
			if (day <= behind || day >= last.get(ChronoField.DAY_OF_MONTH) || !this.places.isFree(place)
					|| !this.numbers.isFree(place)) {
				return;
			}
			behind = day;
			this.places.take(place);
			this.found.add(new DateMention(place, (last instanceof LocalDate exact) ? exact.withDayOfMonth(day)
					: ((MonthDay) last).withDayOfMonth(day)));
		}
	}

	/** "từ ngày 29 đến ngày 3/5", "đêm 31 rạng sáng 1/1" */
	private static boolean isOfTheMonthBefore(String days, String words, TemporalAccessor last) {
		boolean one = days.length() == 2 && Character.isDigit(days.charAt(0)) && Character.isDigit(days.charAt(1));
		return one && Integer.parseInt(days) >= LATE && last.get(ChronoField.DAY_OF_MONTH) < EARLY
				&& UNTIL.matcher(words).find();
	}

	private void addDayOfTheMonthBefore(int from, String days, TemporalAccessor last) {
		Span place = new Span(from, from + days.length());
		int day = Integer.parseInt(days);
		Month before = Month.from(last).minus(1);
		boolean leap = last instanceof LocalDate exact ? exact.isLeapYear() : true;
		if (day > before.length(leap) || !this.places.isFree(place) || !this.numbers.isFree(place)) {
			return;
		}
		this.places.take(place);
		this.found.add(new DateMention(place, (last instanceof LocalDate exact)
				? exact.minusMonths(1).withDayOfMonth(day) : MonthDay.of(before, day)));
	}

	/** Whether a date may begin here: with a number or the word that leads it in. */
	private boolean mayBegin(int index) {
		Token token = this.tokens.at(index);
		if (token.isNumber()) {
			return true;
		}
		Token next = this.tokens.at(index + 1);
		boolean leads = token.is("ngày") || token.is("tháng");
		boolean joined = token.isWord() && (token.word().startsWith("ngày") || token.word().startsWith("tháng"));
		return leads && (next.isNumber() || next.is("mùng") || next.is("mồng")) || joined && !leads;
	}

	private void read(int from) {
		for (Map.Entry<Matcher, Reader> form : this.forms.entrySet()) {
			Matcher matcher = form.getKey().region(from, this.text.length());
			if (matcher.lookingAt()) {
				Span place = new Span(matcher.start(), matcher.end());
				TemporalAccessor date = (this.places.isFree(place) && this.numbers.isFree(place))
						? read(form.getValue(), matcher) : null;
				if (date != null) {
					this.found.add(new DateMention(place, date));
					this.places.take(place);
					return;
				}
			}
		}
	}

	private static @Nullable TemporalAccessor read(Reader reader, Matcher matcher) {
		try {
			return reader.date(matcher);
		}
		catch (DateTimeException ex) {
			// The 31st of February is no date.
			return null;
		}
	}

	private @Nullable TemporalAccessor bareMonth(Matcher matcher) {
		boolean scale = SCALE.matcher(before(matcher.start())).find();
		return (scale || Measures.isMeasuredAt(this.tokens, this.tokens.indexAt(matcher.end()))) ? null
				: month(matcher);
	}

	private @Nullable TemporalAccessor bareDay(Matcher matcher) {
		int from = matcher.start();
		boolean led = Character.isLetter(this.text.charAt(from)) || TRIGGER.matcher(before(from)).find();
		return (led || isChained(from) || isBound(matcher)) ? monthDay(matcher) : null;
	}

	/** "tính đến 30/6, …": no share has more parts than its whole. */
	private boolean isBound(Matcher matcher) {
		return number(matcher, "day") > number(matcher, "month") && BOUND.matcher(before(matcher.start())).find()
				&& CLAUSE_END.matcher(this.text).region(matcher.end(), this.text.length()).lookingAt();
	}

	private @Nullable TemporalAccessor digits(Matcher matcher) {
		boolean led = Character.isLetter(this.text.charAt(matcher.start()));
		return (!led && CLAUSE_OF_A_LAW.matcher(before(matcher.start())).find()) ? null : day(matcher);
	}

	/** Hyphens and points also stand in ranges and decimals. */
	private @Nullable TemporalAccessor markedDay(Matcher matcher) {
		int from = matcher.start();
		int behind = this.tokens.indexAt(matcher.end());
		boolean counted = Measures.isScaledAt(this.tokens, behind) || this.tokens.at(behind).is("tháng")
				|| PER_DAY.matcher(before(from)).find();
		if (counted) {
			return null;
		}
		boolean led = Character.isLetter(this.text.charAt(from));
		boolean given = !Measures.isMeasuredAt(this.tokens, behind) && (TRIGGER.matcher(before(from)).find()
				|| isChained(from) || matcher.group("mark").equals("-") && isBound(matcher));
		return (led || given) ? monthDay(matcher) : null;
	}

	/** "ngày 5/3 và 6/3" */
	private boolean isChained(int from) {
		Optional<Span> earlier = this.places.before(from);
		return earlier.isPresent() && from - earlier.get().until() < BEFORE
				&& CHAIN.matcher(this.text.substring(earlier.get().until(), from)).find();
	}

	private String before(int from) {
		return this.text.substring(Math.max(0, from - BEFORE), from);
	}

	private static LocalDate day(Matcher matcher) {
		return LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
	}

	private static YearMonth month(Matcher matcher) {
		return YearMonth.of(number(matcher, "year"), number(matcher, "month"));
	}

	private static MonthDay monthDay(Matcher matcher) {
		return MonthDay.of(number(matcher, "month"), number(matcher, "day"));
	}

	private static OffsetDateTime moment(Matcher matcher) {
		int second = (matcher.group("second") != null) ? number(matcher, "second") : 0;
		return OffsetDateTime.of(day(matcher), LocalTime.of(number(matcher, "hour"), number(matcher, "minute"), second),
				ZoneOffset.of(matcher.group("zone").toUpperCase(Locale.ROOT)));
	}

	private static int number(Matcher matcher, String group) {
		return Integer.parseInt(matcher.group(group));
	}

	/** Reads the date of a match. */
	private interface Reader {

		@Nullable TemporalAccessor date(Matcher matcher);

	}

}
