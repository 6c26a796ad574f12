package vn.noibat.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.text.Typed;

/**
 * A highlight as it is typed: texts, with one empty row after the rows there are.
 *
 * @param base number of the revision that the form was made from
 * @param bodyVi what the editor made, HTML or plain text
 * @param documents ids of the documents that stay named
 * @param moreDocuments numbers of documents to be named too, a line each
 */
record EditorForm(int base, @Nullable String slug, @Nullable String field, @Nullable String titleVi,
		@Nullable String titleEn, @Nullable String officialTitleVi, @Nullable String officialTitleEn,
		@Nullable String summaryVi, @Nullable String summaryEn, @Nullable String bodyVi, @Nullable String bodyEn,
		@Nullable List<FactForm> facts, @Nullable List<SourceForm> sources, @Nullable List<PictureForm> pictures,
		@Nullable List<String> documents, @Nullable String moreDocuments, @Nullable String note,
		@Nullable String newSourceKind, @Nullable String newSourceTitleVi, @Nullable String newSourceTitleEn,
		@Nullable String newSourcePublisherVi, @Nullable String newSourcePublisherEn,
		@Nullable String newSourcePublishedOn, @Nullable String newSourceDocument, @Nullable String newSourceUrl,
		@Nullable String newIndicatorVi, @Nullable String newIndicatorEn, @Nullable String newIndicatorUnit,
		@Nullable String newUnitVi, @Nullable String newUnitEn) {

	static EditorForm of(int base, Draft draft) {
		List<FactForm> facts = new ArrayList<>();
		draft.facts().forEach((fact) -> facts.add(FactForm.of(fact, facts.size() + 1)));
		List<PictureForm> pictures = new ArrayList<>();
		draft.pictures().forEach((picture) -> pictures.add(PictureForm.of(picture, pictures.size() + 1)));
		return new EditorForm(base, draft.slug(), draft.field(), draft.title().vi(), draft.title().en(),
				draft.officialTitle().vi(), draft.officialTitle().en(), draft.summary().vi(), draft.summary().en(),
				draft.body().vi(), draft.body().en(), facts, draft.sources().stream().map(SourceForm::of).toList(),
				pictures, draft.documents(), "", "", "", "", "", "", "", "", "", "", "", "", "", "", "")
			.ready();
	}

	/**
	 * The same with an empty row after the rows there are, and without the empty ones
	 * between.
	 */
	EditorForm ready() {
		List<FactForm> rows = new ArrayList<>(typedFacts().stream().map(FactForm::ready).toList());
		rows.add(FactForm.empty(rows.size() + 1));
		return with(rows, SourceForm.ready(typed(this.sources)), typed(this.pictures));
	}

	/** The same for another base, so that it is saved over that one. */
	EditorForm over(int base) {
		return new EditorForm(base, this.slug, this.field, this.titleVi, this.titleEn, this.officialTitleVi,
				this.officialTitleEn, this.summaryVi, this.summaryEn, this.bodyVi, this.bodyEn, this.facts,
				this.sources, this.pictures, this.documents, this.moreDocuments, this.note, this.newSourceKind,
				this.newSourceTitleVi, this.newSourceTitleEn, this.newSourcePublisherVi, this.newSourcePublisherEn,
				this.newSourcePublishedOn, this.newSourceDocument, this.newSourceUrl, this.newIndicatorVi,
				this.newIndicatorEn, this.newIndicatorUnit, this.newUnitVi, this.newUnitEn);
	}

	/** The same with a picture that was just taken in. */
	EditorForm with(DraftPicture picture) {
		List<PictureForm> all = new ArrayList<>(typed(this.pictures));
		all.add(PictureForm.of(picture, all.size() + 1));
		return with(typed(this.facts), typed(this.sources), all);
	}

	/** The same with a source that was just put on file, its fields empty again. */
	EditorForm withSource(String id) {
		List<SourceForm> all = new ArrayList<>(typed(this.sources));
		all.add(new SourceForm(id, "", ""));
		EditorForm with = with(typed(this.facts), all, typed(this.pictures));
		return with.cleared(true, false, false);
	}

	/**
	 * The same with a figure of an indicator that was just added, its fields empty again.
	 */
	EditorForm withIndicator(String slug, String unit) {
		List<FactForm> all = new ArrayList<>(typed(this.facts));
		all.add(FactForm.of(slug, unit, all.size() + 1));
		return with(all, typed(this.sources), typed(this.pictures)).cleared(false, true, false);
	}

	/** The same after a unit was added, its fields empty again. */
	EditorForm withUnit() {
		return cleared(false, false, true);
	}

	/**
	 * The draft that was typed; what cannot be read is told to the errors and left out.
	 * @param pictures the pictures of the form, with what is known of their files
	 * @param register the ids of the documents that a name may mean
	 */
	Draft draft(List<DraftPicture> pictures, Function<String, List<String>> register, Errors errors) {
		List<FactForm> rows = typed(this.facts);
		List<DraftFact> read = new ArrayList<>();
		for (int index = 0; index < rows.size(); index++) {
			FactForm row = rows.get(index);
			if (!row.isEmpty() && !row.isRemoved()) {
				read.add(row.fact("facts[" + index + "]", errors));
			}
			else {
				read.add(null);
			}
		}
		List<DraftFact> ordered = Stream.iterate(0, (index) -> index + 1)
			.limit(rows.size())
			.filter((index) -> read.get(index) != null)
			.sorted(Comparator.comparingInt((index) -> rows.get(index).place(index)))
			.map(read::get)
			.filter(Objects::nonNull)
			.toList();
		return new Draft(address(errors), Typed.text(this.field), new Words(this.titleVi, this.titleEn),
				new Words(this.officialTitleVi, this.officialTitleEn), new Words(this.summaryVi, this.summaryEn),
				Prose.clean(new Words(this.bodyVi, this.bodyEn)), ordered, SourceForm.sources(this.sources), pictures,
				documents(register, errors));
	}

	/** The ids of the documents that stay named. */
	List<String> keptDocuments() {
		return typed(this.documents).stream().filter((id) -> !id.isBlank()).toList();
	}

	private List<String> namedDocuments() {
		return Stream
			.concat(keptDocuments().stream(),
					Typed.text(this.moreDocuments).lines().map(String::strip).filter((line) -> !line.isEmpty()))
			.toList();
	}

	boolean hasNewSource() {
		return Stream.of(this.newSourceTitleVi, this.newSourceTitleEn, this.newSourceUrl)
			.anyMatch((text) -> !Typed.text(text).isEmpty());
	}

	boolean hasNewIndicator() {
		return !Typed.text(this.newIndicatorVi).isEmpty();
	}

	boolean hasNewUnit() {
		return !Typed.text(this.newUnitVi).isEmpty();
	}

	/** The pictures that stay, in the order typed. */
	List<PictureForm> keptPictures() {
		List<PictureForm> all = typed(this.pictures);
		return Stream.iterate(0, (index) -> index + 1)
			.limit(all.size())
			.filter((index) -> !all.get(index).isRemoved() && !Typed.text(all.get(index).file()).isEmpty())
			.sorted(Comparator.comparingInt((index) -> all.get(index).place(index)))
			.map(all::get)
			.toList();
	}

	static <T> List<T> typed(@Nullable Collection<@Nullable T> rows) {
		List<T> typed = new ArrayList<>();
		if (rows != null) {
			rows.forEach((row) -> {
				if (row != null) {
					typed.add(row);
				}
			});
		}
		return typed;
	}

	static @Nullable LocalDate date(@Nullable String typed, String name, Errors errors) {
		if (Typed.text(typed).isEmpty()) {
			return null;
		}
		LocalDate day = Typed.day(Typed.text(typed));
		if (day == null) {
			errors.rejectValue(name, "highlight.form.date");
		}
		return day;
	}

	/** A number as it is written in Vietnamese: 103.000 and 10,34. */
	static @Nullable BigDecimal number(@Nullable String typed, String name, Errors errors) {
		if (Typed.text(typed).isEmpty()) {
			return null;
		}
		BigDecimal number = Typed.decimal(Typed.text(typed));
		if (number == null) {
			errors.rejectValue(name, "highlight.form.number");
		}
		return number;
	}

	private List<FactForm> typedFacts() {
		return typed(this.facts).stream().filter((fact) -> !fact.isEmpty()).toList();
	}

	private String address(Errors errors) {
		String typed = Typed.text(this.slug);
		if (!typed.matches("[a-z0-9]+(-[a-z0-9]+)*") || typed.length() > 100) {
			errors.rejectValue("slug", "highlight.form.slug.wrong");
		}
		return typed;
	}

	private List<String> documents(Function<String, List<String>> register, Errors errors) {
		Set<String> documents = new LinkedHashSet<>();
		List<String> unknown = new ArrayList<>();
		for (String name : namedDocuments()) {
			List<String> meant = register.apply(name);
			if (meant.size() > 1) {
				errors.rejectValue("moreDocuments", "highlight.form.document.several",
						new Object[] { name, String.join(", ", meant) }, null);
			}
			else if (meant.isEmpty()) {
				unknown.add(name);
			}
			documents.addAll(meant);
		}
		if (!unknown.isEmpty()) {
			errors.rejectValue("moreDocuments", "highlight.form.document", new Object[] { String.join(", ", unknown) },
					null);
		}
		return List.copyOf(documents);
	}

	private EditorForm with(List<FactForm> facts, List<SourceForm> sources, List<PictureForm> pictures) {
		return new EditorForm(this.base, this.slug, this.field, this.titleVi, this.titleEn, this.officialTitleVi,
				this.officialTitleEn, this.summaryVi, this.summaryEn, this.bodyVi, this.bodyEn, facts, sources,
				pictures, this.documents, this.moreDocuments, this.note, this.newSourceKind, this.newSourceTitleVi,
				this.newSourceTitleEn, this.newSourcePublisherVi, this.newSourcePublisherEn, this.newSourcePublishedOn,
				this.newSourceDocument, this.newSourceUrl, this.newIndicatorVi, this.newIndicatorEn,
				this.newIndicatorUnit, this.newUnitVi, this.newUnitEn);
	}

	private EditorForm cleared(boolean source, boolean indicator, boolean unit) {
		return new EditorForm(this.base, this.slug, this.field, this.titleVi, this.titleEn, this.officialTitleVi,
				this.officialTitleEn, this.summaryVi, this.summaryEn, this.bodyVi, this.bodyEn, this.facts,
				this.sources, this.pictures, this.documents, this.moreDocuments, this.note,
				source ? "" : this.newSourceKind, source ? "" : this.newSourceTitleVi,
				source ? "" : this.newSourceTitleEn, source ? "" : this.newSourcePublisherVi,
				source ? "" : this.newSourcePublisherEn, source ? "" : this.newSourcePublishedOn,
				source ? "" : this.newSourceDocument, source ? "" : this.newSourceUrl,
				indicator ? "" : this.newIndicatorVi, indicator ? "" : this.newIndicatorEn,
				indicator ? "" : this.newIndicatorUnit, unit ? "" : this.newUnitVi, unit ? "" : this.newUnitEn);
	}

}
