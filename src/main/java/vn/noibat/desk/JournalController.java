package vn.noibat.desk;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;
import vn.noibat.journal.JournalPage;
import vn.noibat.journal.JournalQuery;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * Reads the journal: the whole of it for those who answer for the record, their own acts
 * for everybody else.
 */
@Controller
class JournalController {

	private static final Role[] ALL_SEEING = { Role.SECRETARY, Role.CLERK, Role.ADMIN };

	private static final int SIZE = 50;

	private static final int STRIDE = 1000;

	private static final int SHOWN_DIGITS = 12;

	private final Journal journal;

	private final MessageSource messages;

	JournalController(Journal journal, MessageSource messages) {
		this.journal = journal;
		this.messages = messages;
	}

	@GetMapping("/desk/journal")
	String entries(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String person,
			@RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "1") String page, Person reader,
			Model model) {
		if (reader.roles().stream().noneMatch(Role::isStaff)) {
			throw new NotAllowed();
		}
		boolean whole = reader.has(ALL_SEEING);
		JournalPage found = this.journal.entries(new JournalQuery(year.matches("\\d{4}") ? Integer.valueOf(year) : null,
				whole ? orNull(person) : reader.account(), orNull(act), page(page), SIZE));
		int last = (int) Math.max(1, Math.min(JournalQuery.LAST_PAGE, (found.total() + SIZE - 1) / SIZE));
		model.addAttribute("whole", whole);
		model.addAttribute("rows", found.entries().stream().map(this::row).toList());
		model.addAttribute("total", found.total());
		model.addAttribute("page", found.query().page());
		model.addAttribute("last", last);
		model.addAttribute("previous",
				(found.query().page() > 1) ? address(year, person, act, found.query().page() - 1) : null);
		model.addAttribute("following",
				(found.query().page() < last) ? address(year, person, act, found.query().page() + 1) : null);
		model.addAttribute("year", year);
		model.addAttribute("typedPerson", person);
		model.addAttribute("act", act);
		model.addAttribute("acts", this.journal.kinds().stream().map((kind) -> new Act(kind, words(kind))).toList());
		model.addAttribute("head", whole ? this.journal.head() : null);
		return "desk/journal";
	}

	@GetMapping("/desk/journal/verification")
	String verification(Person reader, Model model) {
		reader.require(ALL_SEEING);
		model.addAttribute("verification", this.journal.verify());
		return "desk/verification";
	}

	// Written as it is read, a stretch at a time: the journal may be longer than memory.
	@GetMapping("/desk/journal/export")
	void export(Person reader, HttpServletResponse response) throws IOException {
		reader.require(ALL_SEEING);
		response.setContentType("application/x-ndjson");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.ndjson\"");
		Writer writer = response.getWriter();
		List<JournalEntry> stretch = this.journal.after(0, STRIDE);
		while (!stretch.isEmpty()) {
			for (JournalEntry entry : stretch) {
				writer.write(JournalLine.of(entry));
				writer.write('\n');
			}
			stretch = this.journal.after(stretch.get(stretch.size() - 1).sequence(), STRIDE);
		}
	}

	/** A kind of act to choose. */
	record Act(String kind, String label) {
	}

	private JournalRow row(JournalEntry entry) {
		return new JournalRow(entry.sequence(), Dates.moment(entry.occurredAt(), Language.VI), entry.person(),
				words(entry.kind()), entry.year(), entry.subject(), entry.detailsByName(),
				entry.sha256().substring(0, SHOWN_DIGITS));
	}

	private String words(String kind) {
		String words = this.messages.getMessage("desk.act." + kind, null, kind, Language.VI.locale());
		return (words != null) ? words : kind;
	}

	private static int page(String typed) {
		return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
	}

	private static @Nullable String orNull(String typed) {
		return typed.isBlank() ? null : typed.strip();
	}

	private static String address(String year, String person, String act, int page) {
		return UriComponentsBuilder.fromPath("/desk/journal")
			.queryParam("year", "{year}")
			.queryParam("person", "{person}")
			.queryParam("act", "{act}")
			.queryParam("page", page)
			.encode()
			.buildAndExpand(year, person, act)
			.toUriString();
	}

}
