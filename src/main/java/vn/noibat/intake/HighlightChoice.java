package vn.noibat.intake;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Typed;

/**
 * What is decided of a highlight, as it was typed.
 *
 * @param decision a {@link Decision}
 * @param target id of the highlight of the list that it is; empty for a new one
 * @param base number of that one's revision which was shown beside it
 * @param takeBody {@code true} where the paper's text takes the place of the list's
 */
record HighlightChoice(String decision, String target, String base, String field, String title, String officialTitle,
		String takeBody, String body, List<FigureChoice> figures, List<ReferenceChoice> references,
		List<DateChoice> dates) {

	HighlightChoice {
		decision = Decision.of(decision).name();
		target = Typed.line(target);
		base = Typed.line(base);
		field = Typed.line(field);
		title = Typed.line(title);
		officialTitle = Typed.line(officialTitle);
		takeBody = "true".equals(takeBody) ? takeBody : "";
		body = Typed.text(body);
		figures = none(figures);
		references = none(references);
		dates = none(dates);
	}

	boolean isTaken() {
		return Decision.of(this.decision).isAccepted();
	}

	boolean takesBody() {
		return !this.takeBody.isEmpty();
	}

	boolean isOpen() {
		return Decision.of(this.decision).isOpen();
	}

	int revision() {
		return this.base.matches("\\d{1,6}") ? Integer.parseInt(this.base) : 0;
	}

	HighlightChoice with(List<FigureChoice> figures) {
		return new HighlightChoice(this.decision, this.target, this.base, this.field, this.title, this.officialTitle,
				this.takeBody, this.body, figures, this.references, this.dates);
	}

	/** The same in this field. */
	HighlightChoice in(String field) {
		return new HighlightChoice(this.decision, this.target, this.base, field, this.title, this.officialTitle,
				this.takeBody, this.body, this.figures, this.references, this.dates);
	}

	/** The same, shown beside this revision of a highlight of the list. */
	HighlightChoice beside(String target, int revision) {
		return new HighlightChoice(this.decision, target, (revision > 0) ? String.valueOf(revision) : "", this.field,
				this.title, this.officialTitle, this.takeBody, this.body, this.figures, this.references, this.dates);
	}

	/** The same with everything taken that is ready to be and that nobody decided yet. */
	HighlightChoice takingTheRest() {
		return new HighlightChoice(Decision.ACCEPTED.name(), this.target, this.base, this.field, this.title,
				this.officialTitle, this.takeBody, this.body, this.figures,
				this.references.stream()
					.map((one) -> one.isOpen() && !one.document().isEmpty()
							? new ReferenceChoice(Decision.ACCEPTED.name(), one.document()) : one)
					.toList(),
				this.dates.stream()
					.map((one) -> (one.isOpen() && one.isDate()) ? new DateChoice(Decision.ACCEPTED.name(), one.iso())
							: one)
					.toList());
	}

	/** The same with everything dropped that nobody decided yet. */
	HighlightChoice droppingTheRest() {
		return new HighlightChoice(this.decision, this.target, this.base, this.field, this.title, this.officialTitle,
				this.takeBody, this.body, this.figures.stream().map(FigureChoice::unlessOpen).toList(),
				this.references.stream()
					.map((one) -> one.isOpen() ? new ReferenceChoice(Decision.DROPPED.name(), one.document()) : one)
					.toList(),
				this.dates.stream()
					.map((one) -> one.isOpen() ? new DateChoice(Decision.DROPPED.name(), one.iso()) : one)
					.toList());
	}

	/** Whether it speaks of exactly what was found. */
	boolean fits(HighlightFound found) {
		return this.figures.size() == found.figures().size() && this.references.size() == found.references().size()
				&& this.dates.size() == found.dates().size();
	}

	/** Keys of the messages that tell what an accepted one still needs. */
	List<String> missing() {
		List<String> missing = new ArrayList<>();
		if (!isTaken()) {
			return missing;
		}
		if (this.title.isEmpty()) {
			missing.add("intake.highlight.missing.title");
		}
		if (this.field.isEmpty()) {
			missing.add("intake.highlight.missing.field");
		}
		if (this.figures.stream().anyMatch((figure) -> !figure.missing().isEmpty())) {
			missing.add("intake.highlight.missing.figures");
		}
		if (this.references.stream().anyMatch((one) -> one.isTaken() && one.document().isEmpty())) {
			missing.add("intake.highlight.missing.references");
		}
		if (this.dates.stream().anyMatch((one) -> one.isTaken() && !one.isDate())) {
			missing.add("intake.highlight.missing.dates");
		}
		return missing;
	}

	/** How many of its figures, references and dates nobody decided yet. */
	int undecided() {
		return (int) (this.figures.stream().filter(FigureChoice::isOpen).count()
				+ this.references.stream().filter(ReferenceChoice::isOpen).count()
				+ this.dates.stream().filter(DateChoice::isOpen).count());
	}

	private static <T> List<T> none(@Nullable List<T> typed) {
		return (typed != null) ? List.copyOf(typed) : List.of();
	}

}
