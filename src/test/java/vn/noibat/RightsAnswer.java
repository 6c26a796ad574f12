package vn.noibat;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.ModelAndView;

import vn.noibat.year.WrongStage;

/**
 * The kinds of answers that the rights table tells apart.
 */
public enum RightsAnswer {

	/** The page or the file that was asked for. */
	SEES,

	/** It is done, and leads on. */
	ACTS,

	/** Allowed to this subject, and refused because of where the year stands. */
	STAGE,

	/**
	 * Allowed to this subject at this stage, and refused by another rule of the trade.
	 */
	RULE,

	/** What was typed or sent cannot be read. */
	FORM,

	/** As if it were not there. */
	NONE,

	/** Led to the sign-in. */
	SIGN_IN,

	/** A program's door: a token is wanted, and a session is worth nothing. */
	TOKEN,

	/** The form is older than its session. */
	LAPSED;

	/** The word of the table. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether whoever is answered so may do or see something. */
	boolean isAllowed() {
		return this != NONE && this != SIGN_IN && this != TOKEN;
	}

	/** The kind that a word of the table names. */
	static RightsAnswer of(String word) {
		return Arrays.stream(values())
			.filter((answer) -> answer.word().equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No answer is called " + word));
	}

	/** The word for what was answered in fact. */
	static String wordFor(MvcTestResult answer) {
		if (answer.getUnresolvedException() != null) {
			return "500 " + answer.getUnresolvedException();
		}
		int status = answer.getResponse().getStatus();
		if (isLedToSignIn(answer)) {
			return SIGN_IN.word();
		}
		RightsAnswer kind = switch (status) {
			case 200 -> SEES;
			case 204, 302, 303 -> ACTS;
			case 401 -> TOKEN;
			case 403 -> LAPSED;
			case 404 -> NONE;
			case 409 -> (refusal(answer.getMvcResult()) instanceof WrongStage) ? STAGE : RULE;
			case 400, 422 -> FORM;
			default -> null;
		};
		return (kind != null) ? kind.word() : String.valueOf(status);
	}

	/** What the refusal says, for whoever reads a failure. */
	static String reason(MvcTestResult answer) {
		if (answer.getUnresolvedException() != null) {
			return "";
		}
		Object refusal = refusal(answer.getMvcResult());
		return (refusal != null) ? " (" + refusal + ")" : "";
	}

	static boolean isLedToSignIn(MvcTestResult answer) {
		return "/sign-in".equals(answer.getResponse().getRedirectedUrl())
				|| "/sign-in/lapsed".equals(answer.getResponse().getForwardedUrl());
	}

	private static @Nullable Object refusal(MvcResult result) {
		ModelAndView page = result.getModelAndView();
		Object shown = (page != null) ? page.getModel().get("refusal") : null;
		return (shown != null) ? shown : result.getResolvedException();
	}

}
