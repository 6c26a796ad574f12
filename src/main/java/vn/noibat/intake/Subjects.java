package vn.noibat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.FactKind;
import vn.noibat.text.Folding;
import vn.noibat.text.Quantity;
import vn.noibat.text.Quantity.Against;
import vn.noibat.text.Quantity.Direction;
import vn.noibat.text.Span;

/**
 * Reads what each quantity of a text measures: the words before it in its clause, or,
 * where something is counted, those behind it; a comparison speaks of what the sentence
 * has spoken of.
 */
final class Subjects {

	private static final int REACH = 400;

	private static final int LONGEST_CLAUSE = 120;

	private static final String VISITS = "lượt ";

	private static final int FEWEST_LETTERS = 4;

	private static final int MOST_WORDS = 14;

	private static final int LONGEST_LINK = 24;

	private static final int MOST_LINKS = 3;

	private static final Pattern UNIT_OF_MEASURE = Pattern.compile(
			"(?iu)(?:%|‰|°|độ|đồng|usd|vnd|đô la|euro|eur|lần|điểm|tấn|tạ|ha|km|m|m2|m3|mw|kwh|bậc|giờ|tháng|năm|ngày|teu|lượt).*");

	// "Chứng chỉ", "trồng mới", "suy giảm" are words of the subject, not links.
	private static final String NOT_IN_A_WORD = "(?:^|(?<=[\\s,)]))(?<!(?:chứng|tín|địa|tôn) (?=chỉ))"
			+ "(?<!(?:mặt|đồng|văn|cấp|công|cân) (?=bằng))(?<!(?:thực|thể|phát|xuất|biểu) (?=hiện))"
			+ "(?<!(?:trồng|xây|lập|nạp|cấp|ký|làm|đổi|thôn|tạo|tuyển|thị|nghiệp|phẩm|dựng|án|tư|viên|khách) (?=mới))"
			+ "(?<!(?:suy|cắt|miễn|thuyên) (?=giảm))(?<!gia (?=tăng))(?<!(?:điểm|nơi) (?=đến))(?<!hàng (?=không))"
			+ "(?<!(?:định|hạn|tổng) (?=mức))(?<!đầu (?=vào))(?<!(?:[-–]|và|ngành|lĩnh vực|vật liệu|vốn|giá trị|khu vực) (?=xây dựng))";

	// What links a subject to its number; none of it names the subject.
	private static final Pattern LINK = Pattern.compile(NOT_IN_A_WORD
			+ "(?:đã|đang|sẽ|được|đạt|đạt được|là|có|còn|ước|ước tính|ước đạt"
			+ "|khoảng|gần|trên|hơn|vượt|tăng|giảm|tăng thêm|tăng lên|giảm còn|giảm xuống|lên|xuống|lên tới|lên đến|tới|đến|thu hút|thu hút được"
			+ "|chiếm|bằng|gấp|với|mức|kế hoạch đề ra|thêm|có thêm|cơ bản|hoàn thành|cơ bản đạt|từ|trong đó|trong đó có|gồm|vào|tương ứng|dự kiến"
			+ "|tiếp tục|duy trì|ở|nâng|nhu cầu|qua mốc|mốc|chỉ tiêu|kế hoạch giao|đến nay|hiện|hiện có|tổng cộng|đưa|thành lập|khởi công|xây dựng|về|vẫn"
			+ "|cán mốc|và|cả|tại|đứng|xếp|được xếp|vị trí|duy trì vị trí|vươn lên|hạng|thứ hạng|so với|vượt kế hoạch|vượt dự toán|kế hoạch|dự toán giao|dự toán|giành|giành được|cho|của|như|như sau|mới|chỉ|không|các|những|một|trong|lũy kế|đón|phục vụ|công nhận|(?<=(?:tăng|giảm|đạt|thu|đón|ước) )(?:bình quân|trung bình))\\s*$");

	// Of those, what may stand between a label and its number.
	private static final Pattern STATES = Pattern.compile(NOT_IN_A_WORD
			+ "(?:đạt|ước|ước đạt|ước tính|còn|chỉ còn|chỉ|là|chiếm|tăng|giảm|giảm còn|bằng|trên|hơn|gần|khoảng|đã)\\s*$");

