package vn.noibat.figure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A source of a figure or statement, and where in it.
 *
 * @param kind {@code list}, {@code document} or {@code press}
 * @param publisher the press organ or issuing body, null where the file does not name it
 * @param documentId the registered document it is, if it is one
 * @param place where in the source, e.g. "mục 4"
 */
public record SourceReference(String id, String kind, Bilingual title, @Nullable Bilingual publisher,
		@Nullable LocalDate publishedOn, @Nullable String documentId, @Nullable String url, @Nullable Bilingual note,
		@Nullable Bilingual place) {

	/** The same source, at this place. */
	public SourceReference at(@Nullable Bilingual place) {
		return new SourceReference(this.id, this.kind, this.title, this.publisher, this.publishedOn, this.documentId,
				this.url, this.note, place);
	}

}
