package vn.noibat.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What was appended to a PDF, read from its first byte to its last. Programs look for the
 * newest revision of a file in different ways, and mend what is broken in different ways:
 * they come to the same only where nothing can be taken in two ways. So everything must
 * have its one place: objects, the table of exactly these, a trailer that leads to the
 * revision before, and the end.
 */
final class Revisions {

	private static final int DEEPEST = 64;

	private static final int TAIL = 1024;

	private static final Pattern OBJECT = Pattern.compile("\\d[\\x00\\s]++\\d++[\\x00\\s]++obj");

	private static final Pattern START = Pattern.compile("startxref");

	private static final Pattern LAST_START = Pattern.compile("(?s).*startxref\\s++(\\d{1,9})\\s++%%EOF\\s*+");

	private final byte[] file;

	private int at;

	private Revisions(byte[] file) {
		this.file = file;
	}

	/** Whether there is one way only to read what stands behind the original. */
	static boolean areClear(byte[] original, byte[] continued) {
		try {
			return new Revisions(continued).areClear(original);
		}
		catch (Unclear ex) {
			return false;
		}
	}

	private boolean areClear(byte[] original) {
		int tail = Math.max(0, original.length - TAIL);
		Matcher start = LAST_START
			.matcher(new String(original, tail, original.length - tail, StandardCharsets.ISO_8859_1));
		require(start.matches());
		Revision before = original(Integer.parseInt(start.group(1)), original.length);
		this.at = original.length;
		require(isLineEnd(original[original.length - 1]) || isLineEnd(peek()));
		int objects = 0;
		int revisions = 0;
		while (this.at < this.file.length) {
			before = revision(before);
			objects += before.objects();
			revisions++;
		}
		String appended = new String(this.file, original.length, this.file.length - original.length,
				StandardCharsets.ISO_8859_1);
		return OBJECT.matcher(appended).results().count() == objects
				&& START.matcher(appended).results().count() == revisions;
	}

	/** The last revision of the portal's own bytes. */
	private Revision original(int table, int end) {
		this.at = table;
		if (isWord("xref")) {
			int trailer = new String(this.file, table, end - table, StandardCharsets.ISO_8859_1).indexOf("trailer");
			require(trailer >= 0);
			this.at = table + trailer;
			word("trailer");
		}
		else {
			header();
		}
		blanks();
		return Revision.of(table, 0, dictionary(value(0)));
	}

	private Revision revision(Revision before) {
		Map<Long, Integer> objects = new HashMap<>();
		blanks();
		while (isDigit(peek())) {
			int place = this.at;
			require(objects.put(object(), place) == null);
			blanks();
		}
		int table = this.at;
		word("xref");
		blanks();
		Map<Long, Integer> listed = table();
		require(listed.equals(objects));
		word("trailer");
		blanks();
		Map<String, Object> trailer = dictionary(value(0));
		Revision revision = Revision.of(table, objects.size(), trailer);
		require(Long.valueOf(before.table()).equals(trailer.get("Prev")) && before.root().equals(revision.root())
				&& revision.size() >= before.size() && !trailer.containsKey("XRefStm")
				&& !trailer.containsKey("Encrypt"));
		require(objects.keySet().stream().allMatch((number) -> number < revision.size()));
		blanks();
		word("startxref");
		white();
		require(integer() == table);
		white();
		word("%%EOF");
		white();
		return revision;
	}

	/** An object; its number is told. */
	private long object() {
		long number = header();
		blanks();
		Object value = value(0);
		blanks();
		if (isWord("stream")) {
			skipStream(dictionary(value));
			white();
		}
		word("endobj");
		return number;
	}

	private long header() {
		long number = integer();
		require(white() > 0);
		require(integer() == 0);
		require(white() > 0);
		word("obj");
		return number;
	}

	private void skipStream(Map<String, Object> dictionary) {
		word("stream");
		if (peek() == '\r') {
			this.at++;
		}
		require(peek() == '\n');
		this.at++;
		// Where the length stood elsewhere, it could be told in two ways.
		require(dictionary.get("Length") instanceof Long);
		long end = this.at + (Long) dictionary.get("Length");
		require(end <= this.file.length);
		this.at = (int) end;
		white();
		word("endstream");
	}

	private Map<Long, Integer> table() {
		Map<Long, Integer> listed = new HashMap<>();
		while (isDigit(peek())) {
			long first = integer();
			require(white() > 0);
			long entries = integer();
			for (long entry = 0; entry < entries; entry++) {
				white();
				long place = integer();
				white();
				long generation = integer();
				white();
				if (isWord("n")) {
					word("n");
					require(generation == 0 && listed.put(first + entry, (int) place) == null);
				}
				else {
					word("f");
					// Object 0 is never in use; to free another one is to take it away.
					require(first + entry == 0);
				}
			}
			blanks();
		}
		return listed;
	}

