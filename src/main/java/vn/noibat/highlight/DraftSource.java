package vn.noibat.highlight;

import vn.noibat.figure.SourceReference;

/**
 * A source of a draft and where in it.
 *
 * @param source its id
 */
record DraftSource(String source, Words place) {

	static DraftSource of(SourceReference source) {
		return new DraftSource(source.id(), Words.of(source.place()));
	}

}
