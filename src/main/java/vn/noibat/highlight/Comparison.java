package vn.noibat.highlight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.SourceReference;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;
import vn.noibat.text.WordDiff;
import vn.noibat.text.WordDiff.Piece;

/**
 * What changed between two states of a highlight, part by part and word by word.
 *
 * @param parts everything that either state has, in the order of the page
 */
public record Comparison(List<Part> parts) {

	private static final Draft NOTHING = new Draft("", "", Words.NONE, Words.NONE, Words.NONE, Words.NONE, List.of(),
			List.of(), List.of(), List.of());

	private static final int HASH_SHOWN = 8;

	public Comparison {
		parts = List.copyOf(parts);
	}

	/**
	 * Compares what was handed on twice.
	 * @param before null for a highlight that was not in the list
	 * @param after null for one that is not in it any more
	 */
	public static Comparison of(@Nullable SubmittedHighlight before, @Nullable SubmittedHighlight after) {
		Map<String, String> sources = new LinkedHashMap<>();
		Map<String, String> indicators = new LinkedHashMap<>();
		Stream.of(before, after).flatMap(Stream::ofNullable).forEach((highlight) -> {
			sourcesOf(highlight).forEach((source) -> sources.put(source.id(), source.title().vi()));
			highlight.facts().forEach((fact) -> indicators.put(fact.indicator().slug(), fact.indicator().label().vi()));
		});
		List<Part> parts = new ArrayList<>();
		add(parts, "highlight.part.rank", List.of(), rank(before), rank(after), null);
		parts.addAll(between((before != null) ? Draft.of(before) : NOTHING, (after != null) ? Draft.of(after) : NOTHING,
				(id) -> sources.getOrDefault(id, id), (slug) -> indicators.getOrDefault(slug, slug))
			.parts());
		return new Comparison(parts);
	}

	/**
	 * Compares what is out with what is written now, finished or not, as far as an
	 * edition keeps it.
	 * @param before null where nothing is out
	 * @param rank null for a highlight that was taken out of the list
	 * @param told how an edition tells a source
	 */
	static Comparison of(@Nullable SubmittedHighlight before, @Nullable Integer rank, Draft after, Catalogue catalogue,
			UnaryOperator<SourceReference> told) {
		Map<String, String> sources = new LinkedHashMap<>();
		Map<String, String> indicators = new LinkedHashMap<>();
		if (before != null) {
			sourcesOf(before).forEach((source) -> sources.put(source.id(), source.title().vi()));
			before.facts().forEach((fact) -> indicators.put(fact.indicator().slug(), fact.indicator().label().vi()));
		}
		catalogue.sources().forEach((id, source) -> sources.put(id, source.title().vi()));
		catalogue.indicators().forEach((slug, indicator) -> indicators.put(slug, indicator.label().vi()));
		UnaryOperator<DraftSource> sealed = (source) -> {
			SourceReference written = catalogue.sources().get(source.source());
			if (written == null) {
				return source;
			}
			SourceReference read = told.apply(written.at(source.place().toBilingual()));
			sources.put(read.id(), read.title().vi());
			return DraftSource.of(read);
		};
		List<Part> parts = new ArrayList<>();
		add(parts, "highlight.part.rank", List.of(), rank(before), (rank != null) ? rank.toString() : "", null);
		parts.addAll(between((before != null) ? Draft.of(before).asSealed(UnaryOperator.identity()) : NOTHING,
				after.worded(catalogue).asSealed(sealed), (id) -> sources.getOrDefault(id, id),
				(slug) -> indicators.getOrDefault(slug, slug))
			.parts());
		return new Comparison(parts);
	}

