package vn.noibat.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

	private boolean isSpan() {
		java.time.LocalDate first = Typed.day(this.from);
		java.time.LocalDate last = Typed.day(this.until);
		return first != null && last != null && !first.isAfter(last);
	}

}
