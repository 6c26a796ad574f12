package vn.noibat.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.Magnitude;
import vn.noibat.figure.StatedUnit;
import vn.noibat.highlight.StandingFigure;
import vn.noibat.text.Folding;

/**
 * Proposes of which indicator a figure may be: one whose name, or whose words in earlier
 * years, stand before the number too, and that counts in the same thing. A rare word
 * tells more than one that many indicators share.
 */
final class IndicatorProposals {

	// Words of grammar, and those that name the place or the year of everything.
	private static final Set<String> EMPTY = Set.of("tren", "dia", "ban", "cua", "thanh", "pho", "tinh", "nam", "trong",
			"so", "cac", "duoc", "va", "theo", "voi", "la", "da", "dat", "co", "cho", "den", "tai", "o", "mot", "nhung",
			"khi", "nay", "do", "tong", "uoc", "khoang", "gan", "hon", "vuot", "them", "ca", "nuoc", "muc", "ty",
			"trieu", "nghin", "dong", "usd");

	private static final double ENOUGH = 0.55;

	private static final double EARLIER_COUNTS = 0.8;

	// Of the name's words, as they weigh: "huy chương vàng" is not yet "huy chương vàng
	// Olympic quốc tế".
	private static final double NAMED = 0.75;

	private static final double WORDED_ALIKE = 0.8;

	private static final double DISTANCE = 0.1;

	private final List<IndicatorDefinition> indicators;

	private final Map<String, List<StandingFigure>> earlier;

	private final Map<String, Double> weights;

	/**
	 * Begins with what is known.
	 * @param earlier figures of other years, the newest first
	 */
	IndicatorProposals(Collection<IndicatorDefinition> indicators, Collection<StandingFigure> earlier) {
		this.indicators = List.copyOf(indicators);
		this.earlier = earlier.stream()
			.collect(Collectors.groupingBy((figure) -> figure.fact().indicator().slug(), LinkedHashMap::new,
					Collectors.toList()));
		this.weights = weights(this.indicators);
	}

