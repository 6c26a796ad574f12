package vn.noibat.press;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import vn.noibat.account.Person;
import vn.noibat.edition.EmbargoedEdition;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.office.PressOffice;
import vn.noibat.text.Dates;
import vn.noibat.web.Addresses;

/**
 * A press office's page of an edition before its time, for its people whom no program
 * serves; once the edition is out it leads to where everybody reads it.
 */
@Controller
@RequestMapping("/toa-soan/editions/{year}/{number}")
class ReadingController {

	private final EmbargoedReading reading;

	private final Addresses addresses;

	ReadingController(EmbargoedReading reading, Addresses addresses) {
		this.reading = reading;
		this.addresses = addresses;
	}

	@GetMapping
	ModelAndView edition(@PathVariable String year, @PathVariable String number, PressOffice office, Person person,
			HttpServletRequest request) {
		EmbargoedEdition found = this.reading.read(year, number, "page", office, person, request).edition();
		ReleasedEdition edition = found.edition();
		if (found.out()) {
			RedirectView out = new RedirectView(
					this.addresses.edition(edition.year(), edition.number(), office.language()));
			out.setExposeModelAttributes(false);
			return new ModelAndView(out);
		}
		ModelAndView page = new ModelAndView("press/edition");
		page.addObject("content", edition.content());
		page.addObject("language", office.language());
		page.addObject("number", edition.number());
		page.addObject("sha256", edition.sha256());
		page.addObject("reason", edition.seal().reason());
		page.addObject("embargo", Dates.moment(edition.releasedAt(), office.language()));
		page.addObject("pictures", "/toa-soan/editions/" + edition.year() + "/" + edition.number() + "/pictures");
		return page;
	}

	@GetMapping("/pictures/{sha256:[0-9a-f]{64}}")
	ResponseEntity<byte[]> picture(@PathVariable String year, @PathVariable String number, @PathVariable String sha256,
			PressOffice office, Person person, HttpServletRequest request) {
		return EmbargoedEditionController.picture(this.reading.picture(year, number, sha256, office, person, request));
	}

}
