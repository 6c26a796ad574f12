package vn.noibat.desk;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.edition.Publishing;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * The first page after sign-in: what waits for the person.
 */
@Controller
class HomeDeskController {

	private final Trays trays;

	private final YearKeeping years;

	private final Publishing publishing;

	private final Clock clock;

	HomeDeskController(Trays trays, YearKeeping years, Publishing publishing, Clock clock) {
		this.trays = trays;
		this.years = years;
		this.publishing = publishing;
		this.clock = clock;
	}

	@GetMapping("/desk")
	String home(Person person, Model model) {
		if (person.roles().stream().noneMatch(Role::isStaff)) {
			throw new NotAllowed();
		}
		model.addAttribute("tray", this.trays.of(person, this.clock.instant()));
		model.addAttribute("inner", Trays.seesWhatLiesWithOthers(person));
		List<WorkingYear> underWay = this.years.years().stream().filter(this::isUnderWay).toList();
		model.addAttribute("years", underWay);
		model.addAttribute("notes",
				underWay.stream().collect(Collectors.toMap(WorkingYear::year, this.trays::deadlines)));
		return "desk/home";
	}

	private boolean isUnderWay(WorkingYear year) {
		return switch (year.stage()) {
			case UNLISTED -> false;
			case PUBLISHED -> this.publishing.isWaitingForRelease(year.id());
			default -> true;
		};
	}

}