	/**
	 * The indicator that fits best; empty where none fits well.
	 * @param subject words for what is measured, or what stands before the number
	 * @param measure magnitude and unit as read; empty where none stands
	 * @param kind the code of a {@link vn.noibat.figure.FactKind}
	 */
	Optional<Proposal> propose(String subject, String measure, String kind) {
		Map<String, String> words = words(subject);
		if (words.isEmpty()) {
			return Optional.empty();
		}
		List<Candidate> candidates = this.indicators.stream()
			.filter((indicator) -> fits(measure, indicator.unit()))
			.map((indicator) -> candidate(indicator, words, kind))
			.filter((candidate) -> candidate.score >= ENOUGH)
			.sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.score)
				.thenComparing((candidate) -> candidate.indicator.position()))
			.toList();
		return candidates.stream()
			.findFirst()
			.map((best) -> proposal(best, words,
					best.clear && (candidates.size() == 1 || best.score - candidates.get(1).score >= DISTANCE)));
	}

	/**
	 * The same, chosen beforehand only where the sentence says that it is the value
	 * itself.
	 * @param sentence around the figure
	 * @param figure its words there
	 * @param locality whose whole the indicators are of
	 */
	Optional<Proposal> propose(String subject, String measure, String kind, String sentence, String figure,
			String locality) {
		return propose(subject, measure, kind)
			.map((proposal) -> Preselection.suits(sentence, figure, label(proposal.indicator()), locality) ? proposal
					: proposal.unsure());
	}

	private String label(String slug) {
		return this.indicators.stream()
			.filter((indicator) -> indicator.slug().equals(slug))
			.findFirst()
			.map((indicator) -> indicator.label().vi())
			.orElse("");
	}

	/** Whether something measured so can be counted in a unit. */
	static boolean fits(String measure, StatedUnit unit) {
		return fits(measure, unit.code());
	}

	static boolean fits(String measure, String unit) {
		String noun = noun(measure);
		String counted = noun(unit);
		return noun.equals(counted) || noun.startsWith(counted + " ");
	}

	/** A value counted in another magnitude of the same unit. */
	static BigDecimal counted(BigDecimal value, String measure, StatedUnit unit) {
		BigDecimal single = value.multiply(Magnitude.factor(measure.toLowerCase(Locale.ROOT)));
		BigDecimal scaled = single.divide(Magnitude.factor(unit.code()));
		return (scaled.scale() < 0) ? scaled.setScale(0) : scaled;
	}

	private static String noun(String measure) {
		return Folding.fold(Magnitude.noun(measure.toLowerCase(Locale.ROOT)));
	}

	private Candidate candidate(IndicatorDefinition indicator, Map<String, String> words, String kind) {
		Set<String> name = words(indicator.label().vi()).keySet();
		double byName = share(name, words.keySet()) * (0.7 + 0.3 * share(words.keySet(), name));
		double byEarlier = 0;
		boolean worded = false;
		StandingFigure example = null;
		for (StandingFigure figure : this.earlier.getOrDefault(indicator.slug(), List.of())) {
			Set<String> there = words(before(figure)).keySet();
			// One word in common is chance.
			double alike = (words.keySet().stream().filter(there::contains).count() > 1) ? share(words.keySet(), there)
					: 0;
			if (example == null || alike > byEarlier) {
				example = figure;
			}
			byEarlier = Math.max(byEarlier, alike);
			worded |= alike >= WORDED_ALIKE && share(there, words.keySet()) >= WORDED_ALIKE;
		}
		double score = Math.max(byName, EARLIER_COUNTS * byEarlier * ((byName > 0) ? 1 : 0.8));
		boolean sameKind = example == null || example.fact().kind().code().equals(kind);
		boolean clear = worded || share(name, words.keySet()) >= NAMED;
		return new Candidate(indicator, sameKind ? score : score * 0.8, clear, name, example);
	}

	// Of an earlier sentence what stands before the number, as there.
	private static String before(StandingFigure figure) {
		String passage = figure.passage();
		String number = figure.fact().display().vi();
		int at = passage.indexOf(number);
		return (at > 0) ? passage.substring(0, at) : passage;
	}

	private Proposal proposal(Candidate candidate, Map<String, String> words, boolean sure) {
		Set<String> shared = new LinkedHashSet<>(words.keySet());
		Set<String> known = new LinkedHashSet<>(candidate.name);
		StandingFigure example = candidate.example;
		if (example != null) {
			known.addAll(words(example.passage()).keySet());
		}
		shared.retainAll(known);
		List<String> told = new ArrayList<>();
		shared.forEach((word) -> told.add(words.get(word)));
		return new Proposal(candidate.indicator.slug(), sure, told,
				(example != null) ? example.fact().display().vi() : null,
				(example != null) ? (Integer) example.fact().periodEnd().getYear() : null);
	}

	/** How much of the first stands in the second. */
	private double share(Set<String> of, Set<String> in) {
		double all = of.stream().mapToDouble(this::weight).sum();
		return (all > 0) ? of.stream().filter(in::contains).mapToDouble(this::weight).sum() / all : 0;
	}

	private double weight(String word) {
		return this.weights.getOrDefault(word, 1.0);
	}

	private static Map<String, Double> weights(List<IndicatorDefinition> indicators) {
		Map<String, Integer> counts = new HashMap<>();
		indicators.forEach((indicator) -> words(indicator.label().vi()).keySet()
			.forEach((word) -> counts.merge(word, 1, Integer::sum)));
		Map<String, Double> weights = new HashMap<>();
		counts.forEach((word, count) -> weights.put(word, 1.0 / Math.sqrt(count)));
		return weights;
	}

	/** The words that tell something, folded, each with how it is written. */
	private static Map<String, String> words(String text) {
		return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.filter((word) -> !EMPTY.contains(Folding.fold(word)) && !word.chars().allMatch(Character::isDigit))
			.collect(Collectors.toMap(Folding::fold, (word) -> word, (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * An indicator and how well it fits.
	 *
	 * @param clear whether its whole name, or an earlier wording, stands there
	 */
	private record Candidate(IndicatorDefinition indicator, double score, boolean clear, Set<String> name,
			@Nullable StandingFigure example) {
	}

}
