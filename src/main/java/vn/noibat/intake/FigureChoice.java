package vn.noibat.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.FactKind;
import vn.noibat.text.Qualifier;
import vn.noibat.text.Typed;

/**
 * What is decided of a figure, as it was typed.
 *
 * @param decision a {@link Decision}
 * @param newIndicatorVi name of an indicator that is to be added for it
 * @param newUnitVi name of a unit that is to be added for it
 */
record FigureChoice(String decision, String indicator, String kind, String value, String unit, String qualifier,
		String from, String until, String newIndicatorVi, String newIndicatorEn, String newUnitVi, String newUnitEn) {

	static final List<String> KINDS = Arrays.stream(FactKind.values()).map(FactKind::code).toList();

	static final List<String> QUALIFIERS = Arrays.stream(Qualifier.values()).map(Qualifier::code).toList();

	FigureChoice {
		decision = Decision.of(decision).name();
		indicator = Typed.line(indicator);
		kind = TypedRows.oneOf(KINDS, kind);
		value = Typed.line(value);
		unit = Typed.line(unit);
		qualifier = TypedRows.oneOf(QUALIFIERS, qualifier);
		from = Typed.line(from);
		until = Typed.line(until);
		newIndicatorVi = Typed.line(newIndicatorVi);
		newIndicatorEn = Typed.line(newIndicatorEn);
		newUnitVi = Typed.line(newUnitVi);
		newUnitEn = Typed.line(newUnitEn);
	}

	public boolean isTaken() {
		return Decision.of(this.decision).isAccepted();
	}

	boolean isOpen() {
		return Decision.of(this.decision).isOpen();
	}

	/** The same, dropped where nobody decided it. */
	FigureChoice unlessOpen() {
		return isOpen() ? decided(Decision.DROPPED) : this;
	}

	FigureChoice decided(Decision decision) {
		return new FigureChoice(decision.name(), this.indicator, this.kind, this.value, this.unit, this.qualifier,
				this.from, this.until, this.newIndicatorVi, this.newIndicatorEn, this.newUnitVi, this.newUnitEn);
	}

	boolean addsIndicator() {
		return this.indicator.isEmpty() && !this.newIndicatorVi.isEmpty();
	}

	boolean addsUnit() {
		return this.unit.isEmpty() && !this.newUnitVi.isEmpty();
	}

	/** The same in what was added for it. */
	FigureChoice with(String indicator, String unit) {
		return new FigureChoice(this.decision, indicator, this.kind, this.value, unit, this.qualifier, this.from,
				this.until, "", "", "", "");
	}

	/** Keys of the messages that tell what an accepted one still needs. */
	List<String> missing() {
		List<String> missing = new ArrayList<>();
		if (!isTaken()) {
			return missing;
		}
		if (this.indicator.isEmpty() && (this.newIndicatorVi.isEmpty() || this.newIndicatorEn.isEmpty())) {
			missing.add("intake.figure.missing.indicator");
		}
		if (Typed.decimal(this.value) == null) {
			missing.add("intake.figure.missing.value");
		}
		if (this.unit.isEmpty() && (this.newUnitVi.isEmpty() || this.newUnitEn.isEmpty())) {
			missing.add("intake.figure.missing.unit");
		}
		if (!isSpan()) {
			missing.add("intake.figure.missing.period");
		}
		return missing;
	}

	/**
	 * What of an accepted one can never be taken over, by its field. A range is not
	 * wrong: it is what the paper says, and told as missing its one value.
	 */
	Map<String, String> faults(Catalogue catalogue) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (!isTaken()) {
			return faults;
		}
		if (!this.indicator.isEmpty() && !catalogue.indicators().containsKey(this.indicator)) {
			faults.put("indicator", "intake.unfit.indicator");
		}
		if (!this.value.isEmpty() && Typed.decimal(this.value) == null && !FoundFigure.isRange(this.value)) {
			faults.put("value", "intake.unfit.value");
		}
		if (!this.unit.isEmpty() && !catalogue.units().containsKey(this.unit)) {
			faults.put("unit", "intake.unfit.unit");
		}
		LocalDate first = Typed.day(this.from);
		LocalDate last = Typed.day(this.until);
		if (!this.from.isEmpty() && first == null) {
			faults.put("from", "intake.unfit.day");
		}
		if (!this.until.isEmpty() && last == null) {
			faults.put("until", "intake.unfit.day");
		}
		if (first != null && last != null && first.isAfter(last)) {
			faults.put("until", "intake.unfit.span");
		}
		return faults;
	}

	private boolean isSpan() {
		LocalDate first = Typed.day(this.from);
		LocalDate last = Typed.day(this.until);
		return first != null && last != null && !first.isAfter(last);
	}

}
