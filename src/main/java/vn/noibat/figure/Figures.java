package vn.noibat.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures' door: facts and sources by their ids, in the order asked for.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

	private final Facts facts;

	private final Sources sources;

	Figures(Facts facts, Sources sources) {
		this.facts = facts;
		this.sources = sources;
	}

	/**
	 * The facts of these ids.
	 * @throws NoSuchElementException when one is unknown
	 */
	public List<StatedFact> facts(Collection<String> ids) {
		Map<String, StatedFact> found = this.facts.findByIdIn(ids)
			.stream()
			.map(Fact::toRecord)
			.collect(Collectors.toMap(StatedFact::id, Function.identity()));
		return inOrder(ids, found);
	}

	/**
	 * The sources of these ids.
	 * @throws NoSuchElementException when one is unknown
	 */
	public List<SourceReference> sources(Collection<String> ids) {
		Map<String, SourceReference> found = this.sources.findByIdIn(ids)
			.stream()
			.map(Source::toRecord)
			.collect(Collectors.toMap(SourceReference::id, Function.identity()));
		return inOrder(ids, found);
	}

	private static <T> List<T> inOrder(Collection<String> ids, Map<String, T> found) {
		return ids.stream().map((id) -> {
			T one = found.get(id);
			if (one == null) {
				throw new NoSuchElementException(id);
			}
			return one;
		}).toList();
	}

}