	private static final Pattern LEAD = Pattern.compile(
			"^(?:[\\s,*–-]|\\(?(?:\\d{1,2}(?:\\h?[.)/:–-](?!\\d)|\\t)|[a-hđ]\\))|(?:và|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|trong đó|theo đó|đặc biệt|cụ thể|bên cạnh đó|ngoài ra|đồng thời|đến nay"
					+ "|hiện nay|riêng|nhất là|với|cùng với|qua đó|(?:đến )?(?:năm )?(?:19|20)\\d\\d|phấn đấu|quyết tâm|mục tiêu|tính đến|trong năm|cả năm|trong|đã|có|các|những|cho|về)(?=[\\s,:]|$))+");

	private static final Pattern VERB = Pattern.compile(
			"(?:so với|đạt|vượt|bằng|tăng|giảm|được|là|góp phần|đưa|nâng|gấp|tương ứng|duy trì|liên tục|sau|trước)(?!\\p{L})(?! (?:trưởng|cường))");

	private static final Pattern GROWTH = Pattern
		.compile("(?iu)grdp|gdp|tăng trưởng|tổng sản phẩm|chỉ số sản xuất|iip|chỉ số giá|cpi|tốc độ");

	private static final Pattern PLAN = Pattern
		.compile("(?:kế hoạch|dự toán|chỉ tiêu)(?: được)? (?:giao|đề ra|đặt ra|là|năm)|(?:kế hoạch|dự toán|kh):?\\s*$");

	private static final Pattern TARGET = Pattern.compile("phấn đấu|mục tiêu|đặt ra|hướng tới|quyết tâm");

	private static final Pattern REACHED = Pattern.compile("đạt|vượt|hoàn thành|thực hiện");

	private final String text;

	private final String lower;

	private final NavigableSet<Integer> targets = new TreeSet<>();

	private final List<UnderstoodQuantity> read = new ArrayList<>();

	private @Nullable UnderstoodQuantity last;

	private Subjects(String text) {
		this.text = text;
		this.lower = lower(text);
		TARGET.matcher(this.lower).results().forEach((target) -> this.targets.add(target.start()));
	}

	/** The quantities in their order, each with what it measures and as what. */
	static List<UnderstoodQuantity> of(String text, List<Quantity> quantities) {
		Subjects subjects = new Subjects(text);
		for (int i = 0; i < quantities.size(); i++) {
			Span before = (i > 0) ? quantities.get(i - 1).span() : new Span(0, 0);
			int next = (i + 1 < quantities.size()) ? quantities.get(i + 1).span().from() : text.length();
			subjects.add(quantities.get(i), before.until(), next);
		}
		return subjects.read;
	}

	private void add(Quantity quantity, int from, int next) {
		int sentence = sentenceStart(quantity.span().from());
		boolean carries = this.last != null && this.last.quantity().span().from() >= sentence;
		Excerpt subject = before(quantity, Math.max(from, sentence), sentence);
		boolean part = quantity.unit().equals("%") && subject == null && !carries && quantity.comparison() == null;
		boolean counted = isCounted(quantity);
		// "Đón 5 triệu lượt khách" says nothing else of what was counted.
		boolean visits = subject == null && quantity.unit().startsWith(VISITS) && !(carries && speaksOfMore());
		Excerpt behind = (counted || part || visits) ? behind(quantity, next, counted || visits) : null;
		if (subject == null || behind != null && words(subject) < words(behind) && words(subject) < 3) {
			subject = (behind != null) ? behind : subject;
		}
		if (subject == null && carries && this.last != null) {
			subject = this.last.subject();
		}
		UnderstoodQuantity understood = new UnderstoodQuantity(quantity, subject, kind(quantity, subject, sentence));
		this.read.add(understood);
		this.last = understood;
	}

	/** Whether the sentence has named more than what was counted. */
	private boolean speaksOfMore() {
		Excerpt subject = (this.last != null) ? this.last.subject() : null;
		return subject != null && !subject.words().startsWith(VISITS);
	}

	private static int words(Excerpt excerpt) {
		return excerpt.words().split(" ").length;
	}

	private int sentenceStart(int place) {
		int start = Math.max(0, place - REACH);
		for (int i = labelEnd(place) - 1; i > start; i--) {
			if (endsSentence(i)) {
				return i + 1;
			}
		}
		return start;
	}

