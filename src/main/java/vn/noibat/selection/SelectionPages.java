package vn.noibat.selection;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;
import vn.noibat.web.TypedTexts;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * What all pages of a selection show: which year, who looks, how things are called.
 */
@Component
class SelectionPages {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final YearKeeping years;

	private final Names names;

	private final TypedTexts typedTexts;

	private final MessageSource messages;

	SelectionPages(YearKeeping years, Names names, TypedTexts typedTexts, MessageSource messages) {
		this.years = years;
		this.names = names;
		this.typedTexts = typedTexts;
		this.messages = messages;
	}

	/**
	 * The year at this address.
	 * @throws RefusedRequest 404 when there is none
	 */
	WorkingYear year(int year) {
		return this.years.year(year);
	}

	ModelAndView page(String view, WorkingYear year, Person person, String tab, HttpStatus status) {
		ModelAndView page = new ModelAndView("selection/" + view, status);
		page.addObject("year", year);
		page.addObject("base", address(year, ""));
		page.addObject("tab", tab);
		page.addObject("names", this.names);
		page.addObject("secretary", person.has(Role.SECRETARY));
		page.addObject("councillor", person.has(Role.COUNCILLOR));
		page.addObject("nominator", person.has(Role.NOMINATOR));
		page.addObject("inner", person.has(Role.SECRETARY, Role.COUNCILLOR, Role.EDITOR, Role.APPROVER, Role.CLERK));
		return page;
	}

	/**
	 * Gives back what was typed, where the answer is a refusal and its page has the form
	 * no more, because somebody else acted.
	 * @param form under which name the page says whether it has it
	 */
	ModelAndView kept(ModelAndView page, String form, HttpServletRequest request) {
		boolean refused = page.getStatus() != null && page.getStatus().isError();
		if (refused && !Boolean.TRUE.equals(page.getModel().get(form))) {
			page.addObject("kept", this.typedTexts.of(request, request.getRequestURI()));
		}
		return page;
	}

	String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

	static String redirect(WorkingYear year, String path) {
		return "redirect:" + address(year, path);
	}

	static String address(WorkingYear year, String path) {
		return "/desk/years/" + year.year() + path;
	}

}
