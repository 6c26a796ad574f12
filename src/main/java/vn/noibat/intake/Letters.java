package vn.noibat.intake;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;
import vn.noibat.intake.Part.Kind;
import vn.noibat.text.DateMention;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Findings;
import vn.noibat.text.Folding;
import vn.noibat.text.Span;

/**
 * Finds official documents in a paper by their letterheads, laid out after Nghị định
 * 30/2020/NĐ-CP or Hướng dẫn 36-HD/VPTW, whichever cell comes first.
 */
final class Letters {

	private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	// Without tones, as scanners lose them.
	private static final Pattern EMBLEM = Pattern.compile("cong hoa xa hoi chu nghia viet nam"
			+ "|doc lap\\h*[-–]\\h*tu do\\h*[-–]\\h*hanh phuc|dang cong san viet nam");

	private static final Pattern RULE = Pattern.compile("[-–—_=*.~\\h]{1,80}+");

	private static final Pattern NUMBER = Pattern.compile("S[ốóồôo]\\h*[:.]?+\\h*(?<number>\\S.{0,60})", CASE);

	// The number is still to be given: "Số: /QĐ-UBND".
	private static final Pattern UNNUMBERED = Pattern
		.compile("Số\\h*[:.]?+[\\h.…]*+[/-]\\h*\\p{Lu}[\\p{L}\\d/&-]{1,30}+");

	private static final Pattern PLACE_AND_DATE = Pattern
		.compile("(?<place>\\p{Lu}[\\p{L} .'-]{1,40}),\\h*[Nn]gày.{0,12}tháng.{0,12}năm\\h*(?:\\d{4}|[….]*)\\.?");

	private static final Pattern URGENCY = Pattern.compile("(?<mark>HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?: HẸN GIỜ)?");

	private static final Pattern ADDRESSED = Pattern.compile("K[íi]nh g[ửưu][iỉ]\\h*:?+\\h*(?<to>.*)", CASE);

	private static final Pattern SUBJECT = Pattern.compile("(?:V/v|Về việc)\\h*:?+\\h*(?<words>.*)", CASE);

	private static final Pattern RECIPIENTS = Pattern.compile("N[ơo]i nh[ậâa]n\\h*:?+\\h*(?<to>.*)", CASE);

	private static final Pattern LISTED = Pattern.compile("[-–+•*]\\h*(?<words>\\S.*)");

	private static final Pattern LINE_END = Pattern.compile("[;,.\\h]+$");

	private static final Pattern FORM = Pattern.compile("(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|THÔNG BÁO|TỜ TRÌNH"
			+ "|KẾ HOẠCH|BÁO CÁO|CÔNG ĐIỆN|HƯỚNG DẪN|QUY ĐỊNH|QUY CHẾ|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|BIÊN BẢN|GIẤY MỜI"
			+ "|NGHỊ ĐỊNH|THÔNG TƯ|THÔNG CÁO|CHƯƠNG TRÌNH HÀNH ĐỘNG|KẾ HOẠCH HÀNH ĐỘNG|THÔNG BÁO KẾT LUẬN)");

	private static final Pattern BODY_HEAD = Pattern
		.compile("(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|VĂN PHÒNG|SỞ|BAN|BỘ|CỤC|CHI CỤC|TỔNG CỤC|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY"
				+ "|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|QUẬN ỦY|QUẬN UỶ|THỊ ỦY|THỊ UỶ|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|ĐẢNG ĐOÀN|MẶT TRẬN|LIÊN ĐOÀN|LIÊN HIỆP"
				+ "|HỘI|ĐOÀN|TRƯỜNG|VIỆN|ĐÀI|BÁO|PHÒNG|TRUNG TÂM|CÔNG AN|TÒA ÁN|TOÀ ÁN|CỔNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI"
				+ "|TỔNG CÔNG TY|BẢO HIỂM|KHO BẠC|THÔNG TẤN XÃ|CHỦ TỊCH NƯỚC)(?!\\p{L}).*");

	private static final Pattern PLACE_HEAD = Pattern
		.compile("(?:THÀNH PHỐ|TP\\.?|TỈNH|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ)(?!\\p{L})(?! [ỦU]).*");

