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
		add(places, base, "nominations", person, Role.NOMINATOR, Role.COUNCILLOR, Role.SECRETARY);
		add(places, base, "council", person, Role.COUNCILLOR, Role.SECRETARY);
		add(places, base, "ballots", person, Role.COUNCILLOR, Role.SECRETARY);
		add(places, base, "selection", person, Role.SECRETARY);
		add(places, base, "highlights", person, Role.EDITOR, Role.SECRETARY);
		add(places, base, "route", person, Role.SECRETARY);
		add(places, base, "submission", person, Role.EDITOR, Role.SECRETARY);
		add(places, base, "approval", person, Role.APPROVER, Role.CLERK, Role.EDITOR, Role.SECRETARY);
		add(places, base, "editions", person, Role.APPROVER, Role.CLERK, Role.EDITOR, Role.SECRETARY);
		add(places, base, "dispatches", person, Role.CLERK, Role.SECRETARY, Role.SIGNATORY);
		add(places, base, "messages", person, Role.CLERK, Role.SECRETARY, Role.SIGNATORY);
		add(places, base, "settings", person, Role.SECRETARY);
		return List.copyOf(places);
	}

	private static void add(List<Place> places, String base, String section, Person person, Role... whose) {
		if (person.has(whose)) {
			places.add(new Place(section, base + "/" + section, "desk.place." + section));
		}
	}

}
