package vn.noibat.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

import vn.noibat.figure.SourceReference;
import vn.noibat.figure.StatedFact;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Passage;
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
		add("", "title", "approval.part.title", year.title());
		if (year.introduction() != null) {
			add("", "introduction", "approval.part.introduction", year.introduction());
		}
		if (year.conclusion() != null) {
			add("", "conclusion", "approval.part.conclusion", year.conclusion());
		}
		this.passages.add(plain("", "wording", "approval.part.wording", year.wording()));
		facts("", year.facts());
		year.targets()
			.forEach((target) -> this.passages.add(plain("", "target-" + target.id(), "approval.part.target",
					java.util.stream.Stream.of(target.label(), target.plan(), target.result(), target.comparison())
						.filter((one) -> one != null)
						.map(Bilingual::vi)
						.collect(Collectors.joining(" | ")) + " | " + target.assessment())));
		year.shortcomings()
			.forEach((one) -> add("", "shortcoming-" + one.id(), "approval.part.shortcoming", one.text()));
		year.tasks().forEach((one) -> {
			add("", "task-" + one.id(), "approval.part.task", one.text());
			facts("", one.facts());
		});
		year.events().forEach((event) -> {
			add("", "event-" + event.id(), "approval.part.event", event.title());
			add("", "event-text-" + event.id(), "approval.part.event", event.summary());
			facts("", event.facts());
		});
	}

	private void highlight(SubmittedHighlight highlight) {
		String group = highlight.id();
		this.passages.add(plain(group, "rank", "approval.part.rank", String.valueOf(highlight.rank())));
		add(group, "title", "approval.part.title", highlight.title());
		if (highlight.officialTitle() != null) {
			add(group, "official", "approval.part.official", highlight.officialTitle());
		}
		this.passages.add(plain(group, "field", "approval.part.field", highlight.field()));
		add(group, "summary", "approval.part.summary", highlight.summary());
		html(group, "body.vi", Language.VI, highlight.body().vi());
		if (highlight.body().en() != null) {
			html(group, "body.en", Language.EN, highlight.body().en());
		}
		facts(group, highlight.facts());
		this.passages.add(plain(group, "sources", "approval.part.sources", sources(highlight.sources())));
		this.passages
			.add(plain(group, "documents", "approval.part.documents", String.join("\n", highlight.documents())));
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
			if (fact.note() != null) {
				text.append(" | ").append(fact.note().vi());
			}
			text.append("\n").append(sources(fact.sources()));
			this.passages.add(new Passage(group, "fact-" + fact.id(), "approval.part.fact", label, Language.VI,
					text.toString(), text + "\n" + fact));
		});
	}

	private static String sources(List<SourceReference> sources) {
		return sources.stream()
			.map((source) -> source.title().vi() + ((source.place() != null) ? ", " + source.place().vi() : ""))
			.collect(Collectors.joining("\n"));
	}

	private void html(String group, String key, Language language, String html) {
		this.passages.add(new Passage(group, key, "approval.part.body", null, language,
				Jsoup.parseBodyFragment(html).body().wholeText().strip(), html));
	}

	private void add(String group, String key, String label, Bilingual text) {
		this.passages.addAll(Passage.of(group, key, label, null, text));
	}

	private static Passage plain(String group, String key, String label, String text) {
		return Passage.of(group, key, label, null, Language.VI, text);
	}

}