	/**
	 * "Thu nội địa: 900 tỷ đồng", "Thu nội địa: đạt 900 tỷ đồng": a label belongs to what
	 * it is put before.
	 */
	private int labelEnd(int place) {
		int end = behindMarks(place);
		Matcher link = STATES.matcher(this.lower).useAnchoringBounds(true).useTransparentBounds(true);
		for (int i = 0; i < MOST_LINKS && link.region(Math.max(0, end - LONGEST_LINK), end).find(); i++) {
			end = behindMarks(link.start());
		}
		return (end > 0 && this.text.charAt(end - 1) == ':') ? end - 1 : place;
	}

	private int behindMarks(int place) {
		int end = place;
		while (end > 0 && " \u00A0*+-–".indexOf(this.text.charAt(end - 1)) >= 0) {
			end--;
		}
		return end;
	}

	private boolean endsSentence(int place) {
		char next = (place + 1 < this.text.length()) ? this.text.charAt(place + 1) : ' ';
		return switch (this.text.charAt(place)) {
			case ';', ':', '!', '?', '…', '\n' -> true;
			case '.' -> Character.isWhitespace(next) || next == '*' || Character.isUpperCase(next);
			default -> false;
		};
	}

	/** The last clause before the number, without what links it. */
	private @Nullable Excerpt before(Quantity quantity, int from, int sentence) {
		int until = start(quantity);
		if (until <= from) {
			return null;
		}
		String clause = this.text.substring(from, until);
		int end = clause.length();
		while (end > 0) {
			int start = clauseStart(clause, end);
			start = (start > 0 || from == sentence) ? start : afterLink(clause, end);
			if (start < 0) {
				return null;
			}
			Excerpt subject = trimmed(from + start, from + end);
			if (subject != null) {
				return subject;
			}
			end = start - 1;
		}
		return null;
	}

	private int start(Quantity quantity) {
		int start = quantity.span().from();
		if (quantity.qualified() != null) {
			start = Math.min(start, quantity.qualified().from());
		}
		Quantity.Comparison comparison = quantity.comparison();
		if (comparison != null && comparison.base() != null && isRightBefore(comparison.base(), start)) {
			start = Math.min(start, comparison.base().from());
		}
		return start;
	}

	/** "vượt kế hoạch 8%", but not "So với năm 2021, số hộ giảm 5%" */
	private boolean isRightBefore(Span base, int start) {
		return base.until() > start || this.text.substring(base.until(), start).indexOf(',') < 0;
	}

	/** Right behind another quantity only what a new link brings in is a subject. */
	private static int afterLink(String clause, int end) {
		String before = clause.substring(0, end);
		int with = before.lastIndexOf(" với ");
		int and = before.lastIndexOf(" và ");
		int link = Math.max(with, and);
		return (link < 0) ? -1 : link + ((link == with) ? " với ".length() : " và ".length());
	}

	/** Behind the last comma that is not in brackets. */
	private static int clauseStart(String clause, int end) {
		int depth = 0;
		for (int i = end - 1; i >= 0; i--) {
			char character = clause.charAt(i);
			depth += (character == ')') ? 1 : (character == '(') ? -1 : 0;
			boolean digits = i > 0 && i + 1 < clause.length() && Character.isDigit(clause.charAt(i - 1))
					&& Character.isDigit(clause.charAt(i + 1));
			if (depth < 0 || depth == 0 && character == ',' && !digits) {
				return i + 1;
			}
		}
		return 0;
	}

	private @Nullable Excerpt trimmed(int from, int until) {
		String words = this.lower.substring(from, until);
		int end = words.length();
		for (int i = 0; i < MOST_WORDS; i++) {
			end = withoutMarks(words, end);
			String left = words.substring(0, end);
			Matcher link = LINK.matcher(left)
				.useAnchoringBounds(false)
				.useTransparentBounds(true)
				.region(Math.max(0, end - LONGEST_LINK), end);
			if (!link.find()) {
				break;
			}
			end = link.start();
		}
		end = withoutMarks(words, end);
		Matcher lead = LEAD.matcher(words).useTransparentBounds(true).region(0, end);
		int start = lead.find() ? lead.end() : 0;
		while (start < end && !Character.isLetterOrDigit(words.charAt(start))) {
			start++;
		}
		long letters = words.substring(start, end).chars().filter(Character::isLetter).count();
		boolean verb = VERB.matcher(words.substring(start, end)).lookingAt();
		String written = this.text.substring(from + start, from + end);
		boolean shortened = letters > 1 && written.equals(written.toUpperCase(Locale.ROOT));
		return ((letters >= FEWEST_LETTERS || shortened) && !verb) ? excerpt(from + start, from + end) : null;
	}

