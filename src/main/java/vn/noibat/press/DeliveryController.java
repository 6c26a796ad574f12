package vn.noibat.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
import vn.noibat.delivery.AttemptRecord;
import vn.noibat.delivery.DeliveryStanding;
import vn.noibat.delivery.EmbargoedWords;
import vn.noibat.delivery.OfficeBoard;
import vn.noibat.delivery.PressMessage;
import vn.noibat.delivery.Replaying;
import vn.noibat.office.PressOffice;
import vn.noibat.text.Dates;
import vn.noibat.web.RefusedRequest;

/**
 * A press office's pages of what was sent to it in 90 days, with request and answer.
 */
@Controller
@RequestMapping("/toa-soan/deliveries")
class DeliveryController {

	private final OfficeBoard board;

	private final EmbargoedWords embargoed;

	private final Replaying replaying;

	DeliveryController(OfficeBoard board, EmbargoedWords embargoed, Replaying replaying) {
		this.board = board;
		this.embargoed = embargoed;
		this.replaying = replaying;
	}

	@GetMapping
	ModelAndView deliveries(@RequestParam(defaultValue = "1") String page, PressOffice office) {
		return page(WholeNumber.parse(page), ReplayForm.EMPTY, office, HttpStatus.OK, null);
	}

	private ModelAndView page(int number, ReplayForm form, PressOffice office, HttpStatus status,
			@Nullable RefusedRequest refusal) {
		Map<String, PressMessage> known = new HashMap<>();
		ModelAndView page = new ModelAndView("press/deliveries", status);
		page.addObject("deliveries",
				this.board.deliveries(office, number).map((delivery) -> row(delivery, known, office)));
		page.addObject("form", form);
		if (refusal != null) {
			page.addObject("refusal", refusal);
		}
		return page;
	}

	private DeliveryRow row(DeliveryStanding delivery, Map<String, PressMessage> known, PressOffice office) {
		PressMessage message = known.computeIfAbsent(delivery.messageId(),
				(id) -> this.board.message(id, office).orElseThrow());
		return DeliveryRow.of(delivery, message, office.language());
	}

	@GetMapping("/{id}")
	ModelAndView delivery(@PathVariable UUID id, PressOffice office, Person person, HttpServletRequest request) {
		DeliveryStanding delivery = this.board.delivery(id, office)
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		PressMessage message = this.board.message(delivery.messageId(), office).orElseThrow();
		ModelAndView page = new ModelAndView("press/delivery");
		page.addObject("delivery", DeliveryRow.of(delivery, message, office.language()));
		page.addObject("attempts",
				this.board.attempts(delivery).stream().map((attempt) -> AttemptRow.of(attempt, office)).toList());
		// What was called back before its time is nobody's to read any more.
		if (!this.embargoed.areIn(message) || this.board.successor(message, office).isEmpty()) {
			this.embargoed.shown(message, office, person, request.getRemoteAddr());
			page.addObject("sent", this.board.sent(delivery, office));
		}
		return page;
	}

	@PostMapping("/replays")
	ModelAndView replay(@ModelAttribute("form") ReplayForm form, BindingResult errors, PressOffice office,
			Person person, RedirectAttributes flash) {
		int sent;
		try {
			sent = this.replaying.replay(form.begin(), form.end(), person);
		}
		catch (RefusedRequest refusal) {
			return page(1, form, office, refusal.status(), refusal);
		}
		flash.addFlashAttribute("done", (sent > 0) ? "newsroom.done.replayed" : "newsroom.done.nothing-to-replay");
		if (sent > 0) {
			flash.addFlashAttribute("doneArguments", List.of(sent));
		}
		return new ModelAndView("redirect:/toa-soan/deliveries");
	}

	/**
	 * An attempt as its page shows it.
	 *
	 * @param outcome as the end of the key of its name
	 */
	record AttemptRow(int number, String beganAt, int millis, String outcome, @Nullable Integer status,
			List<String> headers, String bodySha256, String answer) {

		static AttemptRow of(AttemptRecord attempt, PressOffice office) {
			return new AttemptRow(attempt.number(), Dates.moment(attempt.beganAt(), office.language()),
					attempt.millis(), attempt.outcome(), attempt.status(),
					attempt.requestHeaders()
						.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map((header) -> header.getKey() + ": " + header.getValue())
						.toList(),
					attempt.bodySha256(), attempt.answer());
		}

	}

}
