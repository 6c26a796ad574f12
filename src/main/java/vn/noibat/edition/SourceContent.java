package vn.noibat.edition;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

/**
 * A source as sealed.
 *
 * @param title its title in the language it is written in
 * @param kind {@code list}, {@code document} or {@code press}
 * @param document id of the registered document, if it is one
 * @param place where in the source
 */
public record SourceContent(String id, String title, Bilingual label, String kind, @Nullable Bilingual publisher,
		@Nullable LocalDate publishedOn, @Nullable String document, @Nullable String url, @Nullable Bilingual note,
		@Nullable Bilingual place) {

	static SourceContent of(SourceReference source) {
		return new SourceContent(source.id(), source.title().vi(), source.title(), source.kind(), source.publisher(),
				source.publishedOn(), source.documentId(), source.url(), source.note(), source.place());
	}

	SourceReference reference() {
		return new SourceReference(this.id, this.kind, this.label, this.publisher, this.publishedOn, this.document,
				this.url, this.note, this.place);
	}

}
