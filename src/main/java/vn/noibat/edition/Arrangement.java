package vn.noibat.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.AskedText.Stretch;
import vn.noibat.edition.Match.Extent;
import vn.noibat.edition.ReleasedText.Place;

/**
 * How the released parts that a text holds follow one another in it. Sentences that are
 * right one by one say something else where they are cut off, or stand under the head of
 * another part.
 */
final class Arrangement {

	private final List<Stretch> stretches;

	private final Map<Place, List<Integer>> standing = new LinkedHashMap<>();

	Arrangement(List<Stretch> stretches) {
		this.stretches = stretches;
		IntStream.range(0, stretches.size())
			.forEach((at) -> this.standing.computeIfAbsent(place(at), (place) -> new ArrayList<>()).add(at));
	}

	/** The words that are from each place, in the order of the text. */
	Map<Place, String> texts() {
		Map<Place, String> texts = new LinkedHashMap<>();
		this.standing.forEach((place, all) -> texts.put(place,
				AskedText.text(all.stream().flatMap((at) -> this.stretches.get(at).sentences().stream()).toList())));
		return texts;
	}

	/**
	 * The places whose words do not stand as they were released, be they right or not. A
	 * text from one part alone is judged by its words.
	 * @param matches what each place says
	 */
	Set<Place> pieced(Map<Place, Match> matches) {
		if (this.standing.keySet().stream().map(Place::id).distinct().count() == 1) {
			return Set.of();
		}
		List<Extent> extents = this.stretches.stream()
			.map((stretch) -> matches.get(stretch.place()).extentOf(stretch.text()))
			.toList();
		Set<Place> pieced = new HashSet<>();
		Integer listed = null;
		for (int at = 0; at < extents.size(); at++) {
			Place place = place(at);
			if (place.around()) {
				listed = (extents.get(at) == Extent.HEADS) ? Integer.valueOf(place.year()) : null;
			}
			if (extents.get(at) == Extent.PART || isOfAnotherList(place, listed) || isUnderAnotherHead(at, extents)) {
				pieced.add(place);
			}
		}
		return this.standing.keySet()
			.stream()
			.filter((place) -> pieced.contains(place) || isParted(place))
			.collect(Collectors.toSet());
	}

	private static boolean isOfAnotherList(Place place, @Nullable Integer listed) {
		return listed != null && listed != place.year();
	}

	/** A body without its own head, right under that of another part. */
	private boolean isUnderAnotherHead(int at, List<Extent> extents) {
		return extents.get(at) == Extent.BODY && at > 0 && extents.get(at - 1) == Extent.HEADS
				&& !belongsTogether(place(at), place(at - 1)) && this.standing.get(place(at)).get(0) == at;
	}

	/**
	 * Whether something came between its head and its body. Only where all titles stand
	 * above all texts they are apart, and then those of the others are, too.
	 */
	private boolean isParted(Place place) {
		List<Integer> all = this.standing.get(place);
		return IntStream.rangeClosed(all.get(0), all.get(all.size() - 1))
			.mapToObj(this::place)
			.anyMatch((other) -> !other.equals(place) && !belongsTogether(place, other)
					&& this.standing.get(other).size() == 1);
	}

	/** The same part in another language, or what stands around the list it is in. */
	private static boolean belongsTogether(Place place, Place other) {
		return place.id().equals(other.id()) || ((place.around() || other.around()) && place.year() == other.year());
	}

	private Place place(int at) {
		return this.stretches.get(at).place();
	}

}
