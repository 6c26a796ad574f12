package vn.noibat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.desk.Navigation.Place;
import vn.noibat.office.OfficeKeeping;

/**
 * Leads each person to the places that are theirs, and to no other.
 */
@Component
class DeskNavigation {

	public Navigation of(Person person) {
		List<Place> places = new ArrayList<>();
		if (person.roles().stream().anyMatch(Role::isStaff)) {
			places.add(new Place("home", "/desk", "desk.nav.home"));
			places.add(new Place("years", "/desk/years", "desk.nav.years"));
			places.add(new Place("documents", "/desk/documents", "desk.nav.documents"));
			if (person.has(Role.EDITOR, Role.SECRETARY, Role.CLERK)) {
				places.add(new Place("intakes", "/desk/intakes", "desk.nav.intakes"));
			}
			if (person.has(Role.EDITOR, Role.SECRETARY)) {
				places.add(new Place("reports", "/desk/reports", "desk.nav.reports"));
			}
			places.add(new Place("journal", "/desk/journal", "desk.nav.journal"));
			if (OfficeKeeping.isKeeper(person)) {
				places.add(new Place("offices", "/desk/offices", "desk.nav.offices"));
			}
			if (person.has(Role.ADMIN)) {
				places.add(new Place("accounts", "/desk/accounts", "desk.nav.accounts"));
			}
		}
		if (person.has(Role.PRESS)) {
			places.add(new Place("office", "/toa-soan", "desk.nav.office"));
			places.add(new Place("channels", "/toa-soan/channels", "desk.nav.channels"));
			places.add(new Place("tokens", "/toa-soan/tokens", "desk.nav.tokens"));
			places.add(new Place("deliveries", "/toa-soan/deliveries", "desk.nav.deliveries"));
			places.add(new Place("samples", "/toa-soan/samples", "desk.nav.samples"));
		}
		return new Navigation(places.isEmpty() ? "/desk/account" : places.get(0).address(), List.copyOf(places),
				person.roles()
					.stream()
					.sorted()
					.findFirst()
					.map((role) -> "desk.role." + role.name().toLowerCase(Locale.ROOT))
					.orElse(null));
	}

}