	// Without tones, as scanners lose them; only lines in capitals are asked.
	private static final Pattern OFFICE = Pattern.compile("(?:(?:tm|kt|tl|tuq|q|t/m|k/t|t/l|tun)\\.?\\h*[^.]{0,100}"
			+ "|(?:pho |quyen |q\\.\\h?)?(?:chu tich|chanh van phong|chanh thanh tra|giam doc|tong giam doc|bi thu|truong ban|cuc truong"
			+ "|vu truong|bo truong|thu truong|thu tuong|tong bien tap|vien truong|hieu truong|chi cuc truong"
			+ "|truong phong|pho bi thu|tong bi thu)[^.]{0,80})");

	private static final Pattern AUTHORITY = Pattern.compile("(?:TM|TL|TUQ|T/M|T/L|KT|K/T|Q)\\.?\\h.*");

	private static final Pattern SIGNED = Pattern.compile("[(\\[]?(?:đã ký|daky|ký tên, đóng dấu|ký, đóng dấu)[)\\]]?",
			CASE);

	private static final Pattern NAME = Pattern
		.compile("(?:(?:TS|ThS|PGS|GS|BS|KS)\\.\\h?){0,2}+\\p{Lu}\\p{Ll}{1,8}+(?: \\p{Lu}\\p{Ll}{0,8}+){1,5}+");

	private static final Pattern JOINS = Pattern.compile("\\h(?:VÀ|CỦA)$");

