package vn.noibat.year;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

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
		revision = Typed.text(revision);
		textVi = Typed.text(textVi);
		textEn = Typed.text(textEn);
		statedByVi = Typed.text(statedByVi);
		statedByEn = Typed.text(statedByEn);
		statedOn = Typed.text(statedOn);
		source = Typed.text(source);
		taskKind = Typed.text(taskKind);
		forYear = Typed.text(forYear);
	}

	static StatementForm empty(YearTexts texts) {
		return new StatementForm(String.valueOf(texts.revision()), "", "", "", "", "", "", "task",
				String.valueOf(texts.year().year() + 1));
	}

	static StatementForm of(YearTexts texts, ShortcomingRecord shortcoming) {
		return new StatementForm(String.valueOf(texts.revision()), shortcoming.text().vi(),
				FormTexts.en(shortcoming.text()), shortcoming.statedBy().vi(), FormTexts.en(shortcoming.statedBy()),
				day(shortcoming.statedOn()), source(shortcoming.sources()), "", "");
	}

	static StatementForm of(YearTexts texts, TaskRecord task) {
		return new StatementForm(String.valueOf(texts.revision()), task.text().vi(), FormTexts.en(task.text()),
				task.statedBy().vi(), FormTexts.en(task.statedBy()), day(task.statedOn()), source(task.sources()),
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
		if (!this.statedOn.isEmpty() && Typed.day(this.statedOn) == null) {
			errors.rejectValue("statedOn", "year.form.day.wrong");
		}
		if (kind == StatementKind.TASK) {
			if (!TASK_KINDS.contains(this.taskKind)) {
				errors.rejectValue("taskKind", "year.form.task-kind.missing");
			}
			if (Typed.number(this.forYear, FIRST_YEAR, LAST_YEAR) == null) {
				errors.rejectValue("forYear", "year.form.year.wrong");
			}
		}
	}

	Statement statement() {
		Integer year = Typed.number(this.forYear, FIRST_YEAR, LAST_YEAR);
		return new Statement(Bilingual.of(this.textVi, this.textEn), Bilingual.of(this.statedByVi, this.statedByEn),
				Typed.day(this.statedOn), this.source.isEmpty() ? null : this.source, this.taskKind,
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