	/**
	 * Compares two drafts; the functions tell the name of a source and of an indicator.
	 */
	static Comparison between(Draft before, Draft after, Function<String, String> sources,
			Function<String, String> indicators) {
		List<Part> parts = new ArrayList<>();
		both(parts, "title", before.title(), after.title());
		both(parts, "official", before.officialTitle(), after.officialTitle());
		both(parts, "summary", before.summary(), after.summary());
		both(parts, "body", read(before.body()), read(after.body()));
		add(parts, "highlight.part.field", List.of(), before.field(), after.field(), null);
		add(parts, "highlight.part.slug", List.of(), before.slug(), after.slug(), null);
		Map<String, DraftFact> oldFacts = byId(before.facts(), DraftFact::id);
		Map<String, DraftFact> newFacts = byId(after.facts(), DraftFact::id);
		for (String id : inOrder(newFacts, oldFacts)) {
			compareFact(parts, oldFacts.get(id), newFacts.get(id), sources, indicators);
		}
		add(parts, "highlight.part.facts.order", List.of(), order(before.facts(), indicators),
				order(after.facts(), indicators), null);
		add(parts, "highlight.part.sources", List.of(), sources(before.sources(), sources),
				sources(after.sources(), sources), null);
		Map<String, DraftPicture> oldPictures = byId(before.pictures(), DraftPicture::file);
		Map<String, DraftPicture> newPictures = byId(after.pictures(), DraftPicture::file);
		int number = 0;
		for (String id : inOrder(newPictures, oldPictures)) {
			comparePicture(parts, ++number, oldPictures.get(id), newPictures.get(id));
		}
		add(parts, "highlight.part.documents", List.of(), String.join("\n", before.documents()),
				String.join("\n", after.documents()), null);
		return new Comparison(parts);
	}

	/** Whether both states say the same. */
	public boolean isSame() {
		return this.parts.stream().noneMatch(Part::isChanged);
	}

	/** The parts that changed. */
	public List<Part> changed() {
		return this.parts.stream().filter(Part::isChanged).toList();
	}

	private static void compareFact(List<Part> parts, @Nullable DraftFact before, @Nullable DraftFact after,
			Function<String, String> sources, Function<String, String> indicators) {
		DraftFact named = (after != null) ? after : before;
		List<Object> name = List.of((named != null) ? indicators.apply(named.indicator()) : "");
		fact(parts, "indicator", name, before, after, (fact) -> indicators.apply(fact.indicator()), null);
		fact(parts, "kind", name, before, after, DraftFact::kind, "figure.kind.");
		fact(parts, "value", name, before, after, (fact) -> (number(fact.value()) + " " + fact.unit()).strip(), null);
		fact(parts, "qualifier", name, before, after, DraftFact::qualifier, "figure.qualifier.");
		fact(parts, "display.vi", name, before, after, (fact) -> fact.display().vi(), null);
		fact(parts, "display.en", name, before, after, (fact) -> fact.display().en(), null);
		fact(parts, "period", name, before, after, (fact) -> (fact.periodStart() == null && fact.periodEnd() == null)
				? "" : fact.periodStart() + " – " + fact.periodEnd(), null);
		fact(parts, "plan", name, before, after, (fact) -> plan(fact.plan(), sources), null);
		fact(parts, "stated-by.vi", name, before, after, (fact) -> fact.statedBy().vi(), null);
		fact(parts, "stated-by.en", name, before, after, (fact) -> fact.statedBy().en(), null);
		fact(parts, "stated-on", name, before, after,
				(fact) -> (fact.statedOn() != null) ? fact.statedOn().toString() : "", null);
		fact(parts, "derived", name, before, after, (fact) -> fact.derived() ? "derived" : "stated", "highlight.fact.");
		fact(parts, "note.vi", name, before, after, (fact) -> fact.note().vi(), null);
		fact(parts, "note.en", name, before, after, (fact) -> fact.note().en(), null);
		fact(parts, "sources", name, before, after, (fact) -> sources(fact.sources(), sources), null);
	}

	private static void fact(List<Part> parts, String part, List<Object> name, @Nullable DraftFact before,
			@Nullable DraftFact after, Function<DraftFact, String> text, @Nullable String words) {
		add(parts, "highlight.part.fact." + part, name, (before != null) ? text.apply(before) : "",
				(after != null) ? text.apply(after) : "", words);
	}

	private static void comparePicture(List<Part> parts, int number, @Nullable DraftPicture before,
			@Nullable DraftPicture after) {
		picture(parts, "file", number, before, after, Comparison::file);
		picture(parts, "alt.vi", number, before, after, (picture) -> picture.alt().vi());
		picture(parts, "alt.en", number, before, after, (picture) -> picture.alt().en());
		picture(parts, "caption.vi", number, before, after, (picture) -> picture.caption().vi());
		picture(parts, "caption.en", number, before, after, (picture) -> picture.caption().en());
		picture(parts, "credit.vi", number, before, after, (picture) -> picture.credit().vi());
		picture(parts, "credit.en", number, before, after, (picture) -> picture.credit().en());
		picture(parts, "focus", number, before, after, (picture) -> picture.focusX() + "% × " + picture.focusY() + "%");
	}

