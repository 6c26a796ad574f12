package vn.noibat.figure;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * A registered source: an official list, a document, a press article.
 */
@Entity
class Source {

	@Id
	private String id;

	private String kind;

	private Bilingual title;

	private @Nullable Bilingual publisher;

	private @Nullable LocalDate publishedOn;

	private @Nullable String documentId;

	private @Nullable String url;

	private @Nullable Bilingual note;

	Source() {
	}

	static Source added(String id, NewSource source) {
		Source added = new Source();
		added.id = id;
		added.kind = source.kind();
		added.title = source.title();
		added.publisher = source.publisher();
		added.publishedOn = source.publishedOn();
		added.documentId = source.documentId();
		added.url = source.url();
		return added;
	}

	SourceReference toRecord() {
		return new SourceReference(this.id, this.kind, this.title, this.publisher, this.publishedOn, this.documentId,
				this.url, this.note, null);
	}

}
