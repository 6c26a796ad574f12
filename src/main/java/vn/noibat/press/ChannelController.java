package vn.noibat.press;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.office.ChannelRow;
import vn.noibat.office.Channels;
import vn.noibat.office.NewChannel;
import vn.noibat.office.PressOffice;
import vn.noibat.web.RefusedRequest;

/**
 * A press office's page of where its messages go and with what they are signed.
 */
@Controller
@RequestMapping("/toa-soan/channels")
class ChannelController {

	private static final String LIST = "/toa-soan/channels";

	private final Channels channels;

	private final Trials trials;

	private final Clock clock;

	ChannelController(Channels channels, Trials trials, Clock clock) {
		this.channels = channels;
		this.trials = trials;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView channels(PressOffice office) {
		return page(office, new ChannelForm("WEBHOOK", ""), HttpStatus.OK, null);
	}

	private ModelAndView page(PressOffice office, ChannelForm form, HttpStatus status,
			@Nullable RefusedRequest refusal) {
		ModelAndView page = new ModelAndView("press/channels", status);
		page.addObject("office", office);
		page.addObject("channels",
				this.channels.subscriptions(office.id(), this.clock.instant())
					.stream()
					.map((channel) -> ChannelRow.of(channel, office.language()))
					.toList());
		page.addObject("form", form);
		page.addObject("overlap", Channels.OVERLAP.toHours());
		if (refusal != null) {
			page.addObject("refusal", refusal);
		}
		return page;
	}

	@PostMapping
	ModelAndView add(@ModelAttribute("form") ChannelForm form, BindingResult errors, PressOffice office, Person person,
			HttpServletResponse response, RedirectAttributes flash) {
		try {
			NewChannel made = this.channels.add(form.typedKind(), form.typedAddress(), person);
			if (made.secret() != null) {
				return told("newsroom.secret.made", made.channel().address(), made.secret(), response);
			}
			this.trials.send(made.channel().id(), person);
			return done("newsroom.done.channel-added", made.channel().address(), flash);
		}
		catch (RefusedRequest refusal) {
			return page(office, form, refusal.status(), refusal);
		}
	}

	@PostMapping("/{id}/secrets")
	ModelAndView rotate(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean atOnce, PressOffice office,
			Person person, HttpServletResponse response) {
		try {
			String secret = this.channels.rotate(id, atOnce, person);
			String address = this.channels.channel(id).orElseThrow().address();
			return told(atOnce ? "newsroom.secret.replaced" : "newsroom.secret.rotated", address, secret, response);
		}
		catch (RefusedRequest refusal) {
			return refused(office, refusal);
		}
	}

	@PostMapping("/{id}/opening")
	ModelAndView switchOn(@PathVariable UUID id, PressOffice office, Person person, RedirectAttributes flash) {
		try {
			this.channels.switchOn(id, person);
			return done("newsroom.done.channel-on", null, flash);
		}
		catch (RefusedRequest refusal) {
			return refused(office, refusal);
		}
	}

	@PostMapping("/{id}/closure")
	ModelAndView switchOff(@PathVariable UUID id, Person person, RedirectAttributes flash) {
		this.channels.switchOff(id, person);
		return done("newsroom.done.channel-off", null, flash);
	}

	@PostMapping("/{id}/tests")
	ModelAndView test(@PathVariable UUID id, PressOffice office, Person person, RedirectAttributes flash) {
		try {
			this.trials.send(id, person);
			flash.addFlashAttribute("done", "newsroom.done.tested");
			return new ModelAndView("redirect:/toa-soan/deliveries");
		}
		catch (RefusedRequest refusal) {
			return refused(office, refusal);
		}
	}

	private ModelAndView refused(PressOffice office, RefusedRequest refusal) {
		if (refusal.status() == HttpStatus.NOT_FOUND) {
			throw refusal;
		}
		return page(office, new ChannelForm("WEBHOOK", ""), refusal.status(), refusal);
	}

	// Told once, and kept by no store: neither in a session nor in the browser's history.
	static ModelAndView told(String text, String about, String secret, String back, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CONTENT_LOCATION, back);
		return new ModelAndView("press/secret", Map.of("text", text, "about", about, "secret", secret, "back", back));
	}

	private static ModelAndView told(String text, String about, String secret, HttpServletResponse response) {
		return told(text, about, secret, LIST, response);
	}

	private static ModelAndView done(String message, @Nullable String name, RedirectAttributes flash) {
		flash.addFlashAttribute("done", message);
		if (name != null) {
			flash.addFlashAttribute("doneArguments", List.of(name));
		}
		return new ModelAndView("redirect:" + LIST);
	}

}