	private Object value(int depth) {
		require(depth < DEEPEST);
		int next = peek();
		if (next == '<' && peek(1) == '<') {
			return entries(depth);
		}
		if (next == '<') {
			this.at++;
			while (peek() != '>') {
				require(Character.digit(peek(), 16) >= 0 || isWhite(peek()));
				this.at++;
			}
			this.at++;
			return Token.STRING;
		}
		if (next == '(') {
			skipString();
			return Token.STRING;
		}
		if (next == '[') {
			this.at++;
			List<Object> elements = new ArrayList<>();
			for (blanks(); peek() != ']'; blanks()) {
				elements.add(value(depth + 1));
			}
			this.at++;
			return elements;
		}
		if (next == '/') {
			return name();
		}
		return isDigit(next) || next == '+' || next == '-' || next == '.' ? number() : keyword();
	}

	private Map<String, Object> entries(int depth) {
		this.at += 2;
		Map<String, Object> entries = new HashMap<>();
		for (blanks(); peek() != '>'; blanks()) {
			require(peek() == '/');
			String name = name();
			blanks();
			require(entries.put(name, value(depth + 1)) == null);
		}
		word(">>");
		return entries;
	}

	private String name() {
		this.at++;
		StringBuilder name = new StringBuilder();
		while (isRegular(peek())) {
			int next = this.file[this.at++] & 0xff;
			if (next == '#') {
				int high = Character.digit(peek(), 16);
				int low = Character.digit(peek(1), 16);
				require(high >= 0 && low >= 0);
				next = high * 16 + low;
				this.at += 2;
			}
			name.append((char) next);
		}
		return name.toString();
	}

	/** A number, or a reference to an object. */
	private Object number() {
		int begin = this.at;
		while (isRegular(peek())) {
			this.at++;
		}
		String number = new String(this.file, begin, this.at - begin, StandardCharsets.ISO_8859_1);
		require(number.matches("[+-]?(\\d++\\.?+\\d*+|\\.\\d++)"));
		if (!number.matches("\\d{1,10}")) {
			return Token.NUMBER;
		}
		int end = this.at;
		blanks();
		if (isDigit(peek())) {
			long generation = integer();
			blanks();
			if (peek() == 'R' && !isRegular(peek(1))) {
				this.at++;
				return new Reference(Long.parseLong(number), generation);
			}
		}
		this.at = end;
		return Long.parseLong(number);
	}

	private Token keyword() {
		for (String keyword : List.of("true", "false", "null")) {
			if (isWord(keyword)) {
				word(keyword);
				return Token.KEYWORD;
			}
		}
		throw new Unclear();
	}

	private void skipString() {
		int open = 0;
		do {
			int next = peek();
			require(next >= 0);
			open += (next == '(') ? 1 : (next == ')') ? -1 : 0;
			this.at += (next == '\\') ? 2 : 1;
		}
		while (open > 0);
	}

	private long integer() {
		int begin = this.at;
		while (isDigit(peek())) {
			this.at++;
		}
		require(this.at > begin && this.at - begin <= 10);
		return Long.parseLong(new String(this.file, begin, this.at - begin, StandardCharsets.ISO_8859_1));
	}

	private boolean isWord(String word) {
		for (int place = 0; place < word.length(); place++) {
			if (peek(place) != word.charAt(place)) {
				return false;
			}
		}
		return !isRegular(peek(word.length())) || !isRegular(word.charAt(word.length() - 1));
	}

	private void word(String word) {
		require(isWord(word));
		this.at += word.length();
	}

	private int white() {
		int begin = this.at;
		while (isWhite(peek())) {
			this.at++;
		}
		return this.at - begin;
	}

	/** Blanks and the comments of programs that sign; none that ends a file. */
	private void blanks() {
		white();
		while (peek() == '%') {
			require(peek(1) != '%');
			while (peek() >= 0 && !isLineEnd(peek())) {
				this.at++;
			}
			white();
		}
	}

	private int peek() {
		return peek(0);
	}

	private int peek(int ahead) {
		int place = this.at + ahead;
		return (place >= 0 && place < this.file.length) ? this.file[place] & 0xff : -1;
	}

	private static boolean isDigit(int next) {
		return next >= '0' && next <= '9';
	}

	private static boolean isWhite(int next) {
		return next == 0 || next == '\t' || next == '\f' || next == ' ' || isLineEnd(next);
	}

	private static boolean isLineEnd(int next) {
		return next == '\r' || next == '\n';
	}

	private static boolean isRegular(int next) {
		return next >= 0 && !isWhite(next) && "()<>[]{}/%".indexOf(next) < 0;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> dictionary(@Nullable Object value) {
		require(value instanceof Map);
		return (Map<String, Object>) Objects.requireNonNull(value);
	}

	private static void require(boolean condition) {
		if (!condition) {
			throw new Unclear();
		}
	}

	/** What is of no further interest here. */
	private enum Token {

		STRING, NUMBER, KEYWORD

	}

	private record Reference(long number, long generation) {
	}

	/** A revision: where its table is, and where that leads. */
	private record Revision(int table, int objects, Object root, long size) {

		static Revision of(int table, int objects, Map<String, Object> trailer) {
			require(trailer.get("Root") instanceof Reference && trailer.get("Size") instanceof Long);
			return new Revision(table, objects, Objects.requireNonNull(trailer.get("Root")),
					(Long) Objects.requireNonNull(trailer.get("Size")));
		}

	}

	/** It can be taken in two ways, or in none. */
	private static final class Unclear extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private Unclear() {
			super(null, null, false, false);
		}

	}

}
