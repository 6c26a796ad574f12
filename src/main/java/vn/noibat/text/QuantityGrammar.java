package vn.noibat.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Quantity.Against;
import vn.noibat.text.Quantity.Comparison;
import vn.noibat.text.Quantity.Direction;
import vn.noibat.text.Quantity.Kind;

/**
 * How texts state quantities. A number is one only with a measure behind it; numbers in
 * names and addresses, ordinals, years and spans of years are none, nor are "2 con số"
 * and numbers in words, save before a magnitude ("một triệu căn hộ"), in ranks ("thứ nhất
 * cả nước") and in "gấp đôi". Where two words qualify a number, the one nearer to it
 * counts.
 */
final class QuantityGrammar {

	private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,6})?");

	private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{3}){2,5}(?:\\.\\d{1,6})?");

	private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(?:,\\d{1,6}|\\.\\d{1,2})?");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

	private static final Pattern THREE = Pattern.compile("\\d{3}(?:,\\d{1,6})?");

	private static final Phrases VAGUE = Phrases.of("hàng|mấy|vài|dăm|mỗi|cả|trong|một|trên");

	// A number behind these is a name, whatever follows.
	private static final Phrases NAMED = Phrases
		.of("""
				thứ|khóa|tháng|ngày|quý|mùng|mồng|điều|lộ|lớp|km|ql|đt|tl|mục|chương|lục|kênh|loại|hạng|ngõ|ngách|hẻm|lúc|hồi
				điện thoại|đt|fax|tel|hotline|tài khoản số|mã|mẫu|kỳ họp|covid|phiên bản|trang|tiết|top|tốp""");

	// Nor do all words that end in these name anything.
	private static final Phrases NOT_NAMED = Phrases.of("danh mục|hạng mục|tiết mục|chuyên mục|huy chương|các loại");

	// A number behind these is a name, unless a known unit follows.
	private static final Phrases NAMING = Phrases
		.of("""
				năm|quận|phường|tổ|khu|ga|bến|cầu|kho|đội|đoàn|trạm|tuyến|đường|phố|lô|nhà|tầng|phòng|bậc|nhóm|kỳ|vòng|đợt|khoản
				điểm|phần|bài|bảng|biểu|hình|lần|tuần|giờ|khối|tập|quyển|vùng|ty|máy|cụm|ô|thửa|tờ|gói|thầu|tòa|block|giai đoạn|tỉnh
				xã|huyện|trường|cảng|vụ|tỉnh lộ|hải đội|sư đoàn|trung đoàn|tiểu đoàn|vành đai|lữ đoàn|binh đoàn|hải đoàn|quân khu""");

	private static final Phrases TOTALS = Phrases
		.of("tổng số|trong số|tổng|trong|con số|nâng số|đưa số|với số|có số|số");

	// Nouns that end in "số", none of which gives its thing a number for a name.
	private static final Phrases SIZES = Phrases
		.of("dân số|chỉ số|hệ số|doanh số|trị số|tham số|thông số|tần số|điểm số|quân số|sĩ số");

	private static final Phrases QUALIFIERS = Phrases
		.of("""
				gần|hơn|trên|khoảng|vào khoảng|xấp xỉ|ngót|chừng|trên dưới|ước|ước đạt|ước tính|ước tính đạt|ước thực hiện|ước khoảng
				ít nhất|tối thiểu|không dưới|không ít hơn|dự kiến|dự kiến đạt|cơ bản|cơ bản đạt|cơ bản có|không quá|tối đa
				vượt mốc|vượt mức|vượt ngưỡng|vượt con số|vượt chỉ tiêu|vượt mục tiêu|vượt qua mốc|vượt qua|cao hơn mức""");

	private static final Map<String, Qualifier> BY_FIRST = Map.ofEntries(Map.entry("gần", Qualifier.NEARLY),
			Map.entry("ngót", Qualifier.NEARLY), Map.entry("hơn", Qualifier.OVER), Map.entry("trên", Qualifier.OVER),
			Map.entry("vượt", Qualifier.OVER), Map.entry("cao", Qualifier.OVER),
			Map.entry("khoảng", Qualifier.APPROXIMATELY), Map.entry("vào", Qualifier.APPROXIMATELY),
			Map.entry("xấp", Qualifier.APPROXIMATELY), Map.entry("chừng", Qualifier.APPROXIMATELY),
			Map.entry("ước", Qualifier.ESTIMATED), Map.entry("ít", Qualifier.AT_LEAST),
			Map.entry("tối", Qualifier.AT_LEAST), Map.entry("không", Qualifier.AT_LEAST),
			Map.entry("dự", Qualifier.EXPECTED), Map.entry("cơ", Qualifier.BASICALLY));

	// "Trên" is a place before these.
	private static final Phrases ON = Phrases
		.of("lĩnh vực|mặt|phương diện|địa bàn|tuyến|đoạn|kênh|nền tảng|mặt trận|trang|khâu|nội dung|trụ cột|môi trường");

	private static final Phrases DURING = Phrases.of("trong|suốt|sau|kéo dài|trong vòng|các|diễn ra|qua");

	private static final Phrases RELATIVE = Phrases.of("%|lần");

	private static final Phrases SIGNED = Phrases.of("%|‰|°|độ|oc");

	private static final Phrases METALS = Phrases.of("vàng|bạc|đồng");

	private static final Phrases MEDALS = Phrases.of("huy chương|hcv|hcb");

	// What stands before an amount that looks like a year.
	private static final Phrases GIVING = Phrases
		.of("""
				có|hiện có|còn|thu|chi|thu hút|tạo|tạo việc làm cho|giải quyết|hỗ trợ|xây|xây dựng|trao|trao tặng|tặng|đón|với|gồm|cho
				kết nạp|khám|cấp|huy động|đào tạo|xóa|sửa chữa|trồng|lắp đặt|vận động|đạt|được|giảm|tăng""");

	private static final Phrases NOT_ESTIMATED = Phrases
		.of("công ước|quy ước|hiệp ước|điều ước|mơ ước|khế ước|giao ước|mong ước|ao ước");

	private static final Phrases CHANGES = Phrases
		.of("""
				tăng|tăng thêm|tăng tới|tăng đến|tăng bình quân|tăng trung bình|tăng mạnh|tăng cao|tăng nhẹ|giảm|giảm tới|giảm đến
				giảm thêm|giảm nghèo|giảm hộ nghèo|giảm tỷ lệ hộ nghèo|giảm mạnh|giảm nhẹ|giảm bình quân|vượt|vượt tới|vượt đến|vượt thêm|gấp|tăng gấp|cao gấp|gấp tới|cao hơn|thấp hơn
				nhiều hơn|ít hơn|lớn hơn|nhanh hơn|hụt|hụt so với|đạt|bằng|đạt tới|tương đương|hoàn thành|chỉ đạt|mới đạt|chỉ bằng""");

	private static final Phrases HIGHER = Phrases.of("cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhanh hơn");

	private static final Phrases BASES = Phrases
		.of("""
				kế hoạch|dự toán|chỉ tiêu|mục tiêu|kịch bản|cùng kỳ|cùng thời điểm|năm trước|năm ngoái|tháng trước|quý trước|kh
				nghị quyết|số kế hoạch|mức kế hoạch|định mức|tổng kế hoạch|chỉ tiêu kế hoạch|thực hiện""");

	private static final Phrases PLANS = Phrases
		.of("kế hoạch|dự toán|chỉ tiêu|mục tiêu|kịch bản|nghị quyết|kh|định mức|giao|đề ra");

	private static final Phrases TIMES = Phrases
		.of("năm|cùng kỳ|cùng thời điểm|tháng|quý|trước|nhiệm kỳ|đầu|giai đoạn|ngày|tuần|thực hiện");

	private static final Phrases BASE_END = Phrases
		.of("""
				và|trong|với|đưa|nâng|là|tương|đạt|do|để|nhờ|góp|cao|thấp|tăng|giảm|vượt|tại|ở|thuộc|nhưng|song|đồng thời|đứng|xếp
				bằng|gấp|còn|cho thấy|khẳng định""");

	private static final Phrases STANDING = Phrases
		.of("đứng|xếp|xếp hạng|vị trí|thứ hạng|vươn lên|giữ|hạng|lên|ở vị trí|top|tốp");

	private static final Phrases SCOPES = Phrases
		.of("cả nước|toàn quốc|toàn tỉnh|toàn thành phố|thế giới|trong cả nước|trên thế giới|trên toàn quốc|cả vùng");

	// Before a number: "USD 3 tỷ".
	private static final Phrases CURRENCIES = Phrases.of("usd|us$|$|eur|€|vnd|vnđ");

	// What half of a unit may follow: "hai năm rưỡi".
	private static final Phrases HALVED = Phrases.of("năm|tháng|tuần|ngày|giờ|lần|km|ha|vòng|tuổi");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	// "…, thứ 2 vùng Đông Nam Bộ" behind another rank.
	private static final Phrases REGIONS = Phrases.of("vùng|khu vực|miền|đông nam á|châu á");

	private static final Phrases COUNTING = Phrases.of("lần|năm|họp|khóa|hội|quý|tháng|người|số|con|bậc|ngày|thư");

	private static final Phrases MOVES = Phrases
		.of("lên|xuống|xuống còn|còn|lên đến|lên tới|lên thành|thành|xuống thành");

	private static final Phrases ENDS = Phrases.of(".|;|:|!|?|…");

	// "Cấp 4" is a grade, "cấp 120 căn hộ" a gift.
	private static final BigDecimal HIGHEST_GRADE = BigDecimal.valueOf(5);

	// "Tình trạng khẩn cấp 4 đoạn", "cung cấp 3 máy": no grades either.
	private static final Phrases NO_GRADE = Phrases
		.of("khẩn cấp|cung cấp|trợ cấp|nâng cấp|cao cấp|trung cấp|sơ cấp|phân cấp|trang cấp|được cấp|đã cấp");

	private static final int THREE_DIGITS = 3;

	private static final int MILLION = 6;

	private static final int MOST_GROUPS = 4;

	private static final int NEAR = 4;

	private static final int APART = 10;

	private static final int FAR = 40;

	private final String text;

	private final Tokens tokens;

	private final List<Places> taken;

	/** A number and the index behind it. */
	private record Number(int start, int end, BigDecimal value) {
	}

	/** A qualifier and the first of the tokens that belong to the quantity. */
	private record Qualified(Qualifier qualifier, @Nullable Span words, int start) {
	}

	private QuantityGrammar(String text, Tokens tokens, List<Places> taken) {
		this.text = text;
		this.tokens = tokens;
		this.taken = taken;
	}

	/**
	 * The quantities of a text in their order.
	 * @param taken where numbers of documents and dates stand
	 */
	static List<Quantity> in(String text, Tokens tokens, Places... taken) {
		QuantityGrammar grammar = new QuantityGrammar(text, tokens, List.of(taken));
		List<Quantity> found = new ArrayList<>();
		int behind = 0;
		for (int i = 0; i < tokens.size(); i++) {
			if (i >= behind && (tokens.at(i).isNumber() || tokens.at(i).isWord())) {
				Quantity quantity = grammar.at(i).orElse(null);
				if (quantity != null) {
					found.add(found.isEmpty() ? quantity : grammar.joined(found.get(found.size() - 1), quantity));
					behind = tokens.indexAt(quantity.span().until());
				}
			}
		}
		return found;
	}

	private Optional<Quantity> at(int index) {
		if (isTimes(index)) {
			return times(index);
		}
		BigDecimal ordinal = token(index - 1).is("thứ") ? NumberWords.ordinal(token(index)) : null;
		if (ordinal != null) {
			return isRank(index) ? Optional.of(rank(new Number(index, index + 1, ordinal), null, Measures.NONE))
					: Optional.empty();
		}
		Number number = token(index).isNumber() ? inDigits(index) : inWords(index);
		if (number == null || !isFree(index, number.end())) {
			return Optional.empty();
		}
		if (token(number.end()).is("/") && token(number.end()).glued()) {
			return part(number);
		}
		if (isRank(index)) {
			return Optional.of(rank(number, null, Measures.NONE));
		}
		return isName(number) ? Optional.empty() : amount(number);
	}

	/** "giảm 12 xã và 40 thôn": what changed by one changed by the other. */
	private Quantity joined(Quantity before, Quantity quantity) {
		Comparison change = before.comparison();
		int first = this.tokens.indexAt(quantity.span().from());
		int gap = first - 1 - this.tokens.indexAt(before.span().until());
		Token behind = token(this.tokens.indexAt(quantity.span().until()));
		boolean same = change != null && change.base() == null && quantity.comparison() == null
				&& quantity.kind() == Kind.AMOUNT && !RELATIVE.has(quantity.unit()) && !RELATIVE.has(before.unit());
		boolean closes = behind.kind() == Token.Kind.BREAK || ENDS.has(behind.word()) || behind.is(",");
		if (!same || !closes || !token(first - 1).is("và") || gap > NEAR
				|| IntStream.range(first - 1 - Math.max(gap, 0), first - 1).anyMatch((i) -> !token(i).isWord())) {
			return quantity;
		}
		return new Quantity(quantity.span(), quantity.numbered(), quantity.kind(), quantity.qualifier(),
				quantity.qualified(), quantity.low(), quantity.high(), quantity.whole(), quantity.magnitude(),
				quantity.unit(), new Comparison(change.direction(), change.against(), null));
	}

	/** "gấp đôi", "gấp hơn ba lần" */
	private boolean isTimes(int index) {
		int words = QUALIFIERS.endAt(this.tokens, index - 1);
		return token(index - 1 - words).is("gấp") && NumberWords.times(token(index)) != null;
	}

	private Optional<Quantity> times(int index) {
		BigDecimal value = Objects.requireNonNull(NumberWords.times(token(index)));
		Number number = new Number(index, index + 1, value);
		boolean half = this.tokens.are(index + 1, "lần", "rưỡi");
		int end = index + (half ? 3 : token(index + 1).is("lần") ? 2 : 1);
		BigDecimal whole = half ? value.add(HALF) : value;
		return Optional.of(quantity(number, number, whole, whole, new Measures(end, null, "lần", true)));
	}

	private boolean isFree(int from, int until) {
		return this.taken.stream().allMatch((places) -> places.isFree(span(from, until)));
	}

	private @Nullable Number inDigits(int index) {
		if (token(index).glued() && isInAWord(index - 1)
				|| token(index + 1).is(":") && token(index + 2).isNumber() && token(index + 2).glued()) {
			return null;
		}
		String digits = token(index).word();
		int end = index + 1;
		// "103 000 tỷ đồng"
		if (digits.length() <= THREE_DIGITS && digits.chars().allMatch(Character::isDigit)) {
			StringBuilder grouped = new StringBuilder(digits);
			while (end <= index + MOST_GROUPS && token(end).isNumber() && !token(end).glued()
					&& THREE.matcher(token(end).word()).matches() && token(end).from() == token(end - 1).until() + 1) {
				grouped.append(token(end).word());
				end++;
			}
			if (end > index + 1 && Measures.isMeasuredAt(this.tokens, end)) {
				digits = grouped.toString();
			}
			else {
				end = index + 1;
			}
		}
		BigDecimal value = value(digits);
		if (value == null) {
			return null;
		}
		return isNegative(index, end) ? new Number(index - 1, end, value.negate()) : new Number(index, end, value);
	}

	/** "-1,7%", "âm 2,5%", "-3°C" */
	private boolean isNegative(int index, int end) {
		Token sign = token(index - 1);
		boolean minus = sign.is("-") && token(index).glued() && (!sign.glued() || token(index - 2).is("("))
				&& token(index - 2).kind() != Token.Kind.BREAK && !token(index - 2).isNumber();
		return (minus || sign.is("âm")) && SIGNED.has(token(end).word());
	}

	/** "Covid-19", "1/2", "12:30" */
	private boolean isInAWord(int index) {
		Token before = token(index);
		if (before.is(".") && before.glued() && token(index - 1).glued() && token(index - 2).isNumber()) {
			// "1OO.000", as scanners read it.
			return token(index - 1).isWord();
		}
		if (before.isWord() || before.is("/") || before.is(":")) {
			return before.isWord() || before.glued() && !token(index - 1).is("(");
		}
		return before.is("-") && before.glued() && token(index - 1).isWord();
	}

	private static @Nullable BigDecimal value(String digits) {
		if (GROUPED.matcher(digits).matches()) {
			return new BigDecimal(digits.replace(".", "").replace(',', '.'));
		}
		if (ENGLISH.matcher(digits).matches()) {
			return new BigDecimal(digits.replace(",", ""));
		}
		return DECIMAL.matcher(digits).matches() ? new BigDecimal(digits.replace(',', '.')) : null;
	}

	/** "một triệu căn hộ", "hai mươi nghìn tỷ đồng" */
	private @Nullable Number inWords(int index) {
		if (VAGUE.has(token(index - 1).word()) || token(index - 1).isNumber()) {
			return null;
		}
		Number number = countedInWords(index);
		if (number == null) {
			return null;
		}
		Measures measure = Measures.at(this.text, this.tokens, number.end(), false);
		boolean counted = measure.magnitude() != null && (!measure.unit().isEmpty() || token(measure.end()).is("rưỡi")
				|| isMore(measure, restAt(measure.end())));
		return counted ? number : null;
	}

	private @Nullable Number countedInWords(int index) {
		int words = NumberWords.at(this.tokens, index);
		return (words > 0)
				? new Number(index, index + words, BigDecimal.valueOf(NumberWords.value(this.tokens, index, words)))
				: null;
	}

	/** Whether a lower power of ten goes on with a number: "một triệu hai trăm nghìn". */
	private boolean isMore(Measures measure, @Nullable Number rest) {
		Measures behind = (rest != null) ? Measures.at(this.text, this.tokens, rest.end(), false) : Measures.NONE;
		return measure.magnitude() != null && behind.magnitude() != null
				&& Magnitude.power(behind.magnitude()) < Magnitude.power(measure.magnitude());
	}

	private boolean isRank(int index) {
		Token before = token(index - 1);
		if (before.is("thứ")) {
			if (COUNTING.has(token(index - 2).word())) {
				return false;
			}
			for (int i = index - 2; i > index - 2 - NEAR && token(i).isWord(); i--) {
				if (STANDING.endAt(this.tokens, i) > 0) {
					return true;
				}
			}
			boolean chained = token(index - 2).is(",") || token(index - 2).is("và") || token(index - 2).is("(");
			return SCOPES.startAt(this.tokens, index + 1) > 0 || chained && REGIONS.startAt(this.tokens, index + 1) > 0;
		}
		return before.is("hạng") && (token(index - 2).is("xếp") || token(index - 2).is("thứ"))
				|| before.is("trí") && token(index - 2).is("vị");
	}

	private Optional<Quantity> part(Number number) {
		int index = number.end() + 1;
		Number whole = (token(index).isNumber() && token(index).glued()) ? wholeAt(index) : null;
		boolean measured = whole != null && Measures.isScaledAt(this.tokens, whole.end());
		if (whole == null || !measured && (isFraction(number) || isFraction(whole))
				|| number.value().compareTo(whole.value()) > 0 || whole.value().compareTo(BigDecimal.ONE) <= 0) {
			return Optional.empty();
		}
		int counted = whole.end() + (token(whole.end()).is("số") ? 1 : 0);
		Measures measure = Measures.at(this.text, this.tokens, counted, true);
		Token before = token(number.start() - 1);
		boolean ordinal = before.is("hạng") || before.is("thứ") && !COUNTING.has(token(number.start() - 2).word());
		if (ordinal || isRank(number.start()) || (before.is("đứng") || before.is("xếp")) && !measure.isNone()) {
			return Optional.of(rank(number, whole, measure));
		}
		boolean scale = before.is("lệ") || NAMED.endAt(this.tokens, number.start() - 1) > 0
				|| isNumberedName(number.start() - 1, whole.end()) || measure.unit().startsWith("giờ");
		if (scale || measure.isNone() && !before.is("đạt")) {
			return Optional.empty();
		}
		int end = measure.isNone() ? whole.end() : measure.end();
		Qualified qualified = qualified(number.start(), end);
		return Optional.of(new Quantity(span(qualified.start(), end), span(number.start(), whole.end()), Kind.SHARE,
				qualified.qualifier(), qualified.words(), number.value(), number.value(), whole.value(),
				measure.magnitude(), measure.unit(), null));
	}

	private @Nullable Number wholeAt(int index) {
		BigDecimal value = value(token(index).word());
		boolean more = token(index + 1).glued() && (token(index + 1).is("/") || token(index + 1).is("-"));
		return (value != null && !more) ? new Number(index, index + 1, value) : null;
	}

	private static boolean isFraction(Number number) {
		return number.value().stripTrailingZeros().scale() > 0;
	}

	private Quantity rank(Number number, @Nullable Number whole, Measures measure) {
		int last = (whole != null) ? whole.end() : number.end();
		int end = measure.isNone() ? last : measure.end();
		int start = token(number.start() - 1).is("thứ") ? number.start() - 1 : number.start();
		return new Quantity(span(start, end), span(number.start(), last), Kind.RANK, Qualifier.AS_STATED, null,
				number.value(), number.value(), (whole != null) ? whole.value() : null, null, measure.unit(), null);
	}

	/** Whether the number is a name, an address, a part of a date or a year. */
	private boolean isName(Number number) {
		int before = number.start() - 1;
		if (isNumberedName(before, number.end())) {
			return true;
		}
		boolean grade = token(before).is("cấp") && number.value().compareTo(HIGHEST_GRADE) <= 0
				&& NO_GRADE.endAt(this.tokens, before) == 0;
		if (grade || NAMED.endAt(this.tokens, before) > 0 && NOT_NAMED.endAt(this.tokens, before) == 0) {
			return true;
		}
		boolean known = Measures.isMeasuredAt(this.tokens, number.end());
		if (isYear(number.start(), number.end())) {
			return !known || !isAmount(before, number.end());
		}
		boolean naming = NAMING.endAt(this.tokens, before) > 0;
		if (naming && (!known || token(before).capital() && !startsASentence(before)
				|| Measures.isPlaceAt(this.tokens, number.end()))) {
			return true;
		}
		// "Seagames 31 …", "Sao Mai 2 …"
		boolean name = token(before).isWord() && token(before).capital() && !startsASentence(before);
		return name && !known && !isRangeMark(number.end());
	}

	/** "Bến số 5", but neither "dân số 5 triệu người" nor "với số 5 triệu đồng". */
	private boolean isNumberedName(int index, int behind) {
		if (!token(index).is("số") || isTotal(index)) {
			return false;
		}
		boolean size = SIZES.endAt(this.tokens, index) > 0 && Measures.isMeasuredAt(this.tokens, behind);
		return !size && !Measures.isScaledAt(this.tokens, behind);
	}

	private boolean isTotal(int index) {
		return TOTALS.endAt(this.tokens, index) > 1;
	}

	private boolean isYear(int index, int end) {
		return end == index + 1 && YEAR.matcher(token(index).word()).matches();
	}

	/** "2000 tỷ đồng", "có 2000 hộ", but not "năm 2000 hộ" */
	private boolean isAmount(int before, int behind) {
		if (token(before).is("năm") || !token(before).isWord() && token(before + 1).glued()) {
			return false;
		}
		return Measures.isScaledAt(this.tokens, behind) || QUALIFIERS.endAt(this.tokens, before) > 0
				|| CHANGES.endAt(this.tokens, before) > 0 || GIVING.endAt(this.tokens, before) > 0;
	}

	private boolean startsASentence(int index) {
		Token before = token(index - 1);
		return before.kind() == Token.Kind.BREAK || !before.isWord() && !before.is(",") && !before.isNumber();
	}

	private Optional<Quantity> amount(Number number) {
		Measures measure = inCurrency(number, medals(number, Measures.at(this.text, this.tokens, number.end(), true)));
		Number high = number;
		int gap = measure.isNone() ? number.end() : measure.end();
		Number other = rangeEnd(number, gap);
		if (other != null) {
			Measures behind = Measures.at(this.text, this.tokens, other.end(), true);
			boolean same = measure.isNone()
					|| measure.unit().equals(behind.unit()) && Objects.equals(measure.magnitude(), behind.magnitude());
			if (!behind.isNone() && same) {
				high = other;
				measure = behind;
			}
		}
		if (measure.isNone() && MOVES.startAt(this.tokens, number.end()) > 0) {
			return Optional.ofNullable(moved(number));
		}
		if (measure.isNone() || isUncounted(measure, high)) {
			return Optional.empty();
		}
		if (high.equals(number)) {
			return Optional.of(isHalfMore(measure) ? halfMore(number, measure) : compound(number, measure));
		}
		return Optional.of(quantity(number, high, number.value(), high.value(), measure));
	}

	/** "USD 3,2 tỷ": what counts money may stand before the number. */
	private Measures inCurrency(Number number, Measures measure) {
		int words = currencyBefore(number);
		boolean bare = measure.magnitude() != null && measure.unit().isEmpty();
		return (bare && words > 0) ? new Measures(measure.end(), measure.magnitude(),
				span(number.start() - words, number.start()).in(this.text), true) : measure;
	}

	/** Behind another number it belongs to that one: "3 tỷ USD". */
	private int currencyBefore(Number number) {
		int words = CURRENCIES.endAt(this.tokens, number.start() - 1);
		Token before = token(number.start() - words - 1);
		boolean measured = before.isNumber() || Measures.isMeasuredAt(this.tokens, number.start() - words - 1);
		return measured ? 0 : words;
	}

	/** "5 huy chương vàng, 7 bạc, 9 đồng" */
	private Measures medals(Number number, Measures measure) {
		if (measure.magnitude() != null || !METALS.has(measure.unit())) {
			return measure;
		}
		for (int i = number.start() - 1; i > number.start() - APART && !isEnd(i); i--) {
			if (MEDALS.endAt(this.tokens, i) > 0) {
				return new Measures(measure.end(), null, "huy chương " + measure.unit(), true);
			}
		}
		return measure;
	}

	private boolean isEnd(int index) {
		return token(index).kind() == Token.Kind.BREAK || ENDS.has(token(index).word());
	}

	/** "từ 21 xuống 12 đầu mối": the unit stands behind the second number alone. */
	private @Nullable Quantity moved(Number number) {
		int second = number.end() + MOVES.startAt(this.tokens, number.end());
		Number to = token(second).isNumber() && token(number.start() - 1).is("từ") ? inDigits(second) : null;
		Measures measure = (to != null) ? Measures.at(this.text, this.tokens, to.end(), true) : Measures.NONE;
		Span place = span(number.start(), number.end());
		return measure.isNone() ? null : new Quantity(place, place, Kind.AMOUNT, Qualifier.AS_STATED, null,
				number.value(), number.value(), null, measure.magnitude(), measure.unit(), null);
	}

	private @Nullable Number rangeEnd(Number low, int gap) {
		if (!isRangeMark(gap) || isYear(low.start(), low.end()) || !token(gap + 1).isNumber()) {
			return null;
		}
		BigDecimal value = value(token(gap + 1).word());
		return (value != null && value.compareTo(low.value()) > 0) ? new Number(gap + 1, gap + 2, value) : null;
	}

	private boolean isRangeMark(int index) {
		return token(index).is("-") || token(index).is("đến") || token(index).is("tới");
	}

	/**
	 * Spans of a year ("6 tháng đầu năm"), times of the day, what a page says of its age.
	 */
	private boolean isUncounted(Measures measure, Number number) {
		int behind = measure.end();
		Token next = token(behind);
		return switch (measure.unit()) {
			case "tháng" ->
				next.is("đầu") || next.is("cuối") || next.is("năm") || next.is("của") && token(behind + 1).is("năm");
			case "năm" ->
				YEAR.matcher(next.word()).matches() || next.is("(") && YEAR.matcher(token(behind + 1).word()).matches();
			case "ngày" -> !isFree(behind - 1, behind) && DURING.endAt(this.tokens, number.start() - 1) == 0;
			case "giờ", "phút",
					"giây" ->
				next.word().startsWith("trước") || next.isNumber() || next.is("ngày") || next.is("sáng")
						|| next.is("chiều") || next.is("tối") || token(number.start() - 1).is("giờ")
						|| token(number.start() - 1).is("vào") || token(number.start() - 1).is("từ");
			default -> false;
		};
	}

	/** "một triệu rưỡi lượt người", "hai năm rưỡi" */
	private boolean isHalfMore(Measures measure) {
		boolean bare = measure.magnitude() != null && measure.unit().isEmpty();
		return token(measure.end()).is("rưỡi") && (bare || measure.magnitude() == null && HALVED.has(measure.unit()));
	}

	private Quantity halfMore(Number number, Measures measure) {
		Measures behind = Measures.at(this.text, this.tokens, measure.end() + 1, true);
		boolean counts = measure.unit().isEmpty() && behind.magnitude() == null && !behind.isNone();
		BigDecimal value = number.value().add(HALF);
		Measures whole = new Measures(counts ? behind.end() : measure.end() + 1, measure.magnitude(),
				counts ? behind.unit() : measure.unit(), true);
		return quantity(number, new Number(number.start(), measure.end() + 1, value), value, value, whole);
	}

	/** "1 tỷ 2", "2 tỷ 500 triệu đồng" */
	private Quantity compound(Number number, Measures measure) {
		Number rest = (measure.magnitude() != null && measure.unit().isEmpty()) ? restAt(measure.end()) : null;
		if (rest != null) {
			Measures behind = Measures.at(this.text, this.tokens, rest.end(), true);
			Quantity thousands = thousands(number, measure, rest, behind);
			if (thousands != null) {
				return thousands;
			}
			if (isTenth(measure, rest)) {
				BigDecimal value = number.value().add(rest.value().scaleByPowerOfTen(-1));
				Measures whole = new Measures(rest.end(), measure.magnitude(), "", true);
				return quantity(number, new Number(rest.start(), rest.end(), value), value, value, whole);
			}
			int steps = (behind.magnitude() != null)
					? Magnitude.power(measure.magnitude()) - Magnitude.power(behind.magnitude()) : 0;
			if (steps > 0 && rest.value().precision() - rest.value().scale() <= steps) {
				BigDecimal value = number.value().add(rest.value().scaleByPowerOfTen(-steps));
				Measures whole = new Measures(behind.end(), measure.magnitude(), behind.unit(), true);
				return quantity(number, new Number(rest.start(), rest.end(), value), value, value, whole);
			}
		}
		return quantity(number, number, number.value(), number.value(), measure);
	}

	private @Nullable Number restAt(int index) {
		return token(index).isNumber() ? inDigits(index) : countedInWords(index);
	}

	/** "1 tỷ 2.": one figure that ends what is said of an amount. */
	private boolean isTenth(Measures measure, Number rest) {
		Token behind = token(rest.end());
		boolean ends = behind.kind() == Token.Kind.BREAK || ENDS.has(behind.word()) || behind.is(",") || behind.is(")");
		return ends && measure.magnitude() != null && Magnitude.power(measure.magnitude()) >= MILLION
				&& rest.value().signum() > 0 && rest.value().compareTo(BigDecimal.TEN) < 0 && rest.value().scale() <= 0;
	}

	/** "12 nghìn 500 tỷ đồng": the second power of ten holds for both numbers. */
	private @Nullable Quantity thousands(Number number, Measures measure, Number rest, Measures behind) {
		if (measure.magnitude() == null || behind.magnitude() == null) {
			return null;
		}
		int power = Magnitude.power(measure.magnitude());
		boolean both = power < Magnitude.power(behind.magnitude()) && !behind.magnitude().contains(" ")
				&& rest.value().precision() - rest.value().scale() <= power;
		if (!both) {
			return null;
		}
		BigDecimal value = number.value().add(rest.value().scaleByPowerOfTen(-power));
		Measures whole = new Measures(behind.end(), measure.magnitude() + " " + behind.magnitude(), behind.unit(),
				true);
		return quantity(number, new Number(rest.start(), rest.end(), value), value, value, whole);
	}

	private Quantity quantity(Number number, Number last, BigDecimal low, BigDecimal high, Measures measure) {
		int words = currencyBefore(number);
		boolean currency = words > 0
				&& measure.unit().equals(span(number.start() - words, number.start()).in(this.text));
		int start = currency ? number.start() - words : number.start();
		int first = token(start - 1).is("từ") && last != number ? start - 1 : start;
		Qualified qualified = qualified(first, measure.end());
		Comparison comparison = comparison(qualified, measure);
		if (qualified.qualifier() == Qualifier.AS_STATED && comparison == null) {
			qualified = passed(qualified, first);
		}
		if (qualified.words() == null) {
			qualified = qualifiedApart(qualified, measure.end());
		}
		return new Quantity(span(qualified.start(), measure.end()), span(number.start(), last.end()), Kind.AMOUNT,
				qualified.qualifier(), qualified.words(), low, high, null, measure.magnitude(), measure.unit(),
				comparison);
	}

	/** The qualifier right before the number. */
	private Qualified qualified(int first, int end) {
		int words = QUALIFIERS.endAt(this.tokens, first - 1);
		int start = first - words;
		boolean none = words == 0 || HIGHER.endAt(this.tokens, first - 1) > 0
				|| token(start).is("trên") && words == 1 && isOn(first)
				|| token(start).is("ước") && NOT_ESTIMATED.endAt(this.tokens, start) > 0
				|| token(start).is("vượt") && PLANS.startAt(this.tokens, start + 1) > 0 && isRelative(end);
		if (none) {
			return new Qualified(Qualifier.AS_STATED, null, first);
		}
		// What may not be exceeded has no word in the contract.
		boolean most = token(start).is("không") && token(start + 1).is("quá")
				|| token(start).is("tối") && token(start + 1).is("đa");
		if (this.tokens.are(start, "trên", "dưới")) {
			return new Qualified(Qualifier.APPROXIMATELY, span(start, first), start);
		}
		Qualifier qualifier = most ? Qualifier.AS_STATED : BY_FIRST.get(token(start).word());
		return new Qualified((qualifier != null) ? qualifier : Qualifier.OVER, span(start, first), start);
	}

	/** "vượt chỉ tiêu 3,5%" says by how much, "vượt chỉ tiêu 500 căn" what was passed. */
	private boolean isRelative(int end) {
		return token(end - 1).is("%") || RELATIVE.has(token(end - 1).word());
	}

	private boolean isOn(int number) {
		return ON.startAt(this.tokens, number + 1) > 0;
	}

	/** "vượt 1.000 tỷ đồng", where nothing says by how much more than what. */
	private Qualified passed(Qualified qualified, int first) {
		return token(first - 1).is("vượt") ? new Qualified(Qualifier.OVER, span(first - 1, first), first - 1)
				: qualified;
	}

	/**
	 * A qualifier that does not touch the quantity: "ước tính thu hút được 2,6 tỷ USD".
	 */
	private Qualified qualifiedApart(Qualified bare, int end) {
		if (this.tokens.are(end, "trở", "lên")) {
			return new Qualified(Qualifier.AT_LEAST, span(end, end + 2), bare.start());
		}
		if (this.tokens.are(end, "cơ", "bản")) {
			return new Qualified(Qualifier.BASICALLY, span(end, end + 2), bare.start());
		}
		boolean near = true;
		for (int i = bare.start() - 1; i > bare.start() - FAR; i--) {
			Token token = token(i);
			if (token.kind() == Token.Kind.BREAK || ENDS.has(token.word())) {
				return bare;
			}
			int distance = bare.start() - i;
			near = near && !token.isNumber() && !token.is(",");
			if (near && distance <= NEAR + 1 && this.tokens.are(i - 1, "cơ", "bản")) {
				return new Qualified(Qualifier.BASICALLY, span(i - 1, i + 1), bare.start());
			}
			if (near && distance <= APART && token.is("ước") && NOT_ESTIMATED.endAt(this.tokens, i) == 0
					&& !token(i + 1).is("mơ") && !token(i + 1).is("nguyện") && !token(i + 1).is("muốn")) {
				int last = token(i + 1).is("tính") || token(i + 1).is("đạt") ? i + 2 : i + 1;
				return new Qualified(Qualifier.ESTIMATED, span(i, last), bare.start());
			}
			if (this.tokens.are(i - 1, "dự", "kiến")) {
				return new Qualified(Qualifier.EXPECTED, span(i - 1, i + 1), bare.start());
			}
		}
		return bare;
	}

	private @Nullable Comparison comparison(Qualified qualified, Measures measure) {
		int last = qualified.start() - 1;
		boolean higher = HIGHER.endAt(this.tokens, qualified.start() - 1) > 0;
		int words = CHANGES.endAt(this.tokens, last);
		Span base = baseBehind(measure.end(), measure.unit().equals("lần"));
		if (words == 0) {
			return unled(qualified, measure, base);
		}
		Direction direction = direction(last - words + 1, higher);
		boolean relative = measure.unit().equals("%") || measure.unit().equals("lần")
				|| measure.unit().startsWith("điểm");
		if (direction == Direction.REACHED) {
			return (relative && base != null) ? new Comparison(direction, against(base), base) : null;
		}
		if (direction == Direction.BEYOND && base == null && !relative) {
			return null;
		}
		if (token(last - words).is("đã") && direction == Direction.BEYOND && base == null) {
			return null;
		}
		if (base == null) {
			base = baseBefore(last - words);
		}
		return new Comparison(direction, (base != null) ? against(base) : Against.OTHER, base);
	}

	/**
	 * What no word of change stands before: "…, 103% dự toán", "(+12,3% so với đầu năm)".
	 */
	private @Nullable Comparison unled(Qualified qualified, Measures measure, @Nullable Span base) {
		boolean percent = measure.unit().equals("%");
		int sign = qualified.start() - 1;
		if (percent && token(sign).is("+") && token(sign + 1).glued()) {
			return new Comparison(Direction.UP, (base != null) ? against(base) : Against.OTHER, base);
		}
		Comparison beyond = beyondAPlan(qualified, measure);
		boolean planned = percent && base != null && PLANS.startAt(this.tokens, measure.end()) > 0;
		return (beyond == null && planned) ? new Comparison(Direction.REACHED, Against.PLAN, base) : beyond;
	}

	private Direction direction(int index, boolean higher) {
		if (token(index).is("gấp") || token(index + 1).is("gấp")) {
			return Direction.TIMES;
		}
		return switch (token(index).word()) {
			case "tăng", "nhiều", "lớn", "nhanh", "cao" -> Direction.UP;
			case "giảm", "thấp", "ít", "hụt" -> Direction.DOWN;
			case "vượt" -> Direction.BEYOND;
			default -> Direction.REACHED;
		};
	}

	/** "cao hơn bình quân cả nước 3,5 điểm phần trăm" */
	private @Nullable Comparison higher(int index, Qualified qualified) {
		int base = index + 1;
		if (HIGHER.endAt(this.tokens, index) == 0 || base >= qualified.start()) {
			return null;
		}
		for (int i = base; i < qualified.start(); i++) {
			if (BASE_END.startAt(this.tokens, i) > 0) {
				return null;
			}
		}
		Span words = span(base, qualified.start());
		return new Comparison(direction(index - 1, true), against(words), words);
	}

	/** "vượt kế hoạch 8%", "tăng so với cùng kỳ 5%" */
	private @Nullable Comparison beyondAPlan(Qualified qualified, Measures measure) {
		boolean relative = measure.unit().equals("%") || measure.unit().equals("lần")
				|| measure.unit().startsWith("điểm");
		for (int i = qualified.start() - 1; i > qualified.start() - APART && relative; i--) {
			Token token = token(i);
			if (!token.isWord() && !token.isNumber()) {
				return null;
			}
			Comparison higher = higher(i, qualified);
			if (higher != null) {
				return higher;
			}
			boolean change = token.is("vượt") || token.is("tăng") || token.is("giảm");
			int base = this.tokens.are(i + 1, "so", "với") ? i + 3 : i + 1;
			if (change && base < qualified.start() && (base == i + 3 || BASES.startAt(this.tokens, base) > 0)) {
				Span words = span(base, qualified.start());
				return new Comparison(direction(i, false), against(words), words);
			}
		}
		return null;
	}

	/** "so với năm 2022", "kế hoạch năm" */
	private @Nullable Span baseBehind(int index, boolean times) {
		boolean leads = token(index).is("của") || token(index).is("(") && token(index + 1).is("so");
		int start = leads ? index + 1 : index;
		if (this.tokens.are(start, "so", "với")) {
			start += 2;
		}
		else if (token(start).is("so") && (BASES.startAt(this.tokens, start + 1) > 0 || isYearNamed(start + 1))) {
			start += 1;
		}
		else if (BASES.startAt(this.tokens, start) == 0 && !(times && isYearNamed(start))) {
			return null;
		}
		int end = start;
		while (end < start + APART && isOfABase(end, end == start)) {
			end++;
		}
		// "(kế hoạch 8,5 - 9%)" states the plan itself.
		return (end > start && !token(start + BASES.startAt(this.tokens, start)).isNumber()
				|| this.tokens.are(start - 2, "so", "với")) ? span(start, end) : null;
	}

	private boolean isYearNamed(int index) {
		return token(index).is("năm") && isYear(index + 1, index + 2);
	}

	private boolean isOfABase(int index, boolean first) {
		Token token = token(index);
		return first
				|| (token.isWord() || token.isNumber() || token.is("/")) && BASE_END.startAt(this.tokens, index) == 0;
	}

	/** "So với năm 2022, thu ngân sách tăng 5%" */
	private @Nullable Span baseBefore(int index) {
		for (int i = index; i > index - APART - NEAR; i--) {
			Token token = token(i);
			if (token.kind() == Token.Kind.BREAK || ENDS.has(token.word())) {
				return null;
			}
			if (this.tokens.are(i, "so", "với")) {
				int end = i + 2;
				while (end <= index && (token(end).isWord() || token(end).isNumber())
						&& BASE_END.startAt(this.tokens, end) == 0) {
					end++;
				}
				return (end > i + 2) ? span(i + 2, end) : null;
			}
		}
		return null;
	}

	private Against against(Span base) {
		int first = this.tokens.indexAt(base.from());
		int end = this.tokens.indexAt(base.until());
		boolean time = false;
		for (int i = first; i < end; i++) {
			if (PLANS.startAt(this.tokens, i) > 0) {
				return Against.PLAN;
			}
			time = time || TIMES.startAt(this.tokens, i) > 0;
		}
		return time ? Against.EARLIER : Against.OTHER;
	}

	private Span span(int from, int until) {
		return new Span(token(from).from(), token(until - 1).until());
	}

	private Token token(int index) {
		return this.tokens.at(index);
	}

}
