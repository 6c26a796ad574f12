package vn.noibat.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * The secretary's door to the locality: an installation without records begins here. What
 * is sealed keeps the words it was sealed with.
 */
@Service
@Transactional
public class LocalityKeeping {

	private static final String MARK = "hoa-phuong";

	private final Localities localities;

	private final Fields fields;

	private final ApplicationEventPublisher events;

	LocalityKeeping(Localities localities, Fields fields, ApplicationEventPublisher events) {
		this.localities = localities;
		this.fields = fields;
		this.events = events;
	}

	/**
	 * Enters the locality, or changes what it is called and its fields; a field that is
	 * left out is taken away.
	 * @throws RefusedRequest when a name, a word or a field has no English text, when a
	 * field is unknown, or when one is taken away into which something falls
	 */
	public void enter(LocalityWords words, Person person) {
		person.require(Role.SECRETARY);
		requireEnglish(words.name(), words.fullName(), words.word());
		words.fields().forEach((field) -> requireEnglish(field.label()));
		Optional<Locality> existing = this.localities.findHeldBy();
		Locality locality = existing.orElseGet(() -> new Locality(id(words), MARK));
		locality.name(words);
		this.localities.save(locality);
		order(words.fields());
		this.events.publishEvent(new LocalityEntered(locality.id(), existing.isEmpty(), person.account()));
	}

	private void order(List<FieldOfWork> wanted) {
		Map<String, Field> known = new HashMap<>();
		this.fields.findAllByOrderByPosition().forEach((field) -> known.put(field.toRecord().code(), field));
		Set<String> codes = new HashSet<>(known.keySet());
		List<Field> kept = new ArrayList<>();
		for (FieldOfWork field : wanted) {
			int position = kept.size() + 1;
			if (field.code().isEmpty()) {
				kept.add(new Field(freeCode(field.label(), codes), field.label(), position));
			}
			else {
				Field found = known.remove(field.code());
				if (found == null) {
					throw RefusedRequest.conflict("year.field.unknown", field.code());
				}
				found.name(field.label(), position);
				kept.add(found);
			}
		}
		known.values().forEach((field) -> {
			if (this.fields.isUsed(field.toRecord().code())) {
				throw RefusedRequest.conflict("year.field.used", field.toRecord().label().vi());
			}
			this.fields.delete(field);
		});
		kept.forEach(this.fields::save);
	}

	private static void requireEnglish(Bilingual... texts) {
		for (Bilingual text : texts) {
			if (text.en() == null) {
				throw RefusedRequest.conflict("year.locality.english", text.vi());
			}
		}
	}

	private static String id(LocalityWords words) {
		return Folding.slug(words.name().vi());
	}

	// The code stands in the public contract: letters and hyphens.
	private static String freeCode(Bilingual label, Set<String> taken) {
		String en = (label.en() != null) ? label.en() : label.vi();
		String base = Folding.slug(en.replaceAll("[0-9]", " ").replace(" and ", " "));
		String code = base.isEmpty() ? "field" : base;
		while (!taken.add(code)) {
			code = code + "-x";
		}
		return code;
	}

}
