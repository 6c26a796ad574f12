package vn.noibat.document;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * The bodies' door: who issues documents, proposes and approves.
 */
@Service
@Transactional
public class Bodies {

	static final Role[] KEEPERS = { Role.CLERK, Role.SECRETARY, Role.ADMIN };

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final IssuingBodies bodies;

	private final ApplicationEventPublisher events;

	Bodies(IssuingBodies bodies, ApplicationEventPublisher events) {
		this.bodies = bodies;
		this.events = events;
	}

	/** All bodies of the register, by their Vietnamese names. */
	@Transactional(readOnly = true)
	public List<Body> bodies() {
		return this.bodies.findAllByOrderByNameVi().stream().map(IssuingBody::toRecord).toList();
	}

	/**
	 * Adds a body, by a clerk, a secretary or an administrator.
	 * @param id lower-case letters, digits and single hyphens; null for one made of the
	 * name
	 * @throws RefusedRequest 409 when the id is none
	 * @throws BodyExists when a body has the id or the Vietnamese name
	 */
	public Body addBody(@Nullable String id, Bilingual name, Person person) {
		person.require(KEEPERS);
		String wanted = (id == null || id.isBlank()) ? Folding.slug(name.vi()) : id.strip();
		if (!ID.matcher(wanted).matches()) {
			throw RefusedRequest.conflict("document.body.id");
		}
		if (this.bodies.existsById(wanted) || this.bodies.existsByNameVi(name.vi())) {
			throw new BodyExists(name.vi());
		}
		Body added;
		try {
			added = this.bodies.saveAndFlush(new IssuingBody(wanted, name)).toRecord();
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody else was adding it at the same moment.
			throw new BodyExists(name.vi());
		}
		this.events.publishEvent(new BodyAdded(added.id(), name.vi(), person.account()));
		return added;
	}

}
