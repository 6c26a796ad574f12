package vn.noibat.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.noibat.intake.Part.Kind;
import vn.noibat.text.Span;

/**
 * Finds the list of highlights in a paper: a title that says so, and the numbered items
 * below it. A report without numbered highlights has none.
 */
final class ListReading {

	private static final String NOUN = "(?:kết quả|sự kiện|thành tựu|thành tích|thành quả|dấu ấn|dấu mốc|cột mốc|điểm nhấn"
			+ "|điểm sáng|hoạt động|vấn đề|việc làm|việc|sự việc)(?!\\p{L})";

	private static final String PRAISED = "(?:nổi bật|tiêu biểu|đáng chú ý|ấn tượng|nổi trội|đáng nhớ|quan trọng)(?!\\p{L})";

	private static final String COUNT = "(?<!\\p{L})(?:(?<many>\\d[\\do]?|l\\d|mười hai|mười|tám|bảy|năm|sáu|chín)\\h(?:nhóm\\h)?)";

	private static final Pattern SUBJECT = Pattern
		.compile("(?:" + COUNT + "?|(?<!\\p{L}))" + NOUN + "(?:,? [\\p{L}-]{1,12}){0,4}?,? " + PRAISED);

	// Who counts what the year has brought need not praise it: "10 sự kiện kinh tế - xã
	// hội của tỉnh"; "trong năm kết quả" counts nothing.
	private static final Pattern COUNTED = Pattern.compile(COUNT.replace("|năm", "") + NOUN);

	// Without tones, as old systems send it.
	private static final Pattern PLAIN = Pattern
		.compile("(?<![a-z])(?<many>\\d[\\do]?|l\\d|muoi hai|muoi|tam|bay|sau|chin)\\h"
				+ "(?:ket qua|su kien|thanh tuu|thanh tich|dau an|diem nhan|diem sang)(?![a-z])");

	// Neither counted nor praised, what a year has brought is a title by itself.
	private static final Pattern OF_A_YEAR = Pattern
		.compile("^(?:(?:những|các)\\h)?(?:sự kiện|thành tựu|dấu ấn)(?!\\p{L})(?<many>(?!))?[^.;:!?]{0,90}\\h"
				+ "năm\\h(?:19|20)\\d\\d$");

	private static final Pattern YEAR = Pattern
		.compile("(?<!tháng \\d{1,2} )n[ăa]m[\\h,(]{1,3}((?:19|2[0o])[\\do]{2})(?!\\d)");

	private static final Pattern BARE_YEAR = Pattern.compile("(?<![\\p{L}\\d/.,-])(20\\d\\d)(?![\\d/.,-]*\\d)");

	// Of sentences that lead in without counting: one of a list, not of any report.
	private static final Pattern NAMES_ITS_LIST = Pattern
		.compile("(?:sự kiện|thành tựu|dấu ấn)(?!\\p{L})|năm\\h(?:19|20)\\d\\d(?!\\d)");

	private static final Pattern ANNEXED = Pattern.compile("\\(?(?:kèm theo|ban hành kèm|đính kèm).*");

	private static final Pattern TO_DO = Pattern.compile(
			"(?iu)(?:[IVX0-9]{1,4}[.)/-]\\h*)?(?:(?:một số|những|các|về)\\h)?(?:tồn tại|hạn chế|khó khăn|nhiệm vụ|phương hướng"
					+ "|giải pháp|kiến nghị|đề xuất|mục tiêu)(?!\\p{L})[^.;]{0,100}");

	private static final Pattern SHORTCOMINGS = Pattern.compile(
			"(?:bên cạnh|tuy nhiên|song|mặc dù|ngoài)(?!\\p{L})[^.;]{0,160}(?:hạn chế|tồn tại|khó khăn|khuyết điểm)"
					+ "(?!\\p{L})[^.;]{0,80}[:.]");

	private static final Pattern LEADS_TO_TASKS = Pattern
		.compile("(?:giải pháp|nhiệm vụ|phương hướng|kiến nghị)(?!\\p{L}).{0,120}:");

	private static final Pattern HEAD_OF_TITLE = Pattern
		.compile("(?iu)(?:PHỤ LỤC|TỔNG HỢP|DANH SÁCH|DANH MỤC|BẢNG TỔNG HỢP)[\\h\\dIVX:.-]{0,10}");

	private static final Pattern HEAD_OF_TABLE = Pattern.compile("(?iu)(?:s?tt|số tt|số thứ tự)\\.?");

	private static final Pattern GOES_ON = Pattern
		.compile("(?:của|trong|trên|năm|tỉnh|thành phố|tp|trên địa bàn|phục vụ)(?!\\p{L}).*");

