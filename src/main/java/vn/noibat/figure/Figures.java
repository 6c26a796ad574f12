package vn.noibat.figure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private final Indicators indicators;

	private final Units units;

	Figures(Facts facts, Sources sources, Indicators indicators, Units units) {
		this.facts = facts;
		this.sources = sources;
		this.indicators = indicators;
		this.units = units;
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

	/** All that a figure may be stated with. */
	public Catalogue catalogue() {
		return new Catalogue(
				byKey(this.indicators.findAllByOrderByPosition().stream().map(Indicator::toRecord),
						IndicatorDefinition::slug),
				byKey(this.units.findAllByOrderByCode().stream().map(Unit::toRecord), StatedUnit::code),
				byKey(this.sources.findAllByOrderByTitleViAscIdAsc().stream().map(Source::toRecord),
						SourceReference::id));
	}

	private static <T> Map<String, T> byKey(Stream<T> all, Function<T, String> key) {
		Map<String, T> byKey = new LinkedHashMap<>();
		all.forEach((one) -> byKey.put(key.apply(one), one));
		return Collections.unmodifiableMap(byKey);
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
