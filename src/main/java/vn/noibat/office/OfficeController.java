package vn.noibat.office;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

import vn.noibat.account.Person;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The desk's pages of the press offices.
 */
@Controller
@RequestMapping("/desk/offices")
class OfficeController {

	private static final String LIST = "/desk/offices";

	/** Beside which row of the form a refusal is told. */
	private static final Map<String, String> ROWS = Map.of("office.refused.name", "name", "office.refused.exists",
			"name", "office.refused.contact", "contactPerson", "office.refused.telephone", "telephone",
			"office.refused.account", "accounts");

	private final OfficeKeeping keeping;

	private final Channels channels;

	private final Tokens tokens;

	private final Clock clock;

	OfficeController(OfficeKeeping keeping, Channels channels, Tokens tokens, Clock clock) {
		this.keeping = keeping;
		this.channels = channels;
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(Person person) {
		Map<String, String> acting = this.keeping.officesByAccount(person);
		List<OfficeRow> rows = this.keeping.offices()
			.stream()
			.map((office) -> new OfficeRow(office,
					acting.keySet().stream().filter((name) -> office.id().equals(acting.get(name))).sorted().toList(),
					this.channels.of(office.id())
						.stream()
						.filter(OfficeChannel::on)
						.map((channel) -> ChannelRow.key(channel.kind()))
						.distinct()
						.sorted()
						.toList()))
			.toList();
		return new ModelAndView("office/list", Map.of("offices", rows));
	}

	@GetMapping("/new")
	ModelAndView newForm(Person person) {
		OfficeKeeping.requireKeeper(person);
		return newForm(OfficeForm.EMPTY, person, HttpStatus.OK, Map.of());
	}

	private ModelAndView newForm(OfficeForm form, Person person, HttpStatus status, Map<String, ?> more) {
		ModelAndView page = new ModelAndView("office/new", status);
		page.addObject("form", form);
		page.addObject("choices", choices(form, "", person));
		page.addAllObjects(more);
		return page;
	}

	@PostMapping
	ModelAndView enter(@ModelAttribute("form") OfficeForm form, BindingResult errors, Person person,
			RedirectAttributes flash) {
		OfficeKeeping.requireKeeper(person);
		if (errors.hasErrors()) {
			return newForm(form, person, HttpStatus.UNPROCESSABLE_CONTENT, errors.getModel());
		}
		try {
			String id = this.keeping.enter(form.card(), form.accounts(), person);
			return done("office.done.entered", form.name(), LIST + "/" + id, flash);
		}
		catch (RefusedRequest refusal) {
			return newForm(form, person, refusal.status(), told(refusal, errors));
		}
	}

	@GetMapping("/{id}")
	ModelAndView office(@PathVariable String id, Person person) {
		Office office = this.keeping.kept(id, person);
		return office(office, OfficeForm.of(office), person, HttpStatus.OK, Map.of());
	}

	private ModelAndView office(Office office, OfficeForm form, Person person, HttpStatus status, Map<String, ?> more) {
		ModelAndView page = new ModelAndView("office/office", status);
		page.addObject("office", office.toRecord());
		page.addObject("form", form);
		page.addObject("choices", choices(form, office.id(), person));
		page.addObject("channels",
				this.channels.subscriptions(office.id(), this.clock.instant())
					.stream()
					.map((channel) -> ChannelRow.of(channel, Language.VI))
					.toList());
		page.addObject("tokens",
				this.tokens.of(office.id(), person).stream().map((token) -> TokenRow.of(token, Language.VI)).toList());
		page.addAllObjects(more);
		return page;
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable String id, @ModelAttribute("form") OfficeForm form, BindingResult errors,
			Person person, RedirectAttributes flash) {
		Office present = this.keeping.kept(id, person);
		if (errors.hasErrors()) {
			return office(present, form, person, HttpStatus.UNPROCESSABLE_CONTENT, errors.getModel());
		}
		try {
			this.keeping.change(id, form.typedVersion(), form.card(), form.accounts(), person);
			return done("office.done.changed", form.name(), LIST + "/" + id, flash);
		}
		catch (OfficeTouched touched) {
			// What was typed stays and is what the next attempt changes; what stands
			// there
			// now is shown beside it.
			Office now = this.keeping.kept(id, person);
			return office(now, form.basedOn(now), person, touched.status(), Map.of("refusal", touched));
		}
		catch (RefusedRequest refusal) {
			return office(this.keeping.kept(id, person), form, person, refusal.status(), told(refusal, errors));
		}
	}

	@PostMapping("/{id}/closure")
	ModelAndView close(@PathVariable String id, Person person, RedirectAttributes flash) {
		this.keeping.close(id, person);
		return done("office.done.closed", this.keeping.kept(id, person).toRecord().name(), LIST + "/" + id, flash);
	}

	@PostMapping("/{id}/reopening")
	ModelAndView reopen(@PathVariable String id, Person person, RedirectAttributes flash) {
		this.keeping.reopen(id, person);
		return done("office.done.reopened", this.keeping.kept(id, person).toRecord().name(), LIST + "/" + id, flash);
	}

	@PostMapping("/{id}/channels/{channel}/closure")
	ModelAndView switchOff(@PathVariable String id, @PathVariable UUID channel, Person person,
			RedirectAttributes flash) {
		this.channels.switchOff(id, channel, person);
		return done("office.done.channel-off", null, LIST + "/" + id, flash);
	}

	@PostMapping("/{id}/tokens/{token}/revocation")
	ModelAndView revoke(@PathVariable String id, @PathVariable UUID token, Person person, RedirectAttributes flash) {
		this.tokens.revoke(person, id, token);
		return done("office.done.token-revoked", null, LIST + "/" + id, flash);
	}

	private List<AccountChoice> choices(OfficeForm form, String office, Person person) {
		Map<String, String> acting = this.keeping.officesByAccount(person);
		return this.keeping.candidates(person)
			.stream()
			.filter((card) -> acting.getOrDefault(card.name(), office).equals(office))
			.map((card) -> new AccountChoice(card.name(), card.displayName(), form.accounts().contains(card.name())))
			.toList();
	}

	private static Map<String, Object> told(RefusedRequest refusal, BindingResult errors) {
		String row = ROWS.get(refusal.reason());
		if (row == null) {
			return Map.of("refusal", refusal);
		}
		errors.rejectValue(row, refusal.reason(), refusal.arguments(), null);
		return errors.getModel();
	}

	private static ModelAndView done(String message, @Nullable String name, String address, RedirectAttributes flash) {
		flash.addFlashAttribute("done", message);
		if (name != null) {
			flash.addFlashAttribute("doneArguments", List.of(name));
		}
		return new ModelAndView("redirect:" + address);
	}

	/** An account that may act for the office. */
	record AccountChoice(String name, String displayName, boolean chosen) {
	}

}