	private static final Pattern CLOSING = Pattern.compile(
			"(?:câu kết|lời kết|kết luận|kết bài)\\h?:.*|(?:những|các|với những|10|mười) (?:kết quả|sự kiện|thành tựu)"
					+ "[^.]{0,60}(?:trên|này|đạt được|nêu trên)(?!\\p{L}).*|trên đây là .*|(?:phát huy|có thể khẳng định) .*"
					+ "|(?:bước sang|bước vào) (?:năm|giai đoạn|chặng đường|nhiệm kỳ) .*|đây là những .*"
					+ "|năm (?:20\\d\\d|qua|cũ) (?:đã )?(?:khép lại|đi qua|qua đi|kết thúc)(?!\\p{L}).*");

	private static final Pattern CLOSING_LABEL = Pattern.compile("^(?:câu kết|lời kết|kết luận|kết bài)\\h?:\\h*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern FOOT = Pattern
		.compile("(?iu)(?:nơi nhận|tm\\.|kt\\.|tl\\.|tuq\\.|t/m|k/t|t/l)(?!\\p{L}).*|(?:điều|phần) \\d{1,2}[.:].*"
				+ "|(?:kính |rất mong |xin )?(?:đề nghị|trình|báo cáo|mong|nhận được|trân trọng)(?!\\p{L}).*|yêu cầu .*"
				+ "|thông báo (?:để|đến|tới) .*|[*(]?\\h?(?:ghi chú|lưu ý|chú thích)\\h?:.*|giao (?:sở|ban|văn phòng|các|ủy ban|ubnd|đài|báo)(?!\\p{L}).*"
				+ "|(?:các )?(?:sở|ban|văn phòng|ủy ban|ubnd|hđnd|hội|tỉnh ủy|thành ủy|huyện ủy|đoàn|báo|liên đoàn|cục|bộ|ủy ban mttq)"
				+ "(?!\\p{L})[^.;:\\d]{0,90}?\\h(?:trân trọng|kính|xin|rất mong|(?:đề nghị|thông báo|gửi)(?= (?:để|các|quý|đồng chí|cơ quan|ban|sở|ủy ban))).*");

	private static final Pattern PLACE = Pattern.compile(
			"(?<!\\p{L})(?:[Tt]ỉnh|[Tt]hành phố|TP\\.?|[Tt]hành ủy|[Tt]ỉnh ủy|UBND)\\h(?<name>\\p{Lu}\\p{L}{1,7}(?:[\\h-]\\p{Lu}\\p{L}{1,7}){0,3})");

	private static final Pattern STRONG = Pattern
		.compile("\\h*(?<open>\\*\\*)?\\h*(?<words>[^*\\n]{2,300}?)\\h*\\*\\*(?=\\h*[^*\\s])");

	private static final Pattern COLON = Pattern.compile("\\h*:$");

	private static final Pattern BULLET = Pattern.compile("[-–+•]");

	// A subject that says what a letter is about is no title.
	private static final Pattern ABOUT = Pattern.compile("(?:v/v|về)(?!\\p{L})|tuyên truyền|gửi|đăng|cung cấp|công bố");

	private static final Pattern DRAWN = Pattern.compile("[-–—_=*\\h]{3,}");

	private static final Pattern DATELINE = Pattern.compile("\\([\\p{Lu}+]{2,12}\\)\\h?[-–]");

	private static final TreeSet<Integer> NO_LINES = new TreeSet<>();

	// Beyond these a text is no list that anybody made.
	private static final int MOST_ITEMS = 99;

	private static final int MOST_LINES = 2_000;

	private static final int MOST_TITLES = 40;

	private static final int MOST_PLACES = 20;

	private static final int LONGEST_TITLE = 220;

	private static final int TITLE_SOON = 90;

	private static final int LONGEST_HEADING = 300;

	private static final int FEWEST = 3;

	// Of a sentence that leads in, and of a title without praise.
	private static final int FEWEST_UNTITLED = 5;

	private static final int MOST_STYLES = 8;

	// Four of five.
	private static final int MOST_OF = 5;

	private static final int LATIN = 0x80;

	private static final int SHORT = 120;

	private final String text;

	private final List<PaperLine> lines;

	private final @Nullable Kind[] kinds;

	private final Letters letters;

	private final List<Optional<ItemLabel>> labels;

	private final List<String> lower;

	private final Map<String, TreeSet<Integer>> numbered = new HashMap<>();

	private final Map<Integer, Optional<Matcher>> subjects = new HashMap<>();

	private final List<Integer> inLetterheads = new ArrayList<>();

	/**
	 * A list that may be one.
	 *
	 * @param title its line
	 * @param role what the line is besides
	 * @param items the lines of its items
	 * @param end the line behind it
	 */
	private record Candidate(int title, Role role, List<Integer> items, int end) {

		boolean leads() {
			return this.role == Role.LEADS;
		}

	}

	/**
	 * A line may be the title itself, lead the items in, or be the subject of a letter.
	 */
	private enum Role {

		TITLE, LEADS, SUBJECT

	}

	/** A list with the line of its title, where it has one of its own. */
	record Found(UnderstoodList list, int title, int end) {
	}

	private ListReading(String text, List<PaperLine> lines, @Nullable Kind[] kinds, Letters letters) {
		this.text = text;
		this.lines = lines;
		this.kinds = kinds;
		this.letters = letters;
		this.labels = new ArrayList<>(lines.stream().map((line) -> ItemLabel.of(line, text)).toList());
		this.lower = lines.stream().map(PaperLine::lower).toList();
		for (int i = 0; i < lines.size(); i++) {
			int line = i;
			this.labels.get(i)
				.ifPresent((label) -> this.numbered
					.computeIfAbsent(label.style() + label.number(), (key) -> new TreeSet<>())
					.add(line));
		}
	}

	/**
	 * The list of a paper.
	 * @param kinds filled with what each line of it is understood as
	 * @param letters where letterheads stand
	 */
	static Optional<Found> in(String text, List<PaperLine> lines, @Nullable Kind[] kinds, Letters letters) {
		ListReading reading = new ListReading(text, lines, kinds, letters);
		Candidate best = null;
		List<Integer> subjects = reading.inLetterheads;
		int titles = 0;
		for (int i = 0; i < lines.size() && titles < MOST_TITLES; i++) {
			if (kinds[i] == null && reading.isTitle(i)) {
				titles++;
				if (letters.isInALetterhead(i)) {
					subjects.add(i);
					continue;
				}
				Candidate candidate = reading.candidate(i, reading.isLeadIn(i) ? Role.LEADS : Role.TITLE);
				if (reading.isAList(candidate) && isBetter(candidate, best)) {
					best = candidate;
				}
			}
		}
		if (best == null) {
			best = subjects.stream()
				.map((subject) -> reading.candidate(subject, Role.SUBJECT))
				.filter(reading::isAList)
				.findFirst()
				.orElse(null);
		}
		return Optional.ofNullable(best).map(reading::read);
	}

	/**
	 * The titles of other lists, from a line on: a paper is gone through one list at a
	 * time.
	 */
	static List<Integer> others(String text, List<PaperLine> lines, @Nullable Kind[] kinds, Letters letters, int from) {
		ListReading reading = new ListReading(text, lines, kinds, letters);
		List<Integer> titles = new ArrayList<>();
		int looked = 0;
		int line = from;
		while (line < lines.size() && looked < MOST_TITLES) {
			int next = line + 1;
			if (kinds[line] == null && reading.isTitle(line) && !letters.isInALetterhead(line)) {
				looked++;
				Candidate candidate = reading.candidate(line, reading.isLeadIn(line) ? Role.LEADS : Role.TITLE);
				if (reading.isAList(candidate)) {
					titles.add(line);
					next = Math.max(next, candidate.end());
				}
			}
			line = next;
		}
		return titles;
	}

	/**
	 * A letter about a list has numbered tasks too; only as many items as its subject
	 * says are the list. A report that counts no results has parts of other kinds.
	 */
	private boolean isAList(Candidate candidate) {
		int size = candidate.items().size();
		Integer many = many(candidate.title());
		if (candidate.role() == Role.SUBJECT) {
			return many != null && size == many && size >= FEWEST;
		}
		if (many == null) {
			if (candidate.leads() && !NAMES_ITS_LIST.matcher(this.lower.get(candidate.title())).find()) {
				return false;
			}
			int first = (size >= FEWEST) ? candidate.items().get(0) : 0;
			boolean above = first <= candidate.title() + FEWEST && !isLedIn(Math.max(first, 1));
			int fewest = (above && !candidate.leads() && isPraised(candidate.title())) ? FEWEST : FEWEST_UNTITLED;
			return size >= fewest && IntStream.range(candidate.title(), candidate.end())
				.noneMatch(
						(line) -> isToDo(line) || line < first && LEADS_TO_TASKS.matcher(this.lower.get(line)).find());
		}
		Matcher said = subject(candidate.title());
		// "Họp bình chọn 10 sự kiện": what is counted below is something else.
		boolean told = said != null && said.start() > 0 && size * 3 < many * 2;
		return !told && isEnough(candidate.items(), many) && size >= (isPraised(candidate.title())
				? Math.min(FEWEST, many) : Math.max(Math.min(FEWEST, many), many / 2));
	}

	/** The head of a part of a report that is about what is still to be done. */
	private boolean isToDo(int line) {
		Optional<ItemLabel> label = this.labels.get(line);
		boolean head = this.lines.get(line).isInCapitals() || label.isPresent() && label.get().style().startsWith("I");
		return head && TO_DO.matcher(this.lines.get(line).words()).matches();
	}

	// Of two titles over the same items the nearer one is theirs; a sentence that leads
	// them in stands below a title.
	private static boolean isBetter(Candidate candidate, @Nullable Candidate best) {
		return best == null || candidate.items().size() > best.items().size()
				|| candidate.items().equals(best.items()) && (best.leads() || !candidate.leads());
	}

	private boolean isTitle(int index) {
		PaperLine line = this.lines.get(index);
		Matcher said = subject(index);
		if (said == null || this.labels.get(index).isPresent() && said.start() > 0) {
			// "10. kết quả" is no item.
			return false;
		}
		boolean closed = line.endsASentence() && !(said.group("many") != null && isOneSentence(line));
		return isLeadIn(index) || line.words().length() < LONGEST_TITLE && said.start() < TITLE_SOON && !closed;
	}

	private static boolean isOneSentence(PaperLine line) {
		return line.words().endsWith(".") && !line.words().contains(". ") && !line.endsAText();
	}

	/** Where a line says what the list holds: by itself, or with the one below it. */
	private @Nullable Matcher subject(int index) {
		return this.subjects.computeIfAbsent(index, this::findSubject).orElse(null);
	}

	private Optional<Matcher> findSubject(int index) {
		String words = this.lower.get(index);
		boolean plain = words.chars().allMatch((character) -> character < LATIN);
		String both = (index + 1 < this.lines.size() && this.lines.get(index).isInCapitals()
				&& this.lines.get(index + 1).isInCapitals() && words.length() < SHORT)
						? words + " " + this.lower.get(index + 1) : words;
		for (Matcher matcher : List.of(SUBJECT.matcher(words), COUNTED.matcher(words), SUBJECT.matcher(both),
				PLAIN.matcher(words), OF_A_YEAR.matcher(words))) {
			if ((plain || matcher.pattern() != PLAIN) && matcher.find() && matcher.start() < words.length()) {
				return Optional.of(matcher);
			}
		}
		return Optional.empty();
	}

	private boolean isPraised(int title) {
		Matcher said = subject(title);
		return said != null && said.pattern() == SUBJECT;
	}

	/** A sentence that speaks of the list below it and is not its title. */
	private boolean isLeadIn(int index) {
		PaperLine line = this.lines.get(index);
		Matcher said = subject(index);
		boolean starts = said != null && said.start() == 0 || line.isInCapitals();
		return line.words().endsWith(":") && !(starts && line.words().length() < TITLE_SOON)
				|| said != null && said.group("many") != null && line.words().length() < LONGEST_TITLE
						&& isOneSentence(line) && !starts;
	}

	private Candidate candidate(int title, Role role) {
		int start = (role == Role.SUBJECT) ? this.letters.behindTheLetterheadOf(title) : title + 1;
		int end = start;
		while (end < this.lines.size() && end < title + MOST_LINES && !this.letters.opens(end)) {
			end++;
		}
		List<Integer> items = items(start, end, many(title));
		if (items.size() >= FEWEST) {
			end = end(items, end);
		}
		return new Candidate(title, role, items, end);
	}

	/** Two items are a list where the title says two. */
	private boolean isEnough(List<Integer> items, @Nullable Integer many) {
		return items.size() >= FEWEST || many != null && items.size() > 1 && items.size() == many;
	}

	private @Nullable Integer many(int title) {
		Matcher said = subject(title);
		String many = (said != null) ? said.group("many") : null;
		if (many == null) {
			return null;
		}
		String digits = many.replace('l', '1').replace('o', '0');
		return Character.isDigit(digits.charAt(0)) ? Integer.valueOf(digits) : switch (many) {
			case "năm", "nam" -> 5;
			case "sáu", "sau" -> 6;
			case "bảy", "bay" -> 7;
			case "tám", "tam" -> 8;
			case "chín", "chin" -> 9;
			case "mười hai", "muoi hai" -> 12;
			default -> 10;
		};
	}

	/**
	 * The lines of the items, in the style that comes first or, where another one has as
	 * many as the title says, in that.
	 */
	private List<Integer> items(int from, int until, @Nullable Integer many) {
		List<Integer> best = itemsFrom(first(from, until), until, many);
		if (many == null || best.size() == many) {
			return best;
		}
		Set<String> tried = new HashSet<>();
		for (int i = from; i < until && tried.size() < MOST_STYLES; i++) {
			if (isLabelled(i) && label(i).number() <= 2 && tried.add(label(i).style() + label(i).number())) {
				List<Integer> items = itemsFrom(i, until, many - label(i).number() + 1);
				boolean whole = items.size() == many - label(i).number() + 1;
				if (items.size() > best.size() && (whole || best.size() < FEWEST && label(i).number() == 1)) {
					best = items;
				}
			}
		}
		return (best.size() >= FEWEST) ? best : bullets(from, until, many);
	}

	/**
	 * As many lines with one and the same bullet as the title says; more are no items.
	 */
	private List<Integer> bullets(int from, int until, int many) {
		Map<String, List<Integer>> found = new LinkedHashMap<>();
		for (int i = from; i < until && !FOOT.matcher(this.lines.get(i).words()).matches(); i++) {
			int line = i;
			if (this.kinds[i] == null) {
				ItemLabel.bullet(this.lines.get(i), this.text, 1)
					.ifPresent(
							(bullet) -> found.computeIfAbsent(bullet.style(), (style) -> new ArrayList<>()).add(line));
			}
		}
		List<Integer> items = found.values()
			.stream()
			.filter((lines) -> lines.size() == many && many >= FEWEST)
			.findFirst()
			.orElse(List.of());
		for (int i = 0; i < items.size(); i++) {
			int line = items.get(i);
			this.labels.set(line, ItemLabel.bullet(this.lines.get(line), this.text, i + 1));
		}
		return items;
	}

	/** Numbers that go up by one, in one style. */
	private List<Integer> itemsFrom(int first, int until, @Nullable Integer many) {
		List<Integer> items = new ArrayList<>();
		if (first < 0) {
			return items;
		}
		String style = label(first).style();
		items.add(first);
		int last = label(first).number();
		boolean ended = this.lines.get(first).endsAText();
		for (int i = first + 1; i < until && items.size() < MOST_ITEMS; i++) {
			if (isNumbered(i, style)) {
				int number = label(i).number();
				if (number == 1 && isLedIn(i)) {
					i = subListEnd(i, until, style, last) - 1;
				}
				else if (isNext(number, last, i, until, style, many, items.size(), ended)) {
					items.add(i);
					last = number;
					ended = false;
				}
				else if (ended || many != null && items.size() >= many && number <= 1) {
					return items;
				}
			}
			else if (items.size() >= FEWEST && this.kinds[i] == null && isTitle(i) && !(isLeadIn(i) && many(i) == null)
					&& (many == null || items.size() >= many || ended)) {
				return items;
			}
			ended = ended || this.lines.get(i).endsAText();
		}
		return items;
	}

	private boolean isLedIn(int index) {
		return this.lines.get(index - 1).words().endsWith(":");
	}

	/**
	 * The line behind the numbers that one item counts for itself, though in the style of
	 * the items: what comes behind them, or the last of them, goes on with the items.
	 */
	private int subListEnd(int first, int until, String style, int last) {
		int number = 0;
		int end = first;
		int nextOfItems = -1;
		for (int i = first; i < until && number < MOST_ITEMS; i++) {
			if (isNumbered(i, style)) {
				if (label(i).number() != number + 1) {
					return (label(i).number() == last + 1 || nextOfItems < 0) ? i : nextOfItems;
				}
				number++;
				if (number == last + 1) {
					nextOfItems = i;
				}
				end = i + 1;
			}
		}
		return (nextOfItems >= 0) ? nextOfItems : end;
	}

	private int first(int from, int until) {
		int roman = -1;
		for (int i = from; i < until; i++) {
			Optional<ItemLabel> label = this.labels.get(i);
			if (this.kinds[i] == null && label.isPresent() && label.get().number() == 1 && isUsual(i)) {
				boolean grouped = label.get().style().startsWith("I");
				if (!grouped) {
					// Roman numbers over items that have numbers of their own are groups.
					return i;
				}
				if (roman < 0) {
					roman = i;
				}
				if (!isGroup(i)) {
					return i;
				}
			}
		}
		return roman;
	}

	/** Letters, and numbers without a mark, seldom count the items of a list. */
	private boolean isUsual(int index) {
		return !label(index).style().startsWith("a") && !label(index).style().equals("1_");
	}

	private boolean isLabelled(int index) {
		return this.kinds[index] == null && this.labels.get(index).isPresent();
	}

	private boolean isGroup(int index) {
		return index + 1 < this.lines.size() && this.labels.get(index + 1).isPresent() && isUsual(index + 1)
				&& !this.labels.get(index + 1).get().style().startsWith("I");
	}

	private boolean isNumbered(int index, String style) {
		return this.kinds[index] == null && this.labels.get(index).isPresent() && label(index).style().equals(style);
	}

	private boolean isNext(int number, int last, int index, int until, String style, @Nullable Integer many, int count,
			boolean ended) {
		if (many != null && count >= many) {
			return false;
		}
		// An item that was put in later often bears the number of the one before; what
		// an item counts for itself begins with 1.
		boolean added = number == last && number > 1 && (many == null || !comesLater(many, index + 1, until, style));
		if (number == last + 1 || added) {
			return true;
		}
		if (comesLater(last + 1, index + 1, until, style)) {
			return false;
		}
		boolean skipped = number == last + 2;
		boolean twice = number == last && comesLater(last + 2, index + 1, until, style);
		boolean restarts = number == 1 && !ended && (many != null || this.lines.get(index - 1).endsASentence());
		return skipped || twice || restarts;
	}

	private boolean comesLater(int number, int from, int until, String style) {
		Integer line = this.numbered.getOrDefault(style + number, NO_LINES).ceiling(from);
		while (line != null && line < until && this.kinds[line] != null) {
			line = this.numbered.getOrDefault(style + number, NO_LINES).higher(line);
		}
		return line != null && line < until;
	}

	/** Where the list ends: what belongs to its last item and its closing is in. */
	private int end(List<Integer> items, int until) {
		int last = items.get(items.size() - 1);
		String before = this.lines.subList(Math.max(0, last - MOST_LINES), last + 1)
			.stream()
			.map((line) -> line.words().toUpperCase(Locale.ROOT))
			.collect(Collectors.joining("\n"));
		int usual = usuallyBelow(items);
		boolean hasBody = !rest(last).words().isEmpty() && (usual == 0 || !isHeading(last));
		boolean ended = this.lines.get(last).endsAText();
		boolean closing = false;
		int enough = rest(last).words().isEmpty() ? usual : 1;
		int below = 0;
		boolean ruled = IntStream.range(items.get(0), last).anyMatch(this::isDrawn);
		int end = last + 1;
		for (int i = last + 1; i < until; i++) {
			PaperLine line = this.lines.get(i);
			if (FOOT.matcher(line.words()).matches() || isToDo(i)
					|| hasBody && SHORTCOMINGS.matcher(line.lower()).matches()) {
				break;
			}
			if (this.kinds[i] != null || isRule(i)) {
				ended = ended || line.endsAText() || hasBody && isDrawn(i) && !ruled;
				continue;
			}
			boolean closes = CLOSING.matcher(line.lower()).matches();
			if (ended && !(closes && !closing) || hasBody && !closes && (isForeign(i, before) || isStray(i))) {
				break;
			}
			closing = closing || closes;
			below++;
			hasBody = hasBody || below >= enough;
			ended = line.endsAText();
			end = i + 1;
		}
		return end;
	}

	/**
	 * How many lines the last item has at least: as many as the rows of a table, of which
	 * a few may lack a cell, or else as the shortest item.
	 */
	private int usuallyBelow(List<Integer> items) {
		List<Integer> below = IntStream.range(1, items.size())
			.mapToObj((i) -> (int) IntStream.range(items.get(i - 1) + 1, items.get(i))
				.filter((line) -> this.kinds[line] == null)
				.count())
			.sorted()
			.toList();
		return below.stream()
			.filter((lines) -> Collections.frequency(below, lines) * 3 >= below.size() * 2)
			.findFirst()
			.orElse(below.isEmpty() ? 1 : below.get(0));
	}

	/** A short line without an end, behind a text that is whole. */
	private boolean isStray(int index) {
		PaperLine line = this.lines.get(index);
		return !line.endsASentence() && !line.words().endsWith(":") && !BULLET.matcher(line.words()).lookingAt()
				|| DATELINE.matcher(line.words()).lookingAt();
	}

	/** Whether a line speaks of places of which the paper has not spoken yet. */
	private boolean isForeign(int index, String before) {
		Matcher matcher = PLACE.matcher(this.lines.get(index).words());
		int names = 0;
		while (names < MOST_PLACES && matcher.find()) {
			names++;
			if (before.contains(matcher.group("name").toUpperCase(Locale.ROOT))) {
				return false;
			}
		}
		return names > 0;
	}

	private Found read(Candidate candidate) {
		int start = candidate.title();
		int first = candidate.items().get(0);
		boolean own = candidate.role() == Role.TITLE;
		int titleEnd = candidate.leads() ? start : titleEnd(start, first);
		Excerpt title = candidate.leads() ? titleAbove(candidate) : title(start, titleEnd);
		Integer year = year(start, (candidate.role() == Role.SUBJECT) ? titleEnd : first);
		if (candidate.role() == Role.SUBJECT) {
			start = isLedIn(first) && this.kinds[first - 1] == null ? first - 1 : first;
			titleEnd = start;
		}
		for (int i = start; i < candidate.end(); i++) {
			if (this.kinds[i] == null && isRule(i)) {
				this.kinds[i] = Kind.SCRAP;
			}
		}
		if (own && start > 0 && this.kinds[start - 1] == null
				&& HEAD_OF_TITLE.matcher(this.lines.get(start - 1).words()).matches()) {
			start--;
		}
		Arrays.fill(this.kinds, start, titleEnd, Kind.LIST_TITLE);
		markAround(titleEnd, first);
		List<Excerpt> introduction = take(titleEnd, candidate.items().get(0), Kind.INTRODUCTION);
		List<UnderstoodHighlight> highlights = new ArrayList<>();
		boolean headed = isHeaded(candidate);
		int closing = closing(candidate);
		for (int i = 0; i < candidate.items().size(); i++) {
			int end = (i + 1 < candidate.items().size()) ? candidate.items().get(i + 1) : closing;
			highlights.add(highlight(i + 1, candidate.items().get(i), end, headed));
		}
		List<Excerpt> closings = take(closing, candidate.end(), Kind.CLOSING).stream()
			.map((part) -> new Excerpt(part.span(), CLOSING_LABEL.matcher(part.words()).replaceFirst("")))
			.toList();
		Span span = this.lines.get(start).span().and(this.lines.get(candidate.end() - 1).span());
		UnderstoodList list = new UnderstoodList(span, title, year, introduction, highlights, closings);
		return new Found(list, own ? start : -1, candidate.end());
	}

	/** Of what the list is an annex, and the head of a table. */
	private void markAround(int from, int first) {
		boolean table = false;
		for (int i = from; i < first; i++) {
			table = table || HEAD_OF_TABLE.matcher(this.lines.get(i).words()).matches();
			if (this.kinds[i] == null && (table || ANNEXED.matcher(this.lower.get(i)).matches())) {
				this.kinds[i] = table ? Kind.SCRAP : Kind.LIST_TITLE;
			}
		}
	}

	/** Nothing but signs: a line that is drawn, the mark of an end. */
	private boolean isRule(int index) {
		return this.lines.get(index).words().chars().noneMatch(Character::isLetterOrDigit);
	}

	/** A line that parts what stands above from what stands below. */
	private boolean isDrawn(int index) {
		return DRAWN.matcher(this.lines.get(index).span().in(this.text)).matches();
	}

	private int titleEnd(int title, int until) {
		int end = title + 1;
		while (end < until && end < title + FEWEST && this.kinds[end] == null && goesOn(end)) {
			end++;
		}
		return end;
	}

	private boolean goesOn(int index) {
		PaperLine line = this.lines.get(index);
		if (HEAD_OF_TABLE.matcher(line.words()).matches() || this.labels.get(index).isPresent()
				|| this.letters.opens(index)) {
			return false;
		}
		boolean both = line.isInCapitals() && this.lines.get(index - 1).isInCapitals();
		return line.words().length() < SHORT && !line.endsASentence()
				&& (both || GOES_ON.matcher(line.lower()).matches()
						&& (line.isInCapitals() || Character.isLowerCase(line.words().codePointAt(0))));
	}

	/** What a notice has for its subject, when a sentence leads the items in. */
	private @Nullable Excerpt titleAbove(Candidate candidate) {
		return this.inLetterheads.stream()
			.filter((line) -> line < candidate.title() && !ABOUT.matcher(this.lower.get(line)).lookingAt()
					&& Objects.equals(many(line), many(candidate.title())))
			.findFirst()
			.map((line) -> title(line, titleEnd(line, candidate.title())))
			.orElse(null);
	}

	private Excerpt title(int from, int until) {
		Excerpt title = this.lines.get(from).excerpt();
		for (int i = from + 1; i < until; i++) {
			Excerpt more = this.lines.get(i).excerpt();
			title = new Excerpt(title.span().and(more.span()), title.words() + " " + more.words());
		}
		return title;
	}

	private @Nullable Integer year(int from, int until) {
		for (int i = from; i < until; i++) {
			Integer year = ANNEXED.matcher(this.lower.get(i)).matches() ? null : year(this.lower.get(i));
			if (year != null) {
				return year;
			}
		}
		Matcher bare = BARE_YEAR.matcher(this.lower.get(from));
		return bare.find() ? Integer.valueOf(bare.group(1)) : null;
	}

	/** Whether most items begin with a heading. */
	private boolean isHeaded(Candidate candidate) {
		long headed = candidate.items().stream().filter(this::isHeading).count();
		return headed * 2 > candidate.items().size() || isHeadedByShortSentences(candidate);
	}

	/**
	 * Headings with full stops: short each, and together shorter than what stands below.
	 */
	private boolean isHeadedByShortSentences(Candidate candidate) {
		List<Integer> items = candidate.items();
		int headed = 0;
		int above = 0;
		int below = 0;
		for (int i = 0; i < items.size(); i++) {
			int from = items.get(i);
			int until = (i + 1 < items.size()) ? items.get(i + 1) : candidate.end();
			String first = firstWords(from, until);
			int more = IntStream.range(from + 1, until)
				.filter((line) -> this.kinds[line] == null)
				.map((line) -> this.lines.get(line).words().length())
				.sum() - (rest(from).words().isEmpty() ? first.length() : 0);
			headed += (more > 0 && first.length() < SHORT && !first.contains(". ")) ? 1 : 0;
			above += first.length();
			below += more;
		}
		return headed * MOST_OF >= items.size() * (MOST_OF - 1) && above < below;
	}

	/** The first words of an item, in the line of its number or in the next. */
	private String firstWords(int from, int until) {
		String rest = rest(from).words();
		return rest.isEmpty() ? IntStream.range(from + 1, until)
			.filter((line) -> this.kinds[line] == null)
			.mapToObj((line) -> this.lines.get(line).words())
			.findFirst()
			.orElse("") : rest;
	}

	/** A first line without the end of a sentence that paragraphs follow. */
	private boolean isHeading(int index) {
		Excerpt rest = rest(index);
		return !rest.words().isEmpty() && rest.words().length() < LONGEST_HEADING
				&& !PaperLine.endsASentence(rest.words());
	}

	private Excerpt rest(int index) {
		Span rest = label(index).rest();
		return new PaperLine(rest, PaperLine.bare(rest.in(this.text))).excerpt();
	}

	private int closing(Candidate candidate) {
		int last = candidate.items().get(candidate.items().size() - 1);
		for (int i = last + 1; i < candidate.end(); i++) {
			if (this.kinds[i] == null && CLOSING.matcher(this.lower.get(i)).matches()) {
				return i;
			}
		}
		return candidate.end();
	}

	private UnderstoodHighlight highlight(int place, int from, int until, boolean headed) {
		ItemLabel label = label(from);
		this.kinds[from] = Kind.HIGHLIGHT;
		List<Integer> below = new ArrayList<>();
		for (int i = from + 1; i < until; i++) {
			if (this.kinds[i] == null) {
				this.kinds[i] = (isGroupLine(i) && (this.labels.get(i).isPresent() || i + 1 == until)) ? Kind.GROUP
						: Kind.HIGHLIGHT;
				if (this.kinds[i] == Kind.HIGHLIGHT) {
					below.add(i);
				}
			}
		}
		int last = below.isEmpty() ? from : below.get(below.size() - 1);
		List<Excerpt> body = new ArrayList<>();
		Excerpt first = rest(from);
		Excerpt strong = strong(label);
		Excerpt heading = strong;
		int line = from;
		if (first.words().isEmpty() && !below.isEmpty()) {
			// The number stands in a line of its own.
			line = below.remove(0);
			first = this.lines.get(line).excerpt();
		}
		if (strong != null) {
			Span behind = new Span(strong.span().until(), label.rest().until());
			body.add(new PaperLine(behind, PaperLine.bare(behind.in(this.text))).excerpt());
		}
		else if (!below.isEmpty() && isHeading(first, headed)) {
			heading = new Excerpt(first.span(), COLON.matcher(first.words()).replaceFirst(""));
			this.kinds[line] = Kind.HEADING;
		}
		else if (!first.words().isEmpty()) {
			body.add(first);
		}
		below.forEach((index) -> body.add(this.lines.get(index).excerpt()));
		Excerpt number = new Excerpt(label.span(), PaperLine.bare(label.span().in(this.text)));
		return new UnderstoodHighlight(label.span().and(this.lines.get(last).span()), place, number, heading, body,
				List.of(), List.of(), List.of());
	}

	// Among items with headings one may carry a stray full stop.
	private static boolean isHeading(Excerpt first, boolean headed) {
		String words = first.words();
		boolean sentence = !headed || words.contains(". ") || words.endsWith(";");
		return words.length() < LONGEST_HEADING && (!PaperLine.endsASentence(words) || !sentence);
	}

	/** What markup makes strong at the beginning of a line that goes on. */
	private @Nullable Excerpt strong(ItemLabel label) {
		Matcher matcher = STRONG.matcher(this.text).region(label.rest().from(), label.rest().until());
		boolean marked = matcher.lookingAt() && (matcher.group("open") != null
				|| label.span().from() >= 2 && this.text.startsWith("**", label.span().from() - 2));
		return marked
				? new Excerpt(new Span(matcher.start("words"), matcher.end("words")), matcher.group("words").strip())
				: null;
	}

	/** "II. VĂN HÓA - XÃ HỘI" between items. */
	private boolean isGroupLine(int index) {
		PaperLine line = this.lines.get(index);
		return line.isInCapitals() && line.words().length() < SHORT && !line.endsASentence()
				&& line.words().codePoints().filter(Character::isLetter).count() > FEWEST;
	}

	private List<Excerpt> take(int from, int until, Kind kind) {
		List<Excerpt> taken = new ArrayList<>();
		for (int i = from; i < until; i++) {
			if (this.kinds[i] == null && isGroupLine(i)) {
				this.kinds[i] = Kind.GROUP;
			}
			else if (this.kinds[i] == null) {
				this.kinds[i] = kind;
				taken.add(this.lines.get(i).excerpt());
			}
		}
		return taken;
	}

	private ItemLabel label(int index) {
		return this.labels.get(index).orElseThrow();
	}

	/** The year that some words name. */
	static @Nullable Integer year(String words) {
		Matcher matcher = YEAR.matcher(words.toLowerCase(Locale.ROOT));
		return matcher.find() ? Integer.valueOf(matcher.group(1).replace('o', '0')) : null;
	}

}
