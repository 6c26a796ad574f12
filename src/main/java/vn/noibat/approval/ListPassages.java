package vn.noibat.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.figure.StatedFact;
import vn.noibat.highlight.Picture;
import vn.noibat.highlight.Prose;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Passage;
import vn.noibat.year.LocalityProfile;
import vn.noibat.year.TargetRecord;
import vn.noibat.year.YearRecord;

/**
 * Takes the text of a list apart into the passages that are compared.
 */
final class ListPassages {

	private final List<Passage> passages = new ArrayList<>();

	private ListPassages() {
	}

	static List<Passage> of(ListText text) {
		ListPassages passages = new ListPassages();
		passages.year(text.year());
		text.highlights().forEach(passages::highlight);
		return passages.passages;
	}

	private void year(YearRecord year) {
		LocalityProfile locality = year.locality();
		this.passages.add(new Passage("", "locality", "approval.part.locality", null, Language.VI,
				locality.fullName().vi() + " | " + year.year() + " | " + year.places() + " " + locality.word().vi(),
				locality + " | " + year.id() + " | " + year.year() + " | " + year.places()));
		add("", "title", "approval.part.title", year.title());
		optional("", "introduction", "approval.part.introduction", year.introduction());
		optional("", "conclusion", "approval.part.conclusion", year.conclusion());
		this.passages.add(plain("", "wording", "approval.part.wording", year.wording()));
		facts("", year.facts());
		year.targets().forEach(this::target);
		year.shortcomings().forEach((one) -> {
			add("", "shortcoming-" + one.id(), "approval.part.shortcoming", one.text());
			add("", "shortcoming-by-" + one.id(), "approval.part.stated-by", one.statedBy());
			rest("shortcoming-rest-" + one.id(), one.sources(), List.of(), one, one.statedOn(), one.indicator());
		});
		year.tasks().forEach((one) -> {
			add("", "task-" + one.id(), "approval.part.task", one.text());
			add("", "task-by-" + one.id(), "approval.part.stated-by", one.statedBy());
			facts("", one.facts());
			rest("task-rest-" + one.id(), one.sources(), one.documents(), one, one.kind(), one.forYear(),
					one.statedOn());
		});
		year.events().forEach((event) -> {
			add("", "event-" + event.id(), "approval.part.event", event.title());
			add("", "event-text-" + event.id(), "approval.part.event", event.summary());
			optional("", "event-note-" + event.id(), "approval.part.event", event.note());
			facts("", event.facts());
			rest("event-rest-" + event.id(), event.sources(), event.documents(), event, event.field(),
					event.occurredOn(), event.precision());
		});
	}

	private void target(TargetRecord target) {
		add("", "target-" + target.id(), "approval.part.target", target.label());
		optional("", "target-plan-" + target.id(), "approval.part.target", target.plan());
		optional("", "target-result-" + target.id(), "approval.part.target", target.result());
		optional("", "target-comparison-" + target.id(), "approval.part.target", target.comparison());
		rest("target-rest-" + target.id(), target.sources(), List.of(), target, target.assessment(),
				target.indicator());
	}

	private void highlight(SubmittedHighlight highlight) {
		String group = highlight.id();
		this.passages.add(plain(group, "rank", "approval.part.rank", String.valueOf(highlight.rank())));
		add(group, "title", "approval.part.title", highlight.title());
		optional(group, "official", "approval.part.official", highlight.officialTitle());
		this.passages.add(plain(group, "slug", "approval.part.slug", highlight.slug()));
		this.passages.add(plain(group, "field", "approval.part.field", highlight.field()));
		add(group, "summary", "approval.part.summary", highlight.summary());
		html(group, "body.vi", Language.VI, highlight.body().vi());
		if (highlight.body().en() != null) {
			html(group, "body.en", Language.EN, highlight.body().en());
		}
		facts(group, highlight.facts());
		this.passages.add(new Passage(group, "sources", "approval.part.sources", null, Language.VI,
				sources(highlight.sources()), highlight.sources().toString()));
		this.passages
			.add(plain(group, "documents", "approval.part.documents", String.join("\n", highlight.documents())));
		for (int i = 0; i < highlight.pictures().size(); i++) {
			picture(group, i + 1, highlight.pictures().get(i));
		}
	}

	private void picture(String group, int place, Picture picture) {
		String key = "picture-" + place;
		this.passages.add(new Passage(group, key, "approval.part.picture", String.valueOf(place), Language.VI,
				"SHA-256 " + picture.sha256() + " | " + picture.width() + " × " + picture.height(),
				picture.toString()));
		add(group, key + "-alt", "approval.part.picture", picture.alt());
		optional(group, key + "-caption", "approval.part.picture", picture.caption());
		optional(group, key + "-credit", "approval.part.picture", picture.credit());
	}

	private void facts(String group, List<StatedFact> facts) {
		facts.forEach((fact) -> {
			String label = fact.indicator().label().vi();
			StringBuilder text = new StringBuilder(label).append(": ").append(fact.display().vi());
			text.append(" (")
				.append(Dates.numeric(fact.periodStart()))
				.append(" – ")
				.append(Dates.numeric(fact.periodEnd()))
				.append(')');
			if (fact.plan() != null) {
				text.append(" | ")
					.append(fact.plan().low().toPlainString())
					.append(" – ")
					.append(fact.plan().high().toPlainString())
					.append(' ')
					.append(fact.plan().unit().label().vi());
			}
			if (fact.statedBy() != null) {
				text.append(" | ").append(fact.statedBy().vi());
			}
			if (fact.note() != null) {
				text.append(" | ").append(fact.note().vi());
			}
			text.append("\n").append(sources(fact.sources()));
			this.passages.add(new Passage(group, "fact-" + fact.id(), "approval.part.fact", label, Language.VI,
					text.toString(), text + "\n" + fact));
			if (fact.display().en() != null) {
				this.passages.add(Passage.of(group, "fact-" + fact.id() + ".en", "approval.part.fact", label,
						Language.EN, fact.indicator().label().in(Language.EN) + ": " + fact.display().en()));
			}
		});
	}

	/** What of a statement is no sentence: where it comes from, its day, its kind. */
	private void rest(String key, List<SourceReference> sources, List<String> documents, Object whole,
			@Nullable Object... others) {
		String text = Stream
			.of(Stream.of(others).filter(Objects::nonNull).map(String::valueOf),
					Stream.of(sources(sources)).filter((one) -> !one.isEmpty()), documents.stream())
			.flatMap((part) -> part)
			.collect(Collectors.joining("\n"));
		this.passages.add(new Passage("", key, "approval.part.sources", null, Language.VI, text, whole.toString()));
	}

	private static String sources(List<SourceReference> sources) {
		return sources.stream()
			.map((source) -> source.title().vi() + ((source.place() != null) ? ", " + source.place().vi() : ""))
			.collect(Collectors.joining("\n"));
	}

	private void html(String group, String key, Language language, String html) {
		this.passages.add(new Passage(group, key, "approval.part.body", null, language, Prose.plain(html), html));
	}

	private void optional(String group, String key, String label, @Nullable Bilingual text) {
		if (text != null) {
			add(group, key, label, text);
		}
	}

	private void add(String group, String key, String label, Bilingual text) {
		this.passages.addAll(Passage.of(group, key, label, null, text));
	}

	private static Passage plain(String group, String key, String label, String text) {
		return Passage.of(group, key, label, null, Language.VI, text);
	}

}