	private static int withoutMarks(String words, int until) {
		int end = until;
		while (end > 0
				&& (Character.isWhitespace(words.charAt(end - 1)) || ":*+-–".indexOf(words.charAt(end - 1)) >= 0)) {
			end--;
		}
		return end;
	}

	private static boolean isCounted(Quantity quantity) {
		return quantity.kind() != Quantity.Kind.RANK && quantity.comparison() == null && !quantity.unit().isEmpty()
				&& !UNIT_OF_MEASURE.matcher(quantity.unit()).matches();
	}

	/** "xã đạt chuẩn nông thôn mới kiểu mẫu" of "38 xã đạt chuẩn …" */
	private @Nullable Excerpt behind(Quantity quantity, int next, boolean named) {
		int from = named ? this.text.indexOf(quantity.unit().split(" ")[0], quantity.numbered().until())
				: quantity.span().until();
		if (named && (from < 0 || from >= quantity.span().until())) {
			from = quantity.numbered().until();
		}
		int until = quantity.span().until();
		int words = 0;
		while (until < next && words < MOST_WORDS && ",;:.()\n…|".indexOf(this.text.charAt(until)) < 0) {
			words += (this.text.charAt(until) == ' ') ? 1 : 0;
			until++;
		}
		return excerpt(from, Math.min(until, next));
	}

	private @Nullable Excerpt excerpt(int from, int until) {
		int start = from;
		int end = until;
		while (start < end && Character.isWhitespace(this.text.charAt(start))) {
			start++;
		}
		while (end > start && Character.isWhitespace(this.text.charAt(end - 1))) {
			end--;
		}
		return (end > start) ? new Excerpt(new Span(start, end), PaperLine.bare(this.text.substring(start, end)))
				: null;
	}

	private FactKind kind(Quantity quantity, @Nullable Excerpt subject, int sentence) {
		Quantity.Comparison comparison = quantity.comparison();
		if (comparison != null) {
			boolean growth = comparison.direction() == Direction.UP && comparison.against() != Against.PLAN
					&& quantity.unit().equals("%") && subject != null && GROWTH.matcher(subject.words()).find();
			return growth ? FactKind.ACTUAL : FactKind.COMPARISON;
		}
		int place = quantity.span().from();
		String near = this.lower.substring(Math.max(sentence, place - LONGEST_CLAUSE), place);
		String clause = near.substring(Math.max(near.lastIndexOf(','), near.lastIndexOf('(')) + 1);
		if (PLAN.matcher(clause).find()) {
			return REACHED.matcher(clause).find() ? FactKind.ACTUAL : FactKind.PLAN;
		}
		Integer target = this.targets.ceiling(sentence);
		if (target != null && target < place) {
			return REACHED.matcher(this.lower.substring(sentence, target)).find() ? FactKind.ACTUAL : FactKind.TARGET;
		}
		return FactKind.ACTUAL;
	}

	/** In lower case, each letter at its place. */
	private static String lower(String text) {
		StringBuilder lower = new StringBuilder(text.length());
		for (int from = 0; from < text.length();) {
			int end = text.indexOf('\n', from);
			int until = (end < 0) ? text.length() : end + 1;
			lower.append(lowerLine(text.substring(from, until)));
			from = until;
		}
		return lower.toString();
	}

	private static String lowerLine(String line) {
		String lower = Folding.tone(line.toLowerCase(Locale.ROOT));
		if (lower.length() == line.length()) {
			return lower;
		}
		StringBuilder letters = new StringBuilder(line.length());
		line.chars().forEach((letter) -> letters.append((char) Character.toLowerCase(letter)));
		return letters.toString();
	}

}
