package vn.noibat.intake;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Claim;
import vn.noibat.figure.FactKind;
import vn.noibat.figure.Magnitude;
import vn.noibat.figure.Scope;
import vn.noibat.text.Folding;
import vn.noibat.text.Typed;

/**
 * A figure as it was read beside the figure as it was decided.
 */
final class FigureReading {

	private FigureReading() {
	}

	/**
	 * The paper's own words for a figure, where it was taken as it was read; empty where
	 * it was corrected, or shows only a bare number.
	 */
	static String display(FoundFigure found, FigureChoice choice) {
		if (found.measure().isEmpty() || found.measure().equals("hạng") || isCorrected(found, choice)) {
			return "";
		}
		String words = found.at().words().replaceAll("\\s+", " ").strip();
		boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
		return name ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
	}

	/** Whether it was given another value, unit or qualifier than it was read with. */
	static boolean isCorrected(FoundFigure found, FigureChoice choice) {
		BigDecimal read = Typed.decimal(found.value());
		BigDecimal typed = Typed.decimal(choice.value());
		if (read == null || typed == null || !found.qualifier().equals(choice.qualifier())) {
			return true;
		}
		String measure = found.measure().toLowerCase(Locale.ROOT);
		BigDecimal one = read.multiply(Magnitude.factor(measure));
		BigDecimal other = typed.multiply(Magnitude.factor(choice.unit()));
		return one.compareTo(other) != 0 || isOfAnotherUnit(measure, choice);
	}

	// "triệu lượt khách" are counted in "triệu lượt", tỷ đồng never in tỷ USD.
	private static boolean isOfAnotherUnit(String measure, FigureChoice choice) {
		String unit = choice.unit().isEmpty() ? choice.newUnitVi() : choice.unit();
		return !Magnitude.noun(measure).isEmpty() && !unit.isEmpty() && !IndicatorProposals.fits(measure, unit);
	}

	/**
	 * The part of the locality of which it speaks, as its sentence tells.
	 * @param label of the indicator that was chosen
	 */
	static Scope scope(FoundFigure found, String label, String locality) {
		return Scope.of(found.sentence(), found.at().words(), label, locality);
	}

	/** The choice, of the indicator that was offered where none was chosen. */
	static FigureChoice meant(FoundFigure found, FigureChoice choice) {
		Proposal proposal = found.proposal();
		return (choice.indicator().isEmpty() && choice.newIndicatorVi().isEmpty() && proposal != null)
				? choice.with(proposal.indicator(), choice.unit()) : choice;
	}

	/**
	 * Whether both are said in the same words, as far as they stand before the number.
	 */
	static boolean areWordedAlike(FoundFigure one, FoundFigure other) {
		String words = before(one);
		return !words.isEmpty() && words.equals(before(other)) && one.kind().equals(other.kind());
	}

	private static String before(FoundFigure found) {
		int at = found.sentence().indexOf(found.at().words());
		return (at > 0) ? Folding.fold(found.sentence().substring(0, at))
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip() : "";
	}

	/** What it says, once indicator, value, unit and span can be read; else null. */
	static @Nullable Claim claim(String id, FigureChoice choice, Scope scope) {
		BigDecimal value = Typed.decimal(choice.value());
		java.time.LocalDate from = Typed.day(choice.from());
		java.time.LocalDate until = Typed.day(choice.until());
		if (value == null || from == null || until == null || choice.indicator().isEmpty() || choice.unit().isEmpty()) {
			return null;
		}
		return new Claim(id, choice.indicator(), FactKind.of(choice.kind()), value, choice.unit(), choice.qualifier(),
				from, until, false, scope);
	}

}
