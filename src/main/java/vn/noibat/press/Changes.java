package vn.noibat.press;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;

/**
 * When the parts of a year last changed, told by comparing its editions.
 */
final class Changes {

	private static final ZoneOffset INDOCHINA_TIME = ZoneOffset.ofHours(7);

	private final List<ReleasedEdition> editions;

	/**
	 * Compares editions of one year.
	 * @param editions all of the year, oldest first, at least one
	 */
	Changes(List<ReleasedEdition> editions) {
		this.editions = editions;
	}

	/** The edition since which a part stands as it stands now. */
	ReleasedEdition last(Function<YearContent, ? extends Object> part) {
		int index = this.editions.size() - 1;
		Object now = part.apply(this.editions.get(index).content());
		while (index > 0 && Objects.equals(now, part.apply(this.editions.get(index - 1).content()))) {
			index--;
		}
		return this.editions.get(index);
	}

	/** The first edition that has a part. */
	ReleasedEdition first(Function<YearContent, Boolean> part) {
		return this.editions.stream()
			.filter((edition) -> part.apply(edition.content()))
			.findFirst()
			.orElseGet(() -> this.editions.get(0));
	}

	static OffsetDateTime local(Instant instant) {
		return instant.atOffset(INDOCHINA_TIME);
	}

	static OffsetDateTime releasedAt(ReleasedEdition edition) {
		return local(edition.releasedAt());
	}

}
