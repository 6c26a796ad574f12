package vn.noibat.figure;

import java.util.function.Predicate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * The door by which editors add indicators, units and sources; none is ever taken away,
 * because editions name them.
 */
@Service
@Transactional
public class Cataloguing {

	private final Indicators indicators;

	private final Units units;

	private final Sources sources;

	private final ApplicationEventPublisher events;

	Cataloguing(Indicators indicators, Units units, Sources sources, ApplicationEventPublisher events) {
		this.indicators = indicators;
		this.units = units;
		this.sources = sources;
		this.events = events;
	}

	/**
	 * Adds an indicator behind all others.
	 * @param label in both languages: the word stands on both sites
	 * @throws RefusedRequest when the unit is unknown or the English word is missing
	 */
	public IndicatorDefinition addIndicator(Bilingual label, String unitCode, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		requireEnglish(label);
		Unit unit = this.units.findById(unitCode)
			.orElseThrow(() -> RefusedRequest.conflict("figure.unit.unknown", unitCode));
		int position = this.indicators.findFirstByOrderByPositionDesc().map((last) -> last.toRecord().position()).orElse(0)
				+ 1;
		String slug = free((label.en() != null) ? label.en() : label.vi(), this.indicators::existsById);
		IndicatorDefinition added = this.indicators.save(Indicator.added(slug, label, unit, position)).toRecord();
		this.events.publishEvent(new CatalogueExtended("indicator", slug, person.account()));
		return added;
	}

	/**
	 * Adds a unit.
	 * @param label in both languages; the Vietnamese word is its code
	 * @throws RefusedRequest when it is there already or the English word is missing
	 */
	public StatedUnit addUnit(Bilingual label, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		requireEnglish(label);
		if (this.units.findById(label.vi()).isPresent()) {
			throw RefusedRequest.conflict("figure.unit.exists", label.vi());
		}
		StatedUnit added = this.units.save(Unit.added(label.vi(), label)).toRecord();
		this.events.publishEvent(new CatalogueExtended("unit", Folding.slug(label.vi()), person.account()));
		return added;
	}

	/** Puts a source on file. */
	public SourceReference addSource(NewSource source, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		String id = free(source.kind() + " " + source.title().vi(), this.sources::existsById);
		SourceReference added = this.sources.save(Source.added(id, source)).toRecord();
		this.events.publishEvent(new CatalogueExtended("source", id, person.account()));
		return added;
	}

	private static void requireEnglish(Bilingual label) {
		if (label.en() == null) {
			throw RefusedRequest.conflict("figure.label.english", label.vi());
		}
	}

	private static String free(String words, Predicate<String> taken) {
		String slug = Folding.slug(words);
		String free = slug;
		for (int number = 2; taken.test(free); number++) {
			free = slug + "-" + number;
		}
		return free;
	}

}
