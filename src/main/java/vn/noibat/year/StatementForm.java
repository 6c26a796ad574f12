package vn.noibat.year;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

/**
 * A shortcoming or a task, as it was typed.
 *
 * @param revision the state of the year that was read before typing
 */
record StatementForm(String revision, String textVi, String textEn, String statedByVi, String statedByEn,
		String statedOn, String source, String taskKind, String forYear) {

	private static final List<String> TASK_KINDS = List.of("task", "recommendation", "programme");

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	StatementForm {
		revision = TypedText.of(revision);
		textVi = TypedText.of(textVi);
		textEn = TypedText.of(textEn);
		statedByVi = TypedText.of(statedByVi);
		statedByEn = TypedText.of(statedByEn);
		statedOn = TypedText.of(statedOn);
		source = TypedText.of(source);
		taskKind = TypedText.of(taskKind);
		forYear = TypedText.of(forYear);
	}

	static StatementForm empty(YearTexts texts) {
		return new StatementForm(String.valueOf(texts.revision()), "", "", "", "", "", "", "task",
				String.valueOf(texts.year().year() + 1));
	}

	static StatementForm of(YearTexts texts, ShortcomingRecord shortcoming) {
		return new StatementForm(String.valueOf(texts.revision()), shortcoming.text().vi(),
				TypedText.en(shortcoming.text()), shortcoming.statedBy().vi(), TypedText.en(shortcoming.statedBy()),
				day(shortcoming.statedOn()), source(shortcoming.sources()), "", "");
	}

	static StatementForm of(YearTexts texts, TaskRecord task) {
		return new StatementForm(String.valueOf(texts.revision()), task.text().vi(), TypedText.en(task.text()),
				task.statedBy().vi(), TypedText.en(task.statedBy()), day(task.statedOn()), source(task.sources()),
				task.kind(), String.valueOf(task.forYear()));
	}

	/** The same text, meant for the state as it is now. */
	StatementForm on(int revision) {
		return new StatementForm(String.valueOf(revision), this.textVi, this.textEn, this.statedByVi, this.statedByEn,
				this.statedOn, this.source, this.taskKind, this.forYear);
	}

	void check(StatementKind kind, Errors errors) {
		if (this.textVi.isEmpty()) {
			errors.rejectValue("textVi", "year.form.text.missing");
		}
		if (this.statedByVi.isEmpty()) {
			errors.rejectValue("statedByVi", "year.form.stated-by.missing");
		}
		if (!this.statedOn.isEmpty() && TypedText.day(this.statedOn) == null) {
			errors.rejectValue("statedOn", "year.form.day.wrong");
		}
		if (kind == StatementKind.TASK) {
			if (!TASK_KINDS.contains(this.taskKind)) {
				errors.rejectValue("taskKind", "year.form.task-kind.missing");
			}
			if (TypedText.number(this.forYear, FIRST_YEAR, LAST_YEAR) == null) {
				errors.rejectValue("forYear", "year.form.year.wrong");
			}
		}
	}

	Statement statement() {
		Integer year = TypedText.number(this.forYear, FIRST_YEAR, LAST_YEAR);
		return new Statement(Bilingual.of(this.textVi, this.textEn), Bilingual.of(this.statedByVi, this.statedByEn),
				TypedText.day(this.statedOn), this.source.isEmpty() ? null : this.source, this.taskKind,
				(year != null) ? year : 0);
	}

	private static String day(@Nullable LocalDate day) {
		return (day == null) ? "" : day.toString();
	}

	private static String source(List<SourceReference> sources) {
		return sources.isEmpty() ? "" : sources.get(0).id();
	}

	/** The state that was read; one that never was where the form names none. */
	int read() {
		return this.revision.matches("\\d{1,9}") ? Integer.parseInt(this.revision) : -1;
	}

}
