package vn.noibat.edition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.StatedFact;
import vn.noibat.figure.ToldOtherwise;
import vn.noibat.highlight.Prose;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;

/**
 * A highlight as sealed.
 *
 * @param rank its place in the list, from 1
 * @param officialTitle the heading of the official list, where it has one
 * @param body paragraphs of HTML
 * @param documents ids of the documents it names
 * @param pictures null where there are none, so that a list without pictures is sealed to
 * the bytes it always had
 */
public record HighlightContent(String id, int rank, String slug, String field, Bilingual title,
		@Nullable Bilingual officialTitle, Bilingual summary, Bilingual body, List<FactContent> facts,
		List<SourceContent> sources, List<String> documents, @Nullable List<PictureContent> pictures) {

	static HighlightContent of(SubmittedHighlight highlight, Disclosure disclosure) {
		return new HighlightContent(highlight.id(), highlight.rank(), highlight.slug(), highlight.field(),
				highlight.title(), highlight.officialTitle(), highlight.summary(), highlight.body(),
				highlight.facts().stream().map((fact) -> FactContent.of(fact, disclosure)).toList(),
				disclosure.sources(highlight.sources()), disclosure.named(highlight.documents()),
				highlight.pictures().isEmpty() ? null : highlight.pictures().stream().map(PictureContent::of).toList());
	}

	/**
	 * The words with which its own text, or the place where a figure stands, gives that
	 * figure another value; empty where they agree.
	 * @param locality of which a text speaks where it names no part
	 */
	public Optional<String> toldOtherwise(FactContent fact, String locality) {
		StatedFact stated = fact.stated();
		return new ToldOtherwise(text(), locality).of(stated)
			.or(() -> fact.sources()
				.stream()
				.flatMap((source) -> Stream.ofNullable(source.place()))
				.flatMap((place) -> ToldOtherwise.at(stated, place.vi()).stream())
				.findFirst());
	}

	/** Summary and body as plain text in Vietnamese. */
	String text() {
		return this.summary.vi() + "\n" + Prose.plain(this.body.vi());
	}

	/** The pictures; none where there are none. */
	public List<PictureContent> shownPictures() {
		return (this.pictures != null) ? this.pictures : List.of();
	}

	/**
	 * What was handed on, as far as an edition keeps it: a picture's file is the hash of
	 * its bytes.
	 * @param unnamed ids of documents that the highlight names and no edition may name
	 */
	SubmittedHighlight handedOn(Collection<String> unnamed) {
		return new SubmittedHighlight(this.id, this.rank, this.slug, this.field, this.title, this.officialTitle,
				this.summary, this.body, this.facts.stream().map(FactContent::stated).toList(),
				this.sources.stream().map(SourceContent::reference).toList(),
				Stream.concat(this.documents.stream(), unnamed.stream()).distinct().toList(),
				shownPictures().stream().map(PictureContent::picture).toList());
	}

}