	private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu} ,–-]{2,60}");

	private static final Pattern BODY_STARTS = Pattern
		.compile("(?:Căn cứ|Thực hiện|Xét|Theo|Ngày|Sau khi|Để|Nhằm|Trong|Phần|Điều|[0-9IVX]+\\.)", CASE);

	private static final Pattern UNFINISHED = Pattern.compile(
			"(?:[,–-]|(?<!\\p{L})(?:của|và|tại|về|cho|do|với|trong|trên|các"
					+ "|những|từ|đến|theo|là|tỉnh|thành phố|quận|huyện|xã|phường|năm|tháng|ngày|số|thứ|lần|lễ))$",
			CASE);

	private static final int FEW = 4;

	private static final int LONGEST_SUBJECT = 5;

	private static final int LONGEST_HEAD = 40;

	private static final int MOST_ADDRESSEES = 100;

	private static final int SHORT = 80;

	private static final int TITLE = 160;

	private final String text;

	private final List<PaperLine> lines;

	private final @Nullable Kind[] kinds;

	// Every line is asked about from each of the lines above it.
	private final Map<Integer, Boolean> opening = new HashMap<>();

	private final Map<Integer, Says> said = new HashMap<>();

	private final TreeMap<Integer, DateMention> dates = new TreeMap<>();

	private final Set<Integer> signatureNotes = new HashSet<>();

	/**
	 * Begins to read a paper.
	 * @param kinds filled with what each line is understood as
	 */
	Letters(String text, List<PaperLine> lines, @Nullable Kind[] kinds, Findings findings) {
		this.text = text;
		this.lines = lines;
		this.kinds = kinds;
		findings.dates().forEach((date) -> this.dates.putIfAbsent(date.span().from(), date));
		findSignatureNotes();
	}

	/**
	 * The documents of the paper.
	 * @param titles whether a line begins a list of its own
	 */
	List<Letter> read(IntPredicate titles) {
		List<Letter> found = new ArrayList<>();
		int line = 0;
		while (line < this.lines.size()) {
			line = opens(line) ? read(line, titles, found) : line + 1;
		}
		return found;
	}

	/** Whether a line is a part of a letterhead. */
	boolean isInALetterhead(int index) {
		return behindTheLetterheadOf(index) > index;
	}

	/** The line behind the letterhead that a line is a part of, else the line itself. */
	int behindTheLetterheadOf(int index) {
		for (int start = Math.max(0, index - LONGEST_HEAD); start <= index; start++) {
			if (opens(start)) {
				return Math.max(letterheadEnd(start), index);
			}
		}
		return index;
	}

	/**
	 * Whether a letterhead begins here: enough of one stands in this line and the next.
	 */
	boolean opens(int start) {
		if (this.kinds[start] != null) {
			return false;
		}
		Boolean known = this.opening.get(start);
		if (known == null) {
			known = beginsALetterhead(start);
			this.opening.put(start, known);
		}
		return known;
	}

	private boolean beginsALetterhead(int start) {
		if (!isOfALetterhead(start)) {
			return false;
		}
		boolean numbered = false;
		boolean dated = false;
		boolean official = false;
		int end = letterheadEnd(start);
		for (int i = start; i < end; i++) {
			numbered = numbered || says(i).numbered();
			dated = dated || says(i).dated();
			official = official || says(i).official();
		}
		return numbered && (dated || official) || official && dated;
	}

	/** What a line would say in a letterhead. */
	private record Says(boolean official, boolean numbered, boolean dated, boolean part) {
	}

	private Says says(int index) {
		return this.said.computeIfAbsent(index, (line) -> {
			boolean official = isEmblem(words(line)) || isBody(line);
			boolean numbered = isNumber(line);
			boolean part = official || numbered || isSignatureNote(line)
					|| line + 1 < this.lines.size() && isSignatureNote(line + 1) && isShort(line) || isUrgency(line);
			return new Says(official, numbered, PLACE_AND_DATE.matcher(words(line)).matches(), part);
		});
	}

	private boolean isOfALetterhead(int index) {
		return says(index).part();
	}

	private int letterheadEnd(int start) {
		int index = start;
		while (index < this.lines.size() && index < start + LONGEST_HEAD && this.kinds[index] == null) {
			if (isOfALetterhead(index) || isRule(index) || says(index).dated()) {
				index++;
			}
			else if (index > start && SUBJECT.matcher(words(index)).matches()) {
				index = subjectEnd(index);
			}
			else if (index > start && ADDRESSED.matcher(words(index)).matches()) {
				index = addresseesEnd(index);
			}
			else if (index > start && isForm(index)) {
				index = formEnd(index);
			}
			else {
				break;
			}
		}
		return index;
	}

	private int read(int start, IntPredicate titles, List<Letter> found) {
		int end = letterheadEnd(start);
		Head head = new Head();
		for (int i = start; i < end;) {
			i = readHead(i, head);
		}
		head.bodies();
		Foot foot = new Foot();
		int line = end;
		int last = end - 1;
		int title = Integer.MAX_VALUE;
		while (line < this.lines.size() && !(line > end && opens(line))) {
			if (titles.test(line)) {
				if (foot.isBegun()) {
					break;
				}
				// The letter holds the list itself, and is signed below it.
				title = line;
			}
			int next = readFoot(line, foot);
			if (next > line) {
				last = next - 1;
			}
			else if (foot.isWhole()) {
				break;
			}
			else {
				foot.unsorted.add(line);
				next = line + 1;
			}
			line = next;
		}
		// Without an end the text that follows cannot be told from the letter's.
		for (int i : foot.unsorted) {
			if (this.kinds[i] == null && (i < last || !foot.isBegun() && i < title)) {
				this.kinds[i] = Kind.LETTER_BODY;
				foot.body.add(this.lines.get(i).excerpt());
				last = Math.max(last, i);
			}
		}
		Span span = this.lines.get(start).span().and(this.lines.get(Math.max(last, end - 1)).span());
		found.add(new Letter(span, head.parent, head.issuer, head.number, head.documentNumber, head.place, head.date,
				head.signedAt, head.form, head.subject, head.urgency, head.urgencyMark, head.addressees, foot.body,
				foot.recipients, foot.authority, foot.title, foot.signatory));
		return Math.max(last, end - 1) + 1;
	}

	/** What stands before the text of a letter. */
	private static final class Head {

		private final List<Excerpt> names = new ArrayList<>();

		private final List<Excerpt> addressees = new ArrayList<>();

		private @Nullable Excerpt parent;

		private @Nullable Excerpt issuer;

		private @Nullable Excerpt number;

		private @Nullable DocumentNumber documentNumber;

		private @Nullable Excerpt place;

		private @Nullable DateMention date;

		private @Nullable DateMention signedAt;

		private @Nullable Excerpt form;

		private @Nullable Excerpt subject;

		private Urgency urgency = Urgency.NORMAL;

		private @Nullable Excerpt urgencyMark;

		/** The last name is that of the issuer, what stands above it its parent's. */
		void bodies() {
			if (this.names.isEmpty()) {
				return;
			}
			this.issuer = this.names.get(this.names.size() - 1);
			if (this.names.size() > 1) {
				Excerpt first = this.names.get(0);
				for (Excerpt name : this.names.subList(1, this.names.size() - 1)) {
					first = join(first, name);
				}
				this.parent = first;
			}
		}

	}

	/** What stands behind the text of a letter. */
	private static final class Foot {

		private final List<Integer> unsorted = new ArrayList<>();

		private final List<Excerpt> body = new ArrayList<>();

		private final List<Excerpt> recipients = new ArrayList<>();

		private @Nullable Excerpt authority;

		private @Nullable Excerpt title;

		private @Nullable Excerpt signatory;

		boolean isBegun() {
			return this.signatory != null || !this.recipients.isEmpty();
		}

		boolean isWhole() {
			return this.signatory != null && !this.recipients.isEmpty();
		}

	}

	private int readHead(int index, Head head) {
		String words = words(index);
		PaperLine line = this.lines.get(index);
		Matcher place = PLACE_AND_DATE.matcher(words);
		if (isEmblem(words) || isRule(index)) {
			return take(index, Kind.EMBLEM);
		}
		if (isSignatureNote(index)) {
			head.signedAt = dateIn(line.span()).orElse(null);
			return take(index, Kind.SIGNATURE_NOTE);
		}
		if (index + 1 < this.lines.size() && isSignatureNote(index + 1) && isShort(index)) {
			return take(index, Kind.SIGNATURE_NOTE);
		}
		if (place.matches()) {
			head.place = part(line, place.group("place"));
			head.date = dateIn(line.span()).orElse(null);
			return take(index, Kind.PLACE_AND_DATE);
		}
		if (isNumber(index)) {
			readNumber(line, head);
			return take(index, Kind.NUMBER);
		}
		Matcher urgency = URGENCY.matcher(words);
		if (urgency.matches()) {
			head.urgencyMark = line.excerpt();
			head.urgency = switch (urgency.group("mark")) {
				case "KHẨN" -> Urgency.URGENT;
				case "THƯỢNG KHẨN" -> Urgency.VERY_URGENT;
				default -> Urgency.MOST_URGENT;
			};
			return take(index, Kind.URGENCY);
		}
		if (SUBJECT.matcher(words).matches()) {
			int end = subjectEnd(index);
			head.subject = joined(index, end, SUBJECT);
			return take(index, end, Kind.SUBJECT);
		}
		if (ADDRESSED.matcher(words).matches()) {
			return readAddressees(index, head);
		}
		if (isForm(index)) {
			head.form = line.excerpt();
			int end = formEnd(index);
			if (end > index + 1) {
				head.subject = joined(index + 1, end, SUBJECT);
				take(index + 1, end, Kind.SUBJECT);
			}
			take(index, Kind.FORM);
			return end;
		}
		if (head.form != null) {
			// Who decides is named again below what is decided.
			return take(index, Kind.LETTER_BODY);
		}
		readBody(index, head);
		return take(index, Kind.BODY_NAME);
	}

	private void readNumber(PaperLine line, Head head) {
		Matcher matcher = NUMBER.matcher(line.words());
		if (matcher.matches() && head.number == null) {
			head.number = part(line, matcher.group("number"));
			head.documentNumber = DocumentNumber.parse(matcher.group("number")).orElse(null);
		}
	}

	private void readBody(int index, Head head) {
		Excerpt line = this.lines.get(index).excerpt();
		int last = head.names.size() - 1;
		boolean goesOn = last >= 0 && (PLACE_HEAD.matcher(line.words()).matches() || !isBodyHead(line.words())
				|| JOINS.matcher(head.names.get(last).words()).find());
		if (goesOn) {
			head.names.set(last, join(head.names.get(last), line));
		}
		else {
			head.names.add(line);
		}
	}

	private int readAddressees(int index, Head head) {
		Matcher matcher = ADDRESSED.matcher(words(index));
		PaperLine line = this.lines.get(index);
		if (matcher.matches() && !matcher.group("to").isBlank()) {
			head.addressees.add(part(line, LINE_END.matcher(matcher.group("to")).replaceFirst("")));
		}
		int end = addresseesEnd(index);
		for (int i = index + 1; i < end; i++) {
			head.addressees.add(listed(this.lines.get(i)));
		}
		return take(index, end, Kind.ADDRESSEES);
	}

	private int readFoot(int index, Foot foot) {
		Matcher matcher = RECIPIENTS.matcher(words(index));
		if (matcher.matches()) {
			return readRecipients(index, matcher.group("to"), foot);
		}
		if (foot.signatory == null && isOffice(index)) {
			return readSignature(index, foot);
		}
		if (isUrgency(index)) {
			return take(index, Kind.URGENCY);
		}
		return index;
	}

	private int readRecipients(int index, String first, Foot foot) {
		if (!first.isBlank()) {
			foot.recipients.add(part(this.lines.get(index), LINE_END.matcher(first).replaceFirst("")));
		}
		int end = index + 1;
		while (end < this.lines.size() && LISTED.matcher(words(end)).matches()) {
			foot.recipients.add(listed(this.lines.get(end)));
			end++;
		}
		return take(index, end, Kind.RECIPIENTS);
	}

	/** Authority and title, perhaps a note that it is signed, then the name. */
	private int readSignature(int index, Foot foot) {
		int end = index;
		List<Excerpt> offices = new ArrayList<>();
		while (end < this.lines.size() && end < index + FEW && this.lines.get(end).isInCapitals()
				&& (isOffice(end) || PLACE_HEAD.matcher(words(end)).matches() || isBody(end))) {
			offices.add(this.lines.get(end).excerpt());
			end++;
		}
		while (end < this.lines.size() && SIGNED.matcher(words(end)).matches()) {
			end++;
		}
		if (end >= this.lines.size() || offices.isEmpty() || !isName(end)) {
			return index;
		}
		foot.signatory = this.lines.get(end).excerpt();
		foot.title = offices.get(offices.size() - 1);
		if (offices.size() > 1) {
			Excerpt authority = offices.get(0);
			for (Excerpt office : offices.subList(1, offices.size() - 1)) {
				authority = join(authority, office);
			}
			foot.authority = authority;
		}
		else if (AUTHORITY.matcher(foot.title.words()).matches() && foot.title.words().startsWith("TM")) {
			foot.authority = foot.title;
			foot.title = null;
		}
		return take(index, end + 1, Kind.SIGNATURE);
	}

	private boolean isNumber(int index) {
		String words = words(index);
		Matcher matcher = NUMBER.matcher(words);
		return matcher.matches() && DocumentNumber.parse(matcher.group("number")).isPresent()
				|| UNNUMBERED.matcher(words).matches();
	}

	private boolean isBody(int index) {
		PaperLine line = this.lines.get(index);
		return line.isInCapitals() && line.words().length() < TITLE && !isForm(index)
				&& (isBodyHead(line.words()) || PLACE_HEAD.matcher(line.words()).matches()
						|| index > 0 && isBodyHead(words(index - 1)) && this.lines.get(index - 1).isInCapitals()
								&& CAPITALS.matcher(line.words()).matches() && !isEmblem(line.words())
								&& !URGENCY.matcher(line.words()).matches() && !isOffice(index));
	}

	private static boolean isEmblem(String words) {
		return words.length() < SHORT && EMBLEM.matcher(Folding.fold(words)).matches();
	}

	private static boolean isBodyHead(String words) {
		return BODY_HEAD.matcher(words).matches();
	}

	private boolean isForm(int index) {
		return FORM.matcher(words(index)).matches();
	}

	private boolean isUrgency(int index) {
		return URGENCY.matcher(words(index)).matches();
	}

	private boolean isRule(int index) {
		String written = this.lines.get(index).span().in(this.text);
		return RULE.matcher(written).matches();
	}

	private boolean isSignatureNote(int index) {
		return this.signatureNotes.contains(index);
	}

	/** Lines that are little more than a moment with its zone. */
	private void findSignatureNotes() {
		TreeMap<Integer, Integer> starts = new TreeMap<>();
		for (int i = 0; i < this.lines.size(); i++) {
			starts.put(this.lines.get(i).span().from(), i);
		}
		for (DateMention date : this.dates.values()) {
			if (date.date() instanceof OffsetDateTime) {
				Map.Entry<Integer, Integer> line = starts.floorEntry(date.span().from());
				int moment = date.span().until() - date.span().from();
				if (line != null && words(line.getValue()).length() < Math.min(SHORT, moment + SHORT / 2)) {
					this.signatureNotes.add(line.getValue());
				}
			}
		}
	}

	private boolean isShort(int index) {
		return words(index).length() < SHORT && !this.lines.get(index).endsASentence() && this.kinds[index] == null
				&& !LISTED.matcher(words(index)).matches();
	}

	private boolean isOffice(int index) {
		return this.lines.get(index).isInCapitals() && OFFICE.matcher(Folding.fold(words(index))).matches();
	}

	private boolean isName(int index) {
		return NAME.matcher(words(index)).matches();
	}

	/** A subject goes on over lines until something else of a letter begins. */
	private int subjectEnd(int index) {
		int end = index + 1;
		while (end < this.lines.size() && end < index + LONGEST_SUBJECT && !endsSubject(end) && goesOn(end)) {
			end++;
		}
		return end;
	}

	private boolean endsSubject(int index) {
		String words = words(index);
		return this.kinds[index] != null || isEmblem(words) || PLACE_AND_DATE.matcher(words).matches()
				|| ADDRESSED.matcher(words).matches() || isRule(index) || isUrgency(index) || isNumber(index)
				|| this.lines.get(index).isInCapitals() || BODY_STARTS.matcher(words).lookingAt()
				|| words.length() > TITLE || words.endsWith(":")
				|| Character.isUpperCase(words.codePointAt(0)) && words.endsWith(".");
	}

	/** Whether a line of a subject goes on with what the one above it began. */
	private boolean goesOn(int index) {
		return Character.isLowerCase(words(index).codePointAt(0)) || UNFINISHED.matcher(words(index - 1)).find();
	}

	private int formEnd(int index) {
		int end = index + 1;
		while (end < this.lines.size() && end < index + LONGEST_SUBJECT && !endsSubject(end)
				&& (end == index + 1 || SUBJECT.matcher(words(end)).matches() || goesOn(end))) {
			end++;
		}
		return end;
	}

	private int addresseesEnd(int index) {
		int end = index + 1;
		while (end < this.lines.size() && end < index + MOST_ADDRESSEES && LISTED.matcher(words(end)).matches()
				&& words(end).length() < TITLE) {
			end++;
		}
		return end;
	}

	private Excerpt listed(PaperLine line) {
		Matcher matcher = LISTED.matcher(line.words());
		String words = matcher.matches() ? matcher.group("words") : line.words();
		return new Excerpt(line.span(), LINE_END.matcher(words).replaceFirst(""));
	}

	private Excerpt joined(int from, int until, Pattern lead) {
		Excerpt all = this.lines.get(from).excerpt();
		for (int i = from + 1; i < until; i++) {
			all = join(all, this.lines.get(i).excerpt());
		}
		Matcher matcher = lead.matcher(all.words());
		return matcher.matches() ? new Excerpt(all.span(), matcher.group("words").strip()) : all;
	}

	private static Excerpt join(Excerpt one, Excerpt other) {
		return new Excerpt(one.span().and(other.span()), one.words() + " " + other.words());
	}

	private Excerpt part(PaperLine line, String words) {
		int from = line.span().in(this.text).indexOf(words);
		return new Excerpt((from >= 0) ? new Span(line.span().from() + from, line.span().from() + from + words.length())
				: line.span(), words);
	}

	private Optional<DateMention> dateIn(Span span) {
		return Optional.ofNullable(this.dates.ceilingEntry(span.from()))
			.map(Map.Entry::getValue)
			.filter((date) -> span.contains(date.span()));
	}

	private int take(int index, Kind kind) {
		return take(index, index + 1, kind);
	}

	private int take(int from, int until, Kind kind) {
		Arrays.fill(this.kinds, from, until, kind);
		return until;
	}

	private String words(int index) {
		return this.lines.get(index).words();
	}

}
