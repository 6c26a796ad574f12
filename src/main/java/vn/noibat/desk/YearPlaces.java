package vn.noibat.desk;

import java.util.ArrayList;
import java.util.List;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.desk.Navigation.Place;

/**
 * Where a person can go within a year.
 */
final class YearPlaces {

	private YearPlaces() {
	}

	static List<Place> of(int year, Person person) {
		List<Place> places = new ArrayList<>();
		String base = "/desk/years/" + year;
		if (person.has(Role.NOMINATOR, Role.SECRETARY, Role.COUNCILLOR)) {
			places.add(new Place("nominations", base + "/nominations", "desk.place.nominations"));
		}
		if (person.has(Role.SECRETARY)) {
			places.add(new Place("council", base + "/council", "desk.place.council"));
			places.add(new Place("selection", base + "/selection", "desk.place.selection"));
		}
		if (person.has(Role.SECRETARY, Role.EDITOR)) {
			places.add(new Place("highlights", base + "/highlights", "desk.place.highlights"));
		}
		if (person.has(Role.SECRETARY)) {
			places.add(new Place("route", base + "/route", "desk.place.route"));
		}
		if (person.has(Role.SECRETARY, Role.EDITOR, Role.APPROVER, Role.CLERK)) {
			places.add(new Place("approval", base + "/approval", "desk.place.approval"));
		}
		if (person.has(Role.SECRETARY, Role.CLERK)) {
			places.add(new Place("editions", base + "/editions", "desk.place.editions"));
		}
		if (person.has(Role.SECRETARY)) {
			places.add(new Place("settings", base + "/settings", "desk.place.settings"));
		}
		return List.copyOf(places);
	}

}
