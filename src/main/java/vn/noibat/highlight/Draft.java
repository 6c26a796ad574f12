package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

/**
 * The whole content of a highlight as it stands in a revision, finished or not.
 *
 * @param slug its address within the year
 * @param body HTML that {@link Prose} let through
 * @param documents ids of the documents it names
 */
record Draft(String slug, String field, Words title, Words officialTitle, Words summary, Words body,
		List<DraftFact> facts, List<DraftSource> sources, List<DraftPicture> pictures, List<String> documents) {

	Draft {
		title = title.onOneLine();
		officialTitle = officialTitle.onOneLine();
		facts = List.copyOf(facts);
		sources = List.copyOf(sources);
		pictures = List.copyOf(pictures);
		documents = documents.stream().distinct().toList();
	}

	/** A highlight of which only this is known yet. */
	static Draft begun(String slug, String field, Bilingual title, @Nullable Bilingual summary) {
		return new Draft(slug, field, Words.of(title), Words.NONE, Words.of(summary), Words.NONE, List.of(), List.of(),
				List.of(), List.of());
	}

	/** What was handed on, as a draft again. */
	static Draft of(SubmittedHighlight highlight) {
		return new Draft(highlight.slug(), highlight.field(), Words.of(highlight.title()),
				Words.of(highlight.officialTitle()), Words.of(highlight.summary()), Words.of(highlight.body()),
				highlight.facts().stream().map(DraftFact::of).toList(),
				highlight.sources().stream().map(DraftSource::of).toList(),
				highlight.pictures().stream().map(DraftPicture::of).toList(), highlight.documents());
	}

	Draft with(List<DraftFact> facts) {
		return new Draft(this.slug, this.field, this.title, this.officialTitle, this.summary, this.body, facts,
				this.sources, this.pictures, this.documents);
	}

	/** The same with other texts. */
	Draft with(Words title, Words officialTitle, Words summary, Words body) {
		return new Draft(this.slug, this.field, title, officialTitle, summary, body, this.facts, this.sources,
				this.pictures, this.documents);
	}

	/** The same with the figures read as they are once they are handed on. */
	Draft worded(Catalogue catalogue) {
		return with(this.facts.stream()
			.map((fact) -> fact.missing().isEmpty() ? DraftFact.of(fact.stated(catalogue)) : fact)
			.toList());
	}

	/**
	 * The same as far as an edition keeps it: a picture is known by its bytes, a number
	 * has no zeros at its end.
	 * @param told how an edition tells a source
	 */
	Draft asSealed(UnaryOperator<DraftSource> told) {
		return new Draft(this.slug, this.field, this.title, this.officialTitle, this.summary, this.body,
				this.facts.stream().map((fact) -> fact.asSealed(told)).toList(),
				this.sources.stream().map(told).distinct().toList(),
				this.pictures.stream().map(DraftPicture::asSealed).toList(), this.documents);
	}

	/** What is missing before it can be handed on, and what would only be better. */
	List<Missing> missing() {
		List<Missing> missing = new ArrayList<>();
		if (this.title.isMissing()) {
			missing.add(Missing.blocking("highlight.missing.title"));
		}
		if (this.summary.isMissing()) {
			missing.add(Missing.blocking("highlight.missing.summary"));
		}
		if (this.body.isMissing()) {
			missing.add(Missing.blocking("highlight.missing.body"));
		}
		this.facts.forEach((fact) -> missing.addAll(fact.missing()));
		this.pictures.forEach((picture) -> missing.addAll(picture.missing()));
		if (!this.title.isMissing() && this.title.en().isBlank()) {
			missing.add(Missing.warning("highlight.missing.title.english"));
		}
		return missing;
	}

	boolean isWhole() {
		return missing().stream().noneMatch(Missing::blocking);
	}

	/**
	 * The draft as it is handed on.
	 * @throws IllegalStateException when it is not whole
	 */
	SubmittedHighlight submitted(String id, int rank, Catalogue catalogue) {
		if (!isWhole()) {
			throw new IllegalStateException(id + " is not whole");
		}
		return new SubmittedHighlight(id, rank, this.slug, this.field, whole(this.title),
				this.officialTitle.toBilingual(), whole(this.summary), whole(this.body),
				this.facts.stream().map((fact) -> fact.stated(catalogue)).toList(), sources(this.sources, catalogue),
				this.documents, this.pictures.stream().map(DraftPicture::handedOn).toList());
	}

	static List<SourceReference> sources(List<DraftSource> sources, Catalogue catalogue) {
		return sources.stream()
			.map((source) -> Objects.requireNonNull(catalogue.sources().get(source.source()), source.source())
				.at(source.place().toBilingual()))
			.toList();
	}

	private static Bilingual whole(Words words) {
		return Objects.requireNonNull(words.toBilingual());
	}

}
