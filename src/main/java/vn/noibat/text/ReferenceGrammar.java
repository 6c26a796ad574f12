package vn.noibat.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How running texts refer to documents. Symbols count only in capitals, save behind a
 * form or "số", and a symbol of one group without a year only behind its form or "số"; a
 * number without a symbol counts behind its form and "số", or behind a form that
 * everybody names by its number.
 */
final class ReferenceGrammar {

	private static final String FORM = DocumentNumber.FORM;

	private static final String CAPITALS = "A-ZĐƯƠĂÂÊÔ";

	private static final String WORD = "[" + CAPITALS + "][" + CAPITALS + "\\d&]{0,39}+(?:[a-zđ][" + CAPITALS
			+ "\\d&]{0,39}+)?+";

	private static final String WORDS = WORD + "(?:[-/]" + WORD + "){0,9}+";

	// A letter or digit before or behind, or a date before it, rules a match out; the
	// repetitions are bounded, as endless ones would overflow the stack.
	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-/.,:])\\d{1,6}+[a-e]?(?:"
				+ "\\h{0,2}/\\h{0,2}(?:(?:19|20)\\d\\d\\h{0,2}/\\h{0,2})?(?>(?:" + FORM + "\\h-\\h)?" + WORDS + ")"
				+ "|-" + FORM + "-(?>" + WORD + ")" + "|\\h?-\\h?(?:TTg|" + FORM + ")\\h?/\\h?(?>" + WORD + "(?:-"
				+ WORD + "){0,9}+))(?![\\p{L}\\p{N}])");

	// "số 1842 QĐ-TTg", "số 92NQ/TW": the mark behind the running number is lost.
	private static final Pattern UNMARKED = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-/.,:])(?<running>\\d{1,6}+)\\h?+(?<symbol>(?>" + FORM
				+ "[-/]\\h?+" + WORDS + "))(?![\\p{L}\\p{N}])");

	// "số 29-nq/tu", "số 15/QĐ.UBND": as some type it; read only behind a form or "số".
	private static final Pattern LOWER = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-/.,:])\\d{1,6}+\\h?[-/]\\h?" + FORM.toLowerCase(Locale.ROOT)
				+ "[-/]\\h?[a-zđ]{2,12}+(?:-[a-zđ]{2,12}+)?+(?![\\p{L}\\p{N}])");

	private static final Pattern POINTED = Pattern.compile(
			"(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-/.,:])\\d{1,6}+/" + FORM + "\\." + WORD + "(?![\\p{L}\\p{N}])");

	private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

	private static final Pattern SHORT = Pattern.compile("0{0,3}[1-9]\\d{0,4}");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

	private static final Phrases ISSUES = Phrases
		.of("ban hành|ký|ký ban hành|có|gửi|ra|thông qua|phê duyệt|đã ban hành|đã có|đã ký|vừa ban hành|công bố");

	private static final Phrases NAMED_LAWS = Phrases.of("luật|bộ luật|pháp lệnh|nghị quyết");

	private static final Pattern LAWS = Pattern.compile("(?:QH|UBTVQH)\\d{1,2}");

	private static final Pattern BETWEEN = Pattern.compile("\\h{0,3}(?:,\\h{0,3}(?:và)?|và)\\h{0,3}");

	private static final int LONGEST_BODY = 16;

	private final String text;

	private final Tokens tokens;

	private final Places places = new Places();

	private final List<Found> found = new ArrayList<>();

	/** A reference by the indexes of its tokens. */
	private record Found(Span span, Span numbered, @Nullable String form, String running,
			@Nullable DocumentNumber number) {
	}

	private ReferenceGrammar(String text, Tokens tokens) {
		this.text = text;
		this.tokens = tokens;
	}

	static ReferenceGrammar of(String text, Tokens tokens) {
		ReferenceGrammar grammar = new ReferenceGrammar(text, tokens);
		grammar.findNumbered();
		grammar.findSharing();
		grammar.findShort();
		return grammar;
	}

	/** Where numbers of documents stand. */
	Places places() {
		return this.places;
	}

	/** The references in their order, each with the date and the body given for it. */
	List<DocumentReference> with(List<DateMention> dates) {
		Map<Integer, DateMention> byStart = dates.stream()
			.collect(Collectors.toMap((date) -> date.span().from(), Function.identity()));
		Map<Integer, DateMention> byEnd = dates.stream()
			.collect(Collectors.toMap((date) -> date.span().until(), Function.identity()));
		return inRows(this.found.stream()
			.sorted(Comparator.comparing(Found::numbered))
			.map((found) -> new Circumstances(found, byStart, byEnd).reference())
			.toList());
	}

	private void findNumbered() {
		Matcher marked = NUMBER.matcher(this.text).useTransparentBounds(true).useAnchoringBounds(false);
		Matcher unmarked = UNMARKED.matcher(this.text).useTransparentBounds(true).useAnchoringBounds(false);
		Matcher lower = LOWER.matcher(this.text).useTransparentBounds(true).useAnchoringBounds(false);
		Matcher pointed = POINTED.matcher(this.text).useTransparentBounds(true).useAnchoringBounds(false);
		for (int i = 0; i < this.tokens.size(); i++) {
			if (this.tokens.at(i).isNumber()) {
				int from = this.tokens.at(i).from();
				if (pointed.region(from, this.text.length()).lookingAt() && isLed(i)) {
					addLed(i, pointed);
				}
				else if (marked.region(from, this.text.length()).lookingAt()) {
					addMarked(i, marked);
				}
				else if (unmarked.region(from, this.text.length()).lookingAt()) {
					addUnmarked(i, unmarked);
				}
				else if (lower.region(from, this.text.length()).lookingAt() && isLed(i)) {
					addLed(i, lower);
				}
			}
		}
	}

	private void addMarked(int index, Matcher matcher) {
		Optional<DocumentNumber> number = DocumentNumber.parse(matcher.group());
		if (number.isPresent() && isCertain(number.get(), index) && isFree(matcher)) {
			add(index, matcher.start(), matcher.end(), number.get().number(), number.get());
		}
	}

	private void addLed(int index, Matcher matcher) {
		Optional<DocumentNumber> number = DocumentNumber.parse(matcher.group().replace('.', '-'));
		if (number.isPresent() && isFree(matcher)) {
			add(index, matcher.start(), matcher.end(), number.get().number(), number.get());
		}
	}

	private void addUnmarked(int index, Matcher matcher) {
		String symbol = matcher.group("symbol");
		String mark = symbol.contains("/") ? "-" : "/";
		Optional<DocumentNumber> number = DocumentNumber.parse(matcher.group("running") + mark + symbol);
		if (number.isPresent() && isLed(index) && isFree(matcher)) {
			add(index, matcher.start(), matcher.end(), number.get().number(), number.get());
		}
	}

	private boolean isFree(Matcher matcher) {
		return this.places.isFree(new Span(matcher.start(), matcher.end()));
	}

	private boolean isCertain(DocumentNumber number, int index) {
		if (number.isCompound()) {
			return number.year().isPresent() || number.symbol().codePoints().filter(Character::isLetter).count() > 2;
		}
		return CAPITAL.matcher(number.symbol()).results().count() > 1 && isLed(index);
	}

	private boolean isLed(int index) {
		int before = beforeColon(index - 1);
		return this.tokens.at(before).is("số") || Forms.endAt(this.tokens, before) > 0;
	}

	private int beforeColon(int index) {
		return this.tokens.at(index).is(":") ? index - 1 : index;
	}

	/** "Quyết định số 12, 13 và 14/QĐ-UBND": numbers that share the last one's symbol. */
	private void findSharing() {
		for (Found last : List.copyOf(this.found)) {
			if (last.number() != null && last.form() == null) {
				shareSymbol(last, last.number());
			}
		}
	}

	private void shareSymbol(Found last, DocumentNumber symbol) {
		List<Integer> numbers = new ArrayList<>();
		int first = this.tokens.indexAt(last.span().from());
		while ((this.tokens.at(first - 1).is(",") || this.tokens.at(first - 1).is("và")) && isBareNumber(first - 2)) {
			first -= 2;
			numbers.add(0, first);
		}
		if (!numbers.isEmpty() && isLed(first)) {
			String behind = symbol.written().substring(symbol.written().indexOf(symbol.mark()));
			for (int index : numbers) {
				Token token = this.tokens.at(index);
				DocumentNumber.parse(token.word() + behind)
					.ifPresent((number) -> add(index, token.from(), token.until(), number.number(), number));
			}
		}
	}

	private void findShort() {
		for (int i = 0; i < this.tokens.size(); i++) {
			if (isShort(i)) {
				addShort(i);
				i = chain(i);
			}
		}
	}

	private boolean isShort(int index) {
		if (!isBareNumber(index)) {
			return false;
		}
		int before = beforeColon(index - 1);
		if (this.tokens.at(before).is("số")) {
			return Forms.endAt(this.tokens, before - 1) > 0;
		}
		if (YEAR.matcher(this.tokens.at(index).word()).matches() || Forms.endAt(this.tokens, before) == 0) {
			return false;
		}
		return isGivenABody(index + 1) || Forms.isNamedByNumber(this.tokens, before)
				&& (!Measures.isMeasuredAt(this.tokens, index + 1) || isOfAYear(index + 1));
	}

	private boolean isBareNumber(int index) {
		Token token = this.tokens.at(index);
		Token next = this.tokens.at(index + 1);
		boolean more = next.glued() && (next.isWord() || next.is("/") || next.is("-") || next.is("%"));
		return token.isNumber() && !token.glued() && !more && !next.is("%") && SHORT.matcher(token.word()).matches()
				&& this.places.isFree(new Span(token.from(), token.until()));
	}

	/** "Nghị định 84 năm 2024" */
	private boolean isOfAYear(int index) {
		return this.tokens.at(index).is("năm") && YEAR.matcher(this.tokens.at(index + 1).word()).matches();
	}

	private boolean isGivenABody(int index) {
		return this.tokens.at(index).is("của") && this.tokens.at(index + 1).capital();
	}

	/** "Nghị quyết số 71 và số 92", "Nghị quyết số 71, 92 của Bộ Chính trị" */
	private int chain(int index) {
		int last = index;
		for (int i = index + 1; this.tokens.at(i).is(",") || this.tokens.at(i).is("và"); i = last + 1) {
			int number = this.tokens.at(i + 1).is("số") ? i + 2 : i + 1;
			boolean named = number == i + 2 || isGivenABody(number + 1) || this.tokens.at(number + 1).is("và");
			if (!isBareNumber(number) || !named || YEAR.matcher(this.tokens.at(number).word()).matches()) {
				return last;
			}
			addShort(number);
			last = number;
		}
		return last;
	}

	private void addShort(int index) {
		Token token = this.tokens.at(index);
		add(index, token.from(), token.until(), token.word().replaceFirst("^0+", ""), null);
	}

	private void add(int index, int from, int until, String running, @Nullable DocumentNumber number) {
		int lead = beforeColon(index - 1);
		int start = from;
		if (this.tokens.at(lead).is("số")) {
			start = this.tokens.at(lead).from();
			lead--;
		}
		int words = Forms.endAt(this.tokens, lead);
		String form = null;
		if (words > 0) {
			start = this.tokens.at(lead - words + 1).from();
			form = this.text.substring(start, this.tokens.at(lead).until());
		}
		else if (number != null && LAWS.matcher(number.symbol()).matches()) {
			int law = lawBefore(lead);
			if (law >= 0) {
				start = this.tokens.at(law).from();
				form = this.text.substring(start, this.tokens.at(law + lawWords(law) - 1).until());
			}
		}
		Span numbered = new Span(from, until);
		this.found.add(new Found(new Span(start, until), numbered, form, running, number));
		this.places.take(new Span(start, until));
	}

	/** "Luật Đất đai số 31/2024/QH15": the name stands between form and number. */
	private int lawBefore(int last) {
		for (int i = last; i > last - LONGEST_BODY && this.tokens.at(i).isWord(); i--) {
			if (lawWords(i) > 0) {
				int law = (lawWords(i - 1) > 1) ? i - 1 : i;
				return this.tokens.at(law).capital() ? law : -1;
			}
			if (Forms.startAt(this.tokens, i) > 0) {
				return -1;
			}
		}
		return -1;
	}

	private int lawWords(int index) {
		return NAMED_LAWS.startAt(this.tokens, index);
	}

	/**
	 * "12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND ngày 3/4/2024": a date behind a row is that
	 * of each, as the form before it is.
	 */
	private List<DocumentReference> inRows(List<DocumentReference> references) {
		List<DocumentReference> read = new ArrayList<>(references);
		for (int i = read.size() - 2; i >= 0; i--) {
			DocumentReference one = read.get(i);
			DocumentReference next = read.get(i + 1);
			DateMention date = next.date();
			if (one.date() == null && date != null && date.span().from() >= next.span().until()
					&& isInARow(one, next)) {
				read.set(i, new DocumentReference(one.span(), one.numbered(), one.form(), one.running(), one.number(),
						date, one.issuer()));
			}
		}
		for (int i = 1; i < read.size(); i++) {
			DocumentReference one = read.get(i);
			String form = read.get(i - 1).form();
			if (form != null && isInARow(read.get(i - 1), one)) {
				read.set(i, new DocumentReference(one.span(), one.numbered(), form, one.running(), one.number(),
						one.date(), one.issuer()));
			}
		}
		return read;
	}

	private boolean isInARow(DocumentReference one, DocumentReference next) {
		return next.form() == null && one.span().until() <= next.span().from()
				&& BETWEEN.matcher(this.text).region(one.span().until(), next.span().from()).matches();
	}

	/** The date and the body around one reference. */
	private final class Circumstances {

		private final Found found;

		private final Map<Integer, DateMention> datesByStart;

		private final Map<Integer, DateMention> datesByEnd;

		private @Nullable DateMention date;

		private @Nullable Span issuer;

		Circumstances(Found found, Map<Integer, DateMention> datesByStart, Map<Integer, DateMention> datesByEnd) {
			this.found = found;
			this.datesByStart = datesByStart;
			this.datesByEnd = datesByEnd;
		}

		DocumentReference reference() {
			readBehind();
			readBefore();
			return new DocumentReference(this.found.span(), this.found.numbered(), this.found.form(),
					this.found.running(), this.found.number(), this.date, this.issuer);
		}

		/** "…, ký ngày 7/5/2021 của Bộ Chính trị" */
		private void readBehind() {
			int index = ReferenceGrammar.this.tokens.indexAt(this.found.span().until());
			int next = index;
			while (next >= 0) {
				index = next;
				next = readOneBehind(index);
			}
		}

		private int readOneBehind(int index) {
			boolean comma = token(index).is(",") || token(index).is("(");
			int i = comma ? index + 1 : index;
			i += ISSUES.startAt(ReferenceGrammar.this.tokens, i);
			if (isOfAYear(i)) {
				i += 2;
			}
			i += token(i).is("cùng") ? 1 : 0;
			DateMention given = this.datesByStart.get(token(i).from());
			if (this.date == null && given != null) {
				int behind = ReferenceGrammar.this.tokens.indexAt(given.span().until());
				boolean opens = comma && opensAClause(behind);
				if (opens && !isWherein()) {
					return -1;
				}
				this.date = given;
				return opens ? readWho(behind) : behind;
			}
			if (this.issuer == null && (token(i).is("của") || token(i).is("do"))) {
				int end = BodyNames.endAt(ReferenceGrammar.this.tokens, i + 1);
				if (end > i + 1) {
					this.issuer = new Span(token(i + 1).from(), token(end - 1).until());
					return end;
				}
			}
			return -1;
		}

		/** "Tại Quyết định số 64/QĐ-TTg, ngày 16/02/2021, Thủ tướng Chính phủ …" */
		private boolean isWherein() {
			return token(ReferenceGrammar.this.tokens.indexAt(this.found.span().from()) - 1).is("tại");
		}

		private int readWho(int behind) {
			int start = token(behind).is(",") ? behind + 1 : behind;
			int end = BodyNames.endAt(ReferenceGrammar.this.tokens, start);
			if (this.issuer == null && end > start) {
				this.issuer = new Span(token(start).from(), token(end - 1).until());
			}
			return -1;
		}

		/** "theo Nghị quyết số 92-NQ/TW, ngày 15/5/2021, Ủy ban nhân dân … ban hành" */
		private boolean opensAClause(int behind) {
			int next = token(behind).is(",") ? behind + 1 : behind;
			return token(next).isWord() && token(next).capital();
		}

		/** "Ngày 28/03/2021, Thủ tướng Chính phủ ban hành …" */
		private void readBefore() {
			int index = ReferenceGrammar.this.tokens.indexAt(this.found.span().from()) - 1;
			int words = ISSUES.endAt(ReferenceGrammar.this.tokens, index);
			if (words == 0) {
				return;
			}
			index -= words;
			int start = bodyStart(index);
			if (start >= 0 && this.issuer == null) {
				this.issuer = new Span(token(start).from(), token(index).until());
				index = start - 1;
			}
			if (token(index).is(",")) {
				index--;
			}
			if (this.date == null) {
				this.date = this.datesByEnd.get(token(index).until());
			}
		}

		private int bodyStart(int last) {
			for (int start = Math.max(0, last - LONGEST_BODY); start <= last; start++) {
				if (BodyNames.endAt(ReferenceGrammar.this.tokens, start) == last + 1 && beginsAClause(start)) {
					return start;
				}
			}
			return -1;
		}

		private boolean beginsAClause(int index) {
			Token before = token(index - 1);
			return !before.isWord() || this.datesByEnd.containsKey(before.until()) || !before.capital();
		}

		private Token token(int index) {
			return ReferenceGrammar.this.tokens.at(index);
		}

	}

}
