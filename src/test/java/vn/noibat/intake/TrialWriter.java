package vn.noibat.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import vn.noibat.text.Span;

/**
 * Writes a trial text and keeps what stands where in it.
 */
final class TrialWriter {

	private final Random random;

	private final StringBuilder text = new StringBuilder();

	private final List<Described> findings = new ArrayList<>();

	TrialWriter(Random random) {
		this.random = random;
	}

	String text() {
		return this.text.toString();
	}

	List<Described> findings() {
		return this.findings;
	}

	int place() {
		return this.text.length();
	}

	TrialWriter add(String words) {
		this.text.append(words);
		return this;
	}

	void capital(int place) {
		this.text.setCharAt(place, Character.toUpperCase(this.text.charAt(place)));
	}

	/** Puts a mark behind the last sentence. */
	void end(String mark) {
		this.text.insert(this.text.lastIndexOf(".") + 1, mark);
	}

	TrialWriter line() {
		return add("\n");
	}

	@SafeVarargs
	final <T> T any(T... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	int number(int from, int to) {
		return from + this.random.nextInt(to - from + 1);
	}

	/** Notes what stands at a place. */
	void note(String kind, int place, String value) {
		this.findings.add(new Described(kind, new Span(place, place), value));
	}

	/** A whole number or one with decimals, as Vietnamese writes it. */
	String decimal(String value) {
		return value.replace('.', ',');
	}

	String grouped(long value) {
		return String.format(Locale.GERMANY, "%,d", value);
	}

	LocalDate day(int year) {
		return LocalDate.of(year, 1, 1).plusDays(this.random.nextInt(360));
	}

	/** The day in one of the ways in which papers write it. */
	void date(LocalDate day) {
		int d = day.getDayOfMonth();
		int m = day.getMonthValue();
		int y = day.getYear();
		add(switch (number(0, 9)) {
			case 0 -> "ngày %02d/%02d/%d".formatted(d, m, y);
			case 1 -> "ngày %d/%d/%d".formatted(d, m, y);
			case 2 -> "ngày %d-%d-%d".formatted(d, m, y);
			case 3 -> "ngày %02d tháng %02d năm %d".formatted(d, m, y);
			case 4 -> "ngày %02d.%02d.%d".formatted(d, m, y);
			case 5 -> "ngày %d tháng %d năm %d".formatted(d, m, y);
			case 6 -> "ngày%02d tháng %d năm %d".formatted(d, m, y);
			case 7 -> "ngày %02d tháng %02d, năm %d".formatted(d, m, y);
			case 8 -> "ngày %02d / %02d / %d".formatted(d, m, y);
			default -> "ngày %d/%d năm %d".formatted(d, m, y);
		});
		note("date", place(), day.toString());
	}

}