	// Nobody reads an id: the size tells one picture from another, the hash two of one
	// size.
	private static String file(DraftPicture picture) {
		return picture.width() + " × " + picture.height() + " (" + picture.sha256().substring(0, HASH_SHOWN) + ")";
	}

	private static void picture(List<Part> parts, String part, int number, @Nullable DraftPicture before,
			@Nullable DraftPicture after, Function<DraftPicture, String> text) {
		add(parts, "highlight.part.picture." + part, List.of(number), (before != null) ? text.apply(before) : "",
				(after != null) ? text.apply(after) : "", null);
	}

	private static void both(List<Part> parts, String part, Words before, Words after) {
		add(parts, "highlight.part." + part + ".vi", List.of(), before.vi(), after.vi(), null);
		add(parts, "highlight.part." + part + ".en", List.of(), before.en(), after.en(), null);
	}

	private static void add(List<Part> parts, String label, List<Object> arguments, String before, String after,
			@Nullable String words) {
		if (!before.isEmpty() || !after.isEmpty()) {
			parts.add(new Part(label, arguments, before, after, words));
		}
	}

	private static String rank(@Nullable SubmittedHighlight highlight) {
		return (highlight != null) ? String.valueOf(highlight.rank()) : "";
	}

	private static Words read(Words body) {
		return new Words(Prose.plain(body.vi()), Prose.plain(body.en()));
	}

	private static String sources(List<DraftSource> sources, Function<String, String> names) {
		return sources.stream()
			.map((source) -> Stream.of(names.apply(source.source()), source.place().vi(), source.place().en())
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(" – ")))
			.collect(Collectors.joining("\n"));
	}

	private static String order(List<DraftFact> facts, Function<String, String> indicators) {
		return facts.stream().map((fact) -> indicators.apply(fact.indicator())).collect(Collectors.joining("\n"));
	}

	private static String plan(@Nullable DraftPlan plan, Function<String, String> sources) {
		return (plan != null) ? Stream
			.of(number(plan.low()), number(plan.high()), plan.unit(),
					plan.source().isEmpty() ? "" : sources.apply(plan.source()))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" · ")) : "";
	}

	private static String number(@Nullable BigDecimal value) {
		return (value != null) ? Numbers.format(value, Language.VI) : "";
	}

	private static Stream<SourceReference> sourcesOf(SubmittedHighlight highlight) {
		return Stream.concat(highlight.sources().stream(),
				highlight.facts()
					.stream()
					.flatMap((fact) -> Stream.concat(fact.sources().stream(),
							(fact.plan() != null) ? Stream.of(fact.plan().source()) : Stream.empty())));
	}

	private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
		Map<String, T> byId = new LinkedHashMap<>();
		all.forEach((one) -> byId.put(id.apply(one), one));
		return byId;
	}

	private static Set<String> inOrder(Map<String, ?> first, Map<String, ?> second) {
		Set<String> ids = new LinkedHashSet<>(first.keySet());
		ids.addAll(second.keySet());
		return ids;
	}

	/**
	 * A part of a highlight in two states.
	 *
	 * @param label key of the message that names the part
	 * @param arguments of the message
	 * @param before empty where the part was not there
	 * @param after empty where it is not there any more
	 * @param words what stands before the key of the message that says a text which is a
	 * code, e.g. {@code figure.kind.}; null where the texts are words
	 */
	public record Part(String label, List<Object> arguments, String before, String after, @Nullable String words) {

		public boolean isChanged() {
			return !this.before.equals(this.after);
		}

		/** The pieces of both texts, word by word. */
		public List<Piece> pieces() {
			return WordDiff.compare(this.before, this.after);
		}

		/** The part with codes told in words. */
		public Part worded(Function<String, String> messages) {
			String prefix = this.words;
			return (prefix == null) ? this : new Part(this.label, this.arguments, word(messages, prefix, this.before),
					word(messages, prefix, this.after), null);
		}

		private static String word(Function<String, String> messages, String prefix, String code) {
			return code.isEmpty() ? "" : messages.apply(prefix + code);
		}

	}

}
