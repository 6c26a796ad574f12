package vn.noibat.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.noibat.text.Findings;
import vn.noibat.text.Folding;
import vn.noibat.text.Quantity;

/**
 * Finds where a running text gives a figure another value than the figure has.
 */
public final class ToldOtherwise {

	private static final Pattern SENTENCES = Pattern.compile("(?<=[.;!?])\\s+|\\n");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

	private static final Pattern QUOTED = Pattern.compile("«(.*)»", Pattern.DOTALL);

	// Words of a label that many labels share and running texts leave out.
	private static final Set<String> EMPTY = Set.of("tren", "dia", "ban", "cua", "thanh", "pho", "tinh", "nam", "trong",
			"so", "cac", "duoc", "va", "theo");

	private final List<Told> told;

	private final String text;

	private final String locality;

	/**
	 * Reads a text once for all figures that are held against it.
	 * @param text in Vietnamese
	 * @param locality of which it speaks where it names no part
	 */
	public ToldOtherwise(String text, String locality) {
		this.told = Arrays.stream(SENTENCES.split(text)).flatMap(ToldOtherwise::told).toList();
		this.text = text;
		this.locality = locality;
	}

	/**
	 * The words of the text that name the indicator and give a value that cannot be right
	 * beside the figure's; empty where the text gives no other, or the figure's as well.
	 * Sentences that speak of another year, of another part of the year or of another
	 * part of the locality are passed over, as are changes and parts of other numbers.
	 */
	public Optional<String> of(StatedFact fact) {
		String label = fact.indicator().label().vi();
		Set<String> name = words(label);
		Claim claim = Claim.of(fact, Scope.of(fact, this.text, this.locality));
		if (name.isEmpty() || fact.kind() != FactKind.ACTUAL || fact.derived()) {
			return Optional.empty();
		}
		List<Told> alike = this.told.stream()
			.filter((one) -> one.isOf(claim) && !speaksOfAnotherYear(one.sentence, fact) && one.isOfTheSameSpan(claim)
					&& one.scope(label, this.locality).key().equals(claim.scope().key()))
			.toList();
		if (alike.stream().anyMatch((one) -> !one.claim(claim).contradicts(claim))) {
			return Optional.empty();
		}
		return alike.stream().filter((one) -> one.isAbout(name)).map(Told::read).findFirst();
	}

	/**
	 * The words of a quotation that gives only other values in the figure's unit.
	 * @param place in a source, as readers are told it, perhaps with words in «»
	 */
	public static Optional<String> at(StatedFact fact, String place) {
		Claim claim = Claim.of(fact, Scope.WHOLE);
		return QUOTED.matcher(place).results().findFirst().map((quoted) -> quoted.group(1)).flatMap((words) -> {
			List<Told> told = told(words).filter((one) -> one.isOf(claim)).toList();
			boolean same = told.stream().anyMatch((one) -> !one.claim(claim).contradicts(claim));
			return same ? Optional.empty() : told.stream().map(Told::read).findFirst();
		});
	}

	private static Stream<Told> told(String sentence) {
		List<Quantity> quantities = Findings.in(sentence).quantities();
		List<Told> told = new ArrayList<>();
		int end = 0;
		for (Quantity quantity : quantities) {
			told.add(new Told(sentence, quantity, Math.min(end, quantity.span().from())));
			end = quantity.span().until();
		}
		return told.stream();
	}

	private static boolean speaksOfAnotherYear(String sentence, StatedFact fact) {
		List<Integer> years = YEAR.matcher(sentence).results().map((year) -> Integer.valueOf(year.group())).toList();
		return !years.isEmpty() && !years.contains(fact.periodEnd().getYear());
	}

	private static Set<String> words(String text) {
		return Arrays.stream(Folding.fold(text).split("[^a-z0-9]+"))
			.filter((word) -> word.length() > 1 && !EMPTY.contains(word))
			.collect(Collectors.toSet());
	}

	/**
	 * A quantity in its sentence.
	 *
	 * @param from where the quantity before it ends
	 */
	private record Told(String sentence, Quantity quantity, int from) {

		boolean isOf(Claim claim) {
			return this.quantity.kind() == Quantity.Kind.AMOUNT && this.quantity.comparison() == null
					&& !this.quantity.isRange()
					&& isSameNoun(Magnitude.noun(this.quantity.measure()), Magnitude.noun(claim.unit()));
		}

		Claim claim(Claim claim) {
			return new Claim("", claim.indicator(), FactKind.ACTUAL, this.quantity.low(), unit(claim),
					this.quantity.qualifier().code(), claim.from(), claim.until(), false, claim.scope());
		}

		// What a sentence says of nine months it does not say of the year.
		boolean isOfTheSameSpan(Claim claim) {
			return PartOfYear.in(this.sentence.substring(0, this.quantity.span().from()), claim.until().getYear())
				.map((part) -> part.from().equals(claim.from()) && part.until().equals(claim.until()))
				.orElseGet(() -> !PartOfYear.isPart(claim.from(), claim.until()));
		}

		Scope scope(String label, String locality) {
			return Scope.of(this.sentence, this.quantity.span().from(), this.quantity.span().until(), label, locality);
		}

		// The indicator is named right before the number, with no other number between.
		boolean isAbout(Set<String> name) {
			return words(this.sentence.substring(this.from, this.quantity.span().from())).containsAll(name);
		}

		String read() {
			return this.quantity.span().in(this.sentence);
		}

		// Its own magnitude, the claim's noun: "lượt khách" are "lượt".
		private String unit(Claim claim) {
			String magnitude = this.quantity.magnitude();
			String noun = Magnitude.noun(claim.unit());
			return (magnitude == null) ? noun : magnitude.toLowerCase(Locale.ROOT) + " " + noun;
		}

		private static boolean isSameNoun(String told, String counted) {
			return told.equalsIgnoreCase(counted)
					|| told.toLowerCase(Locale.ROOT).startsWith(counted.toLowerCase(Locale.ROOT) + " ");
		}

	}

}
