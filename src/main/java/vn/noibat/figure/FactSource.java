package vn.noibat.figure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * Where a fact stands.
 */
@Embeddable
class FactSource {

	@ManyToOne(fetch = FetchType.LAZY)
	private Source source;

	private @Nullable Bilingual place;

	FactSource() {
	}

	SourceReference toRecord() {
		return this.source.toRecord().at(this.place);
	}

}
