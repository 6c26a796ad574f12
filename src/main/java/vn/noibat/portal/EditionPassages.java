package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.SourceContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Passage;

/**
 * Takes an edition apart into the passages that are compared; its figures are compared by
 * themselves.
 */
final class EditionPassages {

	private static final Pattern BLOCK_END = Pattern.compile("</(?:p|li|h[1-6]|ul|ol)>");

	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	private final List<Passage> passages = new ArrayList<>();

	private EditionPassages() {
	}

	static List<Passage> of(YearContent year) {
		EditionPassages passages = new EditionPassages();
		passages.year(year);
		year.highlights().forEach(passages::highlight);
		return passages.passages;
	}

	private void year(YearContent year) {
		add("", "title", "changes.part.title", year.title());
		if (year.introduction() != null) {
			add("", "introduction", "changes.part.introduction", year.introduction());
		}
		if (year.conclusion() != null) {
			add("", "conclusion", "changes.part.conclusion", year.conclusion());
		}
		year.events().forEach((event) -> {
			add("", "event-" + event.id(), "changes.part.event", event.title());
			add("", "event-text-" + event.id(), "changes.part.event", event.summary());
		});
		year.targets()
			.forEach((target) -> plain("", "target-" + target.id(), "changes.part.target",
					Stream.of(target.label(), target.plan(), target.result(), target.comparison())
						.filter((one) -> one != null)
						.map(Bilingual::vi)
						.collect(Collectors.joining(" | "))));
		year.shortcomings()
			.forEach((one) -> add("", "shortcoming-" + one.id(), "changes.part.shortcoming", one.text()));
		year.tasks().forEach((one) -> add("", "task-" + one.id(), "changes.part.task", one.text()));
	}

	private void highlight(HighlightContent highlight) {
		String group = highlight.id();
		plain(group, "rank", "changes.part.rank", String.valueOf(highlight.rank()));
		add(group, "title", "changes.part.title", highlight.title());
		if (highlight.officialTitle() != null) {
			add(group, "official", "changes.part.official", highlight.officialTitle());
		}
		add(group, "summary", "changes.part.summary", highlight.summary());
		html(group, "body.vi", Language.VI, highlight.body().vi());
		if (highlight.body().en() != null) {
			html(group, "body.en", Language.EN, highlight.body().en());
		}
		highlight.shownPictures().forEach((picture) -> {
			// Another picture is another passage, whatever is said of it.
			String key = "picture-" + picture.sha256();
			add(group, key, "changes.part.picture", picture.alt());
			if (picture.caption() != null) {
				add(group, key + "-caption", "changes.part.caption", picture.caption());
			}
			if (picture.credit() != null) {
				add(group, key + "-credit", "changes.part.credit", picture.credit());
			}
		});
		plain(group, "sources", "changes.part.sources",
				highlight.sources().stream().map(EditionPassages::source).collect(Collectors.joining("\n")));
	}

	private static String source(SourceContent source) {
		return source.title() + ((source.place() != null) ? ", " + source.place().vi() : "");
	}

	private void html(String group, String key, Language language, String html) {
		String text = TAG.matcher(BLOCK_END.matcher(html).replaceAll("\n")).replaceAll("");
		this.passages.add(new Passage(group, key, "changes.part.body", null, language,
				org.springframework.web.util.HtmlUtils.htmlUnescape(text).strip(), html));
	}

	private void add(String group, String key, String label, Bilingual text) {
		this.passages.addAll(Passage.of(group, key, label, null, text));
	}

	private void plain(String group, String key, String label, String text) {
		this.passages.add(Passage.of(group, key, label, null, Language.VI, text));
	}

}
