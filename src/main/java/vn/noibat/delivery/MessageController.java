package vn.noibat.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.AccountCard;
import vn.noibat.account.Directory;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.office.EmbargoedFetches;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.YearKeeping;

/**
 * The clerk's board of a message: which office has it, by which way, and what it said.
 */
@Controller
@RequestMapping("/desk/years/{year:\\d{4}}/messages")
class MessageController {

	private static final String ID = "/{id:msg_[0-9A-Za-z]{24}}";

	private static final String UUID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final DeliveryBoard board;

	private final Acknowledging acknowledging;

	private final YearKeeping years;

	private final EmbargoedFetches fetches;

	private final Directory directory;

	private final Clock clock;

	MessageController(DeliveryBoard board, Acknowledging acknowledging, YearKeeping years, EmbargoedFetches fetches,
			Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
		this.board = board;
		this.fetches = fetches;
		this.years = years;
		this.acknowledging = acknowledging;
	}

	@GetMapping
	ModelAndView messages(@PathVariable int year, Person person) {
		ModelAndView page = new ModelAndView("delivery/messages");
		page.addObject("year", this.years.year(year).year());
		page.addObject("rows", this.board.ofYear(year, person).stream().map(MessageRow::of).toList());
		return page;
	}

	@GetMapping(ID)
	ModelAndView message(@PathVariable int year, @PathVariable String id, Person person) {
		return page(year, id, person, AnswerForm.blank(), null, null);
	}

	@GetMapping(ID + "/deliveries/{delivery:" + UUID_PATTERN + "}")
	ModelAndView attempts(@PathVariable int year, @PathVariable String id, @PathVariable UUID delivery, Person person) {
		MessageBoard found = found(year, id, person);
		DeliveryStanding standing = found.offices()
			.stream()
			.flatMap((row) -> row.deliveries().stream())
			.filter((one) -> one.id().equals(delivery))
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		ModelAndView page = new ModelAndView("delivery/attempts");
		page.addObject("year", year);
		page.addObject("message", MessageRow.of(found));
		page.addObject("way", WayRow.of(standing, false));
		page.addObject("attempts", this.board.attempts(delivery, person).stream().map(AttemptRow::of).toList());
		return page;
	}

	@PostMapping(ID + "/deliveries/{delivery:" + UUID_PATTERN + "}/resending")
	String resend(@PathVariable int year, @PathVariable String id, @PathVariable UUID delivery, Person person,
			RedirectAttributes flash) {
		person.require(Role.CLERK);
		boolean known = found(year, id, person).offices()
			.stream()
			.flatMap((row) -> row.deliveries().stream())
			.anyMatch((one) -> one.id().equals(delivery));
		if (!known) {
			throw RefusedRequest.missing("error.404.text");
		}
		this.board.resend(delivery, person);
		flash.addFlashAttribute("done", "delivery.board.resent");
		return "redirect:/desk/years/" + year + "/messages/" + id;
	}

	@PostMapping(ID + "/offices/{office:[a-z0-9-]{1,60}}/resending")
	String resend(@PathVariable int year, @PathVariable String id, @PathVariable String office, Person person,
			RedirectAttributes flash) {
		person.require(Role.CLERK);
		found(year, id, person);
		this.board.resend(id, office, person);
		flash.addFlashAttribute("done", "delivery.board.resent");
		return "redirect:/desk/years/" + year + "/messages/" + id;
	}

	@PostMapping(ID + "/offices/{office:[a-z0-9-]{1,60}}/acknowledgement")
	ModelAndView acknowledged(@PathVariable int year, @PathVariable String id, @PathVariable String office,
			@ModelAttribute("form") AnswerForm form, BindingResult errors, Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		found(year, id, person);
		try {
			this.acknowledging.acknowledgedByTelephone(id, office, form.name(),
					form.called(this.clock.instant().truncatedTo(ChronoUnit.MICROS)), form.read(), person);
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			return page(year, id, person, form, office, refusal);
		}
		flash.addFlashAttribute("done", "delivery.board.noted");
		return new ModelAndView("redirect:/desk/years/" + year + "/messages/" + id);
	}

	private ModelAndView page(int year, String id, Person person, AnswerForm form, @Nullable String office,
			@Nullable RefusedRequest refusal) {
		MessageBoard found = found(year, id, person);
		ModelAndView page = new ModelAndView("delivery/board", (refusal != null) ? refusal.status() : HttpStatus.OK);
		page.addObject("year", year);
		page.addObject("message", MessageRow.of(found));
		page.addObject("offices", found.offices().stream().map((row) -> BoardRow.of(row, this::name)).toList());
		page.addObject("fetches", fetches(found));
		page.addObject("mayAct", person.has(Role.CLERK));
		page.addObject("form", form);
		page.addObject("typedFor", office);
		page.addObject("refusal", refusal);
		page.addObject("codes", List.of(AcknowledgementCode.values()));
		return page;
	}

	private String name(String account) {
		return this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

	private List<FetchRow> fetches(MessageBoard board) {
		Map<String, String> names = board.offices()
			.stream()
			.collect(Collectors.toMap((row) -> row.office().id(), (row) -> row.office().name()));
		return this.fetches
			.of(Objects.requireNonNull(board.message().year()), Objects.requireNonNull(board.message().edition()))
			.stream()
			.filter((fetch) -> names.containsKey(fetch.officeId()))
			.map((fetch) -> FetchRow.of(fetch, names.get(fetch.officeId())))
			.toList();
	}

	private MessageBoard found(int year, String id, Person person) {
		MessageBoard found = this.board.of(id, person);
		if (found.message().year() == null || found.message().year() != year) {
			throw RefusedRequest.missing("error.404.text");
		}
		return found;
	}

}
