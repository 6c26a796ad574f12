package vn.noibat.selection;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.noibat.account.NotAllowed;
import vn.noibat.web.RefusedRequest;

/**
 * The ballot paper behind a personal link: no account, no session; the link says who
 * votes, the code that it is them.
 */
@Controller
@RequestMapping("/phieu/{token}")
class PersonalPaperController {

	private static final PaperForm BLANK = new PaperForm(null, false);

	private final Voting voting;

	private final Names names;

	PersonalPaperController(Voting voting, Names names) {
		this.voting = voting;
		this.names = names;
	}

	// The address is a secret: no cache keeps its page, no other site hears of it.
	@ModelAttribute
	void keepQuiet(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Robots-Tag", "noindex");
	}

	@GetMapping
	ModelAndView paper(@PathVariable String token) {
		return page("personal-paper", token, BLANK, HttpStatus.OK);
	}

	@PostMapping("/confirmation")
	ModelAndView confirm(@PathVariable String token, @ModelAttribute("paper") PaperForm paper) {
		try {
			this.voting.check(token, paper.chosen());
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			return page("personal-paper", token, paper, refusal.status()).addObject("refusal", refusal);
		}
		return page("personal-confirmation", token, paper, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView cast(@PathVariable String token, @ModelAttribute("paper") PaperForm paper,
			@RequestParam(defaultValue = "") String code) {
		try {
			LinkAnswer answer = this.voting.cast(token, code, paper.chosen());
			if (answer != LinkAnswer.ACCEPTED) {
				RefusedRequest wrong = RefusedRequest
					.conflict((answer == LinkAnswer.LOCKED) ? "selection.link.locked" : "selection.link.wrong");
				return page("personal-confirmation", token, paper, wrong.status()).addObject("refusal", wrong);
			}
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			return page("personal-paper", token, paper, refusal.status()).addObject("refusal", refusal);
		}
		return new ModelAndView("redirect:/phieu/" + token);
	}

	private ModelAndView page(String view, String token, PaperForm paper, HttpStatus status) {
		LinkedBallot linked = this.voting.linked(token);
		return new ModelAndView("selection/" + view, status).addObject("linked", linked)
			.addObject("ballot", linked.ballot())
			.addObject("year", linked.year())
			.addObject("base", "/phieu/" + token)
			.addObject("open", linked.ballot().state() == BallotState.OPEN)
			.addObject("paper", paper)
			.addObject("names", this.names);
	}

}
