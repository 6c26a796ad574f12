package vn.noibat.edition;

import java.util.Map;

import vn.noibat.journal.Act;

/**
 * An edition was released for everybody to read.
 *
 * @param person the name of the account that released it, or {@link Act#SYSTEM}
 */
public record EditionReleased(SealedEdition edition, String person) implements Act {

	@Override
	public String kind() {
		return switch (this.edition.kind()) {
			case ORIGINAL -> "edition-released";
			case CORRECTION -> "edition-corrected";
			case WITHDRAWAL -> "edition-withdrawn";
		};
	}

	@Override
	public Integer year() {
		return this.edition.year();
	}

	@Override
	public String subject() {
		return "edition-" + this.edition.year() + "-" + this.edition.number();
	}

	@Override
	public Map<String, String> details() {
		return Map.of("number", String.valueOf(this.edition.number()), "sha256", this.edition.sha256());
	}

}
