package vn.noibat.press;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.noibat.delivery.Acknowledgement;
import vn.noibat.delivery.AcknowledgementCode;
import vn.noibat.delivery.Acknowledging;
import vn.noibat.delivery.EmbargoedWords;
import vn.noibat.delivery.LetterReading;
import vn.noibat.delivery.OfficeBoard;
import vn.noibat.delivery.PressMessage;
import vn.noibat.office.ChannelRow;
import vn.noibat.office.Channels;
import vn.noibat.office.PressOffice;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.web.Addresses;
import vn.noibat.web.RefusedRequest;

/**
 * A press office's first page, and its messages with what it answers.
 */
@Controller
@RequestMapping("/toa-soan")
class NewsroomController {

	private static final String MESSAGE = "/messages/{id:msg_[0-9A-Za-z]{24}}";

	private final OwnMessages messages;

	private final OfficeBoard board;

	private final EmbargoedWords embargoed;

	private final Acknowledging acknowledging;

	private final LetterReading letters;

	private final Channels channels;

	private final Addresses addresses;

	private final Clock clock;

	NewsroomController(OwnMessages messages, OfficeBoard board, EmbargoedWords embargoed, Acknowledging acknowledging,
			LetterReading letters, Channels channels, Addresses addresses, Clock clock) {
		this.messages = messages;
		this.board = board;
		this.embargoed = embargoed;
		this.acknowledging = acknowledging;
		this.letters = letters;
		this.channels = channels;
		this.addresses = addresses;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView overview(@RequestParam(defaultValue = "1") String page, PressOffice office) {
		List<ChannelRow> channels = this.channels.subscriptions(office.id(), this.clock.instant())
			.stream()
			.map((channel) -> ChannelRow.of(channel, office.language()))
			.toList();
		return new ModelAndView("press/overview", Map.of("office", office, "waiting", this.messages.waiting(office),
				"others", this.messages.others(office, WholeNumber.parse(page)), "channels", channels));
	}

	@GetMapping(MESSAGE)
	ModelAndView message(@PathVariable String id, PressOffice office, Person person, HttpServletRequest request) {
		this.embargoed.shown(message(id, office), office, person, request.getRemoteAddr());
		return message(id, new AnswerForm("", "", ""), office, HttpStatus.OK, Map.of());
	}

	private ModelAndView message(String id, AnswerForm form, PressOffice office, HttpStatus status,
			Map<String, ?> more) {
		PressMessage message = message(id, office);
		PressMessage successor = this.board.successor(message, office).orElse(null);
		boolean early = this.embargoed.areIn(message);
		List<Acknowledgement> answers = this.acknowledging.all(id, office.id());
		ModelAndView page = new ModelAndView("press/message", status);
		page.addObject("message", this.messages.row(message, office));
		page.addObject("answerable", message.acknowledgeBy() != null && successor == null);
		page.addObject("successor", (successor != null) ? this.messages.row(successor, office) : null);
		// What was called back before its time is nobody's to read any more.
		page.addObject("told", successor == null || !early);
		page.addObject("edition", edition(message, early, office));
		page.addObject("year", message.year());
		page.addObject("letter", message.letter());
		page.addObject("list", message.letter().highlights().stream().map((title) -> in(title, office)).toList());
		page.addObject("reason", in(message.letter().reason(), office));
		page.addObject("answers", answers.stream().map((answer) -> AnswerRow.of(answer, office)).toList());
		page.addObject("codes", AcknowledgementCode.values());
		page.addObject("form", form);
		page.addAllObjects(more);
		return page;
	}

	@GetMapping(MESSAGE + "/letter")
	ResponseEntity<byte[]> letter(@PathVariable String id, PressOffice office, Person person,
			HttpServletRequest request) {
		LetterReading.ReadLetter letter = this.letters.read(id, office, person, request.getRemoteAddr());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(letter.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(letter.name(), StandardCharsets.UTF_8).build().toString())
			.body(letter.bytes());
	}

	@PostMapping(MESSAGE + "/acknowledgement")
	ModelAndView acknowledge(@PathVariable String id, @ModelAttribute("form") AnswerForm form, BindingResult errors,
			PressOffice office, Person person, RedirectAttributes flash) {
		message(id, office);
		try {
			this.acknowledging.acknowledge(id, form.typed(), person);
			flash.addFlashAttribute("done", "newsroom.done.answered");
			return new ModelAndView("redirect:/toa-soan");
		}
		catch (RefusedRequest refusal) {
			return message(id, form, office, refusal.status(), Map.of("refusal", refusal));
		}
	}

	private PressMessage message(String id, PressOffice office) {
		return this.board.message(id, office).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	/**
	 * Where the edition is read, if anywhere: on a page of the office's own while it is
	 * not out.
	 */
	private @Nullable String edition(PressMessage message, boolean early, PressOffice office) {
		Integer year = message.year();
		Integer number = message.edition();
		if (year == null || number == null || !message.kind().isCarryingAnEdition()) {
			return null;
		}
		return early ? "/toa-soan/editions/" + year + "/" + number
				: this.addresses.edition(year, number, office.language());
	}

	private static @Nullable String in(@Nullable Bilingual text, PressOffice office) {
		return (text != null) ? text.in(office.language()) : null;
	}

	/**
	 * One answer as it is listed.
	 *
	 * @param via as the end of the key of its name
	 */
	record AnswerRow(String code, String via, String givenAt, @Nullable String reason, @Nullable String printedUrl) {

		static AnswerRow of(Acknowledgement answer, PressOffice office) {
			return new AnswerRow(answer.code().code(), answer.via().name().toLowerCase(Locale.ROOT),
					Dates.moment(answer.givenAt(), office.language()), answer.reason(), answer.printedUrl());
		}

	}

}
