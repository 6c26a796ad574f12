package vn.noibat.edition;

import java.util.List;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.highlight.Comparison;
import vn.noibat.highlight.Editing;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.highlight.WrittenHighlight;
import vn.noibat.text.Language;

/**
 * A highlight as it is written now beside what everybody reads of it.
 */
@Controller
class LiveController {

	private final Editing editing;

	private final Archive archive;

	private final Disclosure disclosure;

	private final MessageSource messages;

	LiveController(Editing editing, Archive archive, Disclosure disclosure, MessageSource messages) {
		this.editing = editing;
		this.archive = archive;
		this.disclosure = disclosure;
		this.messages = messages;
	}

	@GetMapping("/desk/years/{year:\\d{4}}/highlights/{id}/live")
	ModelAndView live(@PathVariable int year, @PathVariable String id, Person person) {
		WrittenHighlight written = this.editing.written(year, id, person);
		Optional<ReleasedEdition> edition = this.archive.current().year(year).filter((one) -> !one.isWithdrawn());
		Optional<HighlightContent> live = edition.flatMap((one) -> one.content()
			.highlights()
			.stream()
			.filter((highlight) -> highlight.id().equals(id))
			.findFirst());
		ModelAndView page = new ModelAndView("edition/live");
		page.addObject("opened", written);
		page.addObject("writer", person.has(Role.EDITOR, Role.SECRETARY));
		page.addObject("edition", edition.map(ReleasedEdition::number).orElse(null));
		page.addObject("listed", live.isPresent());
		if (edition.isPresent()) {
			SubmittedHighlight before = live.map((one) -> one.handedOn(unnamed(written))).orElse(null);
			Comparison comparison = this.editing.compare(before, this.disclosure::told, id, person);
			page.addObject("same", comparison.isSame());
			page.addObject("parts", comparison.changed().stream().map((part) -> part.worded(this::message)).toList());
		}
		return page;
	}

	// An edition never names these, whatever its text says: that they are missing in it
	// is no change.
	private List<String> unnamed(WrittenHighlight written) {
		return written.documents().stream().filter(this.disclosure::hides).toList();
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Language.VI.locale());
	}

}
