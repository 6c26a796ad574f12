package vn.noibat.document;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.noibat.account.Bodies;
import vn.noibat.text.Language;

/**
 * Tells the room of the accounts which bodies there are to speak for.
 */
@Component
class BodyNames implements Bodies {

	private final IssuingBodies bodies;

	BodyNames(IssuingBodies bodies) {
		this.bodies = bodies;
	}

	@Override
	public Map<String, String> bodyNames() {
		Map<String, String> names = new LinkedHashMap<>();
		this.bodies.findAllByOrderByNameVi()
			.stream()
			.map(IssuingBody::toRecord)
			.forEach((body) -> names.put(body.id(), body.name().in(Language.VI)));
		return names;
	}

}
