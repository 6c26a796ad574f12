package vn.noibat.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a longer text that is compared by itself, such as the title of one
 * highlight.
 *
 * @param group what it belongs to; empty for the whole
 * @param key tells it from the other passages of its group
 * @param label key of the message that says what it is
 * @param detail which of its kind, or null
 * @param language of the text
 * @param text as it is read
 * @param source as it is kept, where that says more than what is read; else the same
 */
public record Passage(String group, String key, String label, @Nullable String detail, Language language, String text,
		String source) {

	public static Passage of(String group, String key, String label, @Nullable String detail, Language language,
			String text) {
		return new Passage(group, key, label, detail, language, text, text);
	}

	/** The two passages of a text in two languages; one where there is no translation. */
	public static List<Passage> of(String group, String key, String label, @Nullable String detail, Bilingual text) {
		List<Passage> passages = new ArrayList<>();
		passages.add(of(group, key + ".vi", label, detail, Language.VI, text.vi()));
		if (text.en() != null) {
			passages.add(of(group, key + ".en", label, detail, Language.EN, text.en()));
		}
		return passages;
	}

	/**
	 * The passages that differ, in the order of the newer text; what is only in the older
	 * one comes last.
	 */
	public static List<ChangedPassage> changes(List<Passage> before, List<Passage> after) {
		Map<String, Passage> old = byAddress(before);
		Map<String, Passage> now = byAddress(after);
		List<ChangedPassage> changed = new ArrayList<>();
		now.forEach((address, passage) -> {
			Passage former = old.get(address);
			if (former == null || !former.source().equals(passage.source())) {
				changed.add(change(former, passage, passage));
			}
		});
		old.forEach((address, passage) -> {
			if (!now.containsKey(address)) {
				changed.add(change(passage, null, passage));
			}
		});
		return changed;
	}

	private static ChangedPassage change(@Nullable Passage before, @Nullable Passage after, Passage named) {
		boolean readsTheSame = before != null && after != null && before.text().equals(after.text());
		return new ChangedPassage(named.group(), named.label(), named.detail(), named.language().code(),
				WordDiff.compare(shown(before, readsTheSame), shown(after, readsTheSame)));
	}

	private static @Nullable String shown(@Nullable Passage passage, boolean source) {
		return (passage == null) ? null : source ? passage.source() : passage.text();
	}

	private static Map<String, Passage> byAddress(List<Passage> passages) {
		Map<String, Passage> found = new LinkedHashMap<>();
		passages.forEach((passage) -> found.put(passage.group() + "\n" + passage.key(), passage));
		return found;
	}

}
