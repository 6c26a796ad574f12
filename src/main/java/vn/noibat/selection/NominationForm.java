package vn.noibat.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * A nomination as it was typed; rows without words are left out.
 *
 * @param files those handed in before that stay
 * @param version of the nomination when the form was filled in; 0 for a new one
 */
record NominationForm(String department, String field, String titleVi, String titleEn, String summaryVi,
		String summaryEn, List<FigureRow> figures, List<String> documents, List<FileRow> files, Integer version) {

	static final List<String> QUALIFIERS = List.of("as-stated", "approximately", "nearly", "over", "estimated",
			"basically", "at-least", "expected");

	private static final int MOST_ROWS = 40;

	private static final int SPARE_FIGURES = 2;

	NominationForm(@Nullable String department, @Nullable String field, @Nullable String titleVi,
			@Nullable String titleEn, @Nullable String summaryVi, @Nullable String summaryEn,
			@Nullable List<FigureRow> figures, @Nullable List<String> documents, @Nullable List<FileRow> files,
			@Nullable Integer version) {
		this.department = Typed.text(department);
		this.field = Typed.text(field);
		this.titleVi = Typed.text(titleVi);
		this.titleEn = Typed.text(titleEn);
		this.summaryVi = Typed.text(summaryVi);
		this.summaryEn = Typed.text(summaryEn);
		this.figures = (figures == null) ? new ArrayList<>()
				: new ArrayList<>(figures.stream().filter(Objects::nonNull).toList());
		this.documents = (documents == null) ? new ArrayList<>()
				: new ArrayList<>(documents.stream().map(Typed::text).toList());
		this.files = (files == null) ? new ArrayList<>()
				: new ArrayList<>(files.stream().filter(Objects::nonNull).toList());
		this.version = (version != null) ? version : 0;
	}

	/**
	 * A figure.
	 *
	 * @param document id of a registered document
	 */
	record FigureRow(String indicator, String label, String value, String unit, String qualifier, String asOf,
			String source, String sourceUrl, String document) {

		FigureRow(@Nullable String indicator, @Nullable String label, @Nullable String value, @Nullable String unit,
				@Nullable String qualifier, @Nullable String asOf, @Nullable String source, @Nullable String sourceUrl,
				@Nullable String document) {
			this.indicator = Typed.text(indicator);
			this.label = Typed.text(label);
			this.value = Typed.text(value);
			this.unit = Typed.text(unit);
			this.qualifier = (qualifier != null && QUALIFIERS.contains(qualifier)) ? qualifier : QUALIFIERS.get(0);
			this.asOf = Typed.text(asOf);
			this.source = Typed.text(source);
			this.sourceUrl = Typed.text(sourceUrl);
			this.document = Typed.text(document);
		}

		static FigureRow of(EvidenceFigure figure) {
			return new FigureRow(figure.indicator(), figure.label(), Typed.field(figure.value()), figure.unit(),
					figure.qualifier(), figure.asOf(), figure.source(), figure.sourceUrl(), figure.document());
		}

		boolean isEmpty() {
			return Stream
				.of(this.indicator, this.label, this.value, this.unit, this.asOf, this.source, this.sourceUrl,
						this.document)
				.allMatch(String::isEmpty);
		}

		EvidenceFigure figure() {
			return new EvidenceFigure(Typed.orNull(this.indicator), Typed.orNull(this.label),
					Objects.requireNonNull(Typed.decimal(this.value)), this.unit, this.qualifier, this.asOf,
					Typed.orNull(this.source), Typed.orNull(this.sourceUrl), Typed.orNull(this.document));
		}

	}

	/**
	 * A file handed in before.
	 *
	 * @param keep whether it stays
	 */
	record FileRow(String id, String name, Boolean keep) {

		FileRow(@Nullable String id, @Nullable String name, @Nullable Boolean keep) {
			this.id = Typed.text(id);
			this.name = Typed.text(name);
			this.keep = Boolean.TRUE.equals(keep);
		}

	}

	static NominationForm empty(String department) {
		return new NominationForm(department, "", "", "", "", "", List.of(), List.of(), List.of(), 0).withSpareRows();
	}

	static NominationForm of(NominationRecord nomination) {
		return new NominationForm(nomination.department(), nomination.field(), nomination.title().vi(),
				nomination.title().en(), nomination.summary().vi(), nomination.summary().en(),
				nomination.evidence().figures().stream().map(FigureRow::of).toList(), nomination.evidence().documents(),
				nomination.evidence()
					.files()
					.stream()
					.map((file) -> new FileRow(file.id(), file.name(), true))
					.toList(),
				nomination.version())
			.withSpareRows();
	}

	/** With empty rows for what may still come. */
	NominationForm withSpareRows() {
		List<FigureRow> rows = new ArrayList<>(this.figures.stream().filter((row) -> !row.isEmpty()).toList());
		for (int spare = 0; spare < SPARE_FIGURES; spare++) {
			rows.add(new FigureRow("", "", "", "", "", "", "", "", ""));
		}
		List<String> numbers = new ArrayList<>(this.documents.stream().filter((one) -> !one.isEmpty()).toList());
		numbers.add("");
		return new NominationForm(this.department, this.field, this.titleVi, this.titleEn, this.summaryVi,
				this.summaryEn, rows, numbers, this.files, this.version);
	}

	/** The documents named, by the nomination and by its figures. */
	List<String> named() {
		return Stream.concat(this.documents.stream(), this.figures.stream().map(FigureRow::document)).toList();
	}

	/** The same on the nomination as it stands now. */
	NominationForm on(int version) {
		return new NominationForm(this.department, this.field, this.titleVi, this.titleEn, this.summaryVi,
				this.summaryEn, this.figures, this.documents, this.files, version);
	}

	/**
	 * Checks what was typed.
	 * @param known whether a document may be named
	 * @param more how many files came with it
	 */
	void check(Names names, Predicate<String> known, int more, Errors errors) {
		if (names.fields().stream().noneMatch((field) -> field.code().equals(this.field))) {
			errors.rejectValue("field", "selection.form.field.missing");
		}
		length(this.titleVi, 1, 300, "titleVi", errors);
		length(this.titleEn, 0, 300, "titleEn", errors);
		length(this.summaryVi, 1, 6000, "summaryVi", errors);
		length(this.summaryEn, 0, 6000, "summaryEn", errors);
		if (this.figures.size() > MOST_ROWS || this.documents.size() > MOST_ROWS
				|| this.files.stream().filter(FileRow::keep).count() + more > MOST_ROWS) {
			errors.reject("selection.form.rows");
		}
		for (int row = 0; row < this.figures.size(); row++) {
			check(this.figures.get(row), "figures[" + row + "].", names, known, errors);
		}
		for (int row = 0; row < this.documents.size(); row++) {
			if (isUnknown(this.documents.get(row), known)) {
				errors.rejectValue("documents[" + row + "]", "selection.form.document.unknown");
			}
		}
	}

	/**
	 * What the form says.
	 * @param more files that came with it
	 */
	NominationText text(List<EvidenceFile> more) {
		return new NominationText(this.field, Bilingual.of(this.titleVi, this.titleEn),
				Bilingual.of(this.summaryVi, this.summaryEn),
				new Evidence(this.figures.stream().filter((row) -> !row.isEmpty()).map(FigureRow::figure).toList(),
						this.documents.stream().filter((id) -> !id.isEmpty()).distinct().toList(),
						Stream
							.concat(this.files.stream()
								.filter(FileRow::keep)
								.map((row) -> new EvidenceFile(row.id(), row.name())), more.stream())
							.toList()));
	}

	private static void check(FigureRow row, String path, Names names, Predicate<String> known, Errors errors) {
		if (row.isEmpty()) {
			return;
		}
		if (row.label().isEmpty() && row.indicator().isEmpty()) {
			errors.rejectValue(path + "label", "selection.form.figure.label");
		}
		if (!row.indicator().isEmpty()
				&& names.indicators().stream().noneMatch((one) -> one.slug().equals(row.indicator()))) {
			errors.rejectValue(path + "indicator", "selection.form.figure.indicator");
		}
		if (Typed.decimal(row.value()) == null) {
			errors.rejectValue(path + "value", "selection.form.figure.value");
		}
		length(row.label(), 0, 300, path + "label", errors);
		length(row.unit(), 1, 80, path + "unit", errors);
		length(row.asOf(), 1, 120, path + "asOf", errors);
		length(row.source(), 0, 500, path + "source", errors);
		if (row.source().isEmpty() && row.sourceUrl().isEmpty() && row.document().isEmpty()) {
			errors.rejectValue(path + "source", "selection.form.figure.source");
		}
		if (!row.sourceUrl().isEmpty() && !row.sourceUrl().matches("https?://\\S{1,900}")) {
			errors.rejectValue(path + "sourceUrl", "selection.form.figure.url");
		}
		if (isUnknown(row.document(), known)) {
			errors.rejectValue(path + "document", "selection.form.document.unknown");
		}
	}

	private static boolean isUnknown(String document, Predicate<String> known) {
		return !document.isEmpty() && !known.test(document);
	}

	private static void length(String typed, int least, int most, String name, Errors errors) {
		if (typed.length() < least) {
			errors.rejectValue(name, "selection.form.missing");
		}
		else if (typed.length() > most) {
			errors.rejectValue(name, "selection.form.long", new Object[] { most }, null);
		}
	}

}
