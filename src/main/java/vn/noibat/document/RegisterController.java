package vn.noibat.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.UploadRefused;
import vn.noibat.text.Dates;
import vn.noibat.text.DocumentNumber;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The register at the desk: whoever works on the list reads all of it, other staff what
 * may be public, and the clerk enters documents.
 */
@Controller
@RequestMapping("/desk/documents")
class RegisterController {

	private static final int LONGEST_QUERY = 200;

	private static final int LAST_PAGE = 100_000;

	private final Register register;

	private final Registering registering;

	private final Bodies bodies;

	private final FileStore files;

	private final MessageSource messages;

	private final Clock clock;

	RegisterController(Register register, Registering registering, Bodies bodies, FileStore files,
			MessageSource messages, Clock clock) {
		this.register = register;
		this.registering = registering;
		this.bodies = bodies;
		this.files = files;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String documents(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String issuer,
			@RequestParam(defaultValue = "") String visibility, @RequestParam(defaultValue = "1") String page,
			Person person, Model model) {
		requireStaff(person);
		String words = q.strip();
		RegisterQuery query = new RegisterQuery(words.substring(0, Math.min(words.length(), LONGEST_QUERY)), issuer,
				visibility, Register.least(person), page(page));
		RegisterQuery.Found found = this.register.find(query);
		model.addAttribute("query", query);
		model.addAttribute("found", found);
		model.addAttribute("pages", found.pages());
		model.addAttribute("issuers", issuers());
		model.addAttribute("visibilities", visibilities());
		model.addAttribute("clerk", person.has(Role.CLERK));
		model.addAttribute("previous", (query.page() > 1) ? address(query, query.page() - 1) : null);
		model.addAttribute("next", (query.page() < found.pages()) ? address(query, query.page() + 1) : null);
		return "document/register";
	}

	@GetMapping("/new")
	ModelAndView blank(Person person) {
		person.require(Role.CLERK);
		return form(DocumentForm.BLANK, HttpStatus.OK, Map.of());
	}

	@PostMapping
	ModelAndView register(@ModelAttribute("form") DocumentForm form, BindingResult errors, Person person,
			RedirectAttributes flash) {
		person.require(Role.CLERK);
		form.check(errors, LocalDate.ofInstant(this.clock.instant(), Dates.ZONE));
		if (errors.hasErrors()) {
			return form(form, HttpStatus.UNPROCESSABLE_CONTENT, errors.getModel());
		}
		try {
			RegisteredDocument registered = this.registering.register(form.document(), form.upload(), person);
			boolean odd = DocumentNumber.parse(registered.number()).isEmpty();
			flash.addFlashAttribute("done", odd ? "register.registered.odd" : "register.registered");
			flash.addFlashAttribute("doneArguments", List.of(registered.number()));
			return new ModelAndView("redirect:/desk/documents/" + registered.id());
		}
		catch (DocumentExists refusal) {
			errors.rejectValue("number", refusal.reason(), refusal.arguments(), null);
			return form(form, refusal.status(), errors.getModel()).addObject("existing", refusal.documentId());
		}
		catch (UploadRefused refusal) {
			errors.rejectValue("file", refusal.reason(), refusal.arguments(), null);
			return form(form, refusal.status(), errors.getModel());
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			return form(form, refusal.status(), Map.of("refusal", refusal));
		}
	}

	@GetMapping("/{id}")
	ModelAndView document(@PathVariable String id, Person person) {
		return document(open(id, Visibility.ABSTRACT, person), person, HttpStatus.OK);
	}

	/** The file, for keeping and never for showing: it stays as it was sent. */
	@GetMapping("/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable String id, Person person, HttpServletResponse response) {
		String fileId = open(id, Visibility.FILE, person).fileId();
		if (fileId == null) {
			throw RefusedRequest.missing("error.404.text");
		}
		StoredFile file = this.files.file(fileId);
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(this.files.content(fileId));
	}

	@PostMapping("/{id}/visibility")
	ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String seen,
			@RequestParam(defaultValue = "") String visibility, Person person, RedirectAttributes flash) {
		person.require(Role.CLERK);
		RegisteredDocument document = this.register.document(id);
		try {
			this.registering.show(id, visibility(seen), visibility(visibility), person);
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			return document(document, person, refusal.status()).addObject("refusal", refusal);
		}
		flash.addFlashAttribute("done", "register.visibility.done");
		return new ModelAndView("redirect:/desk/documents/" + id);
	}

	private ModelAndView form(DocumentForm form, HttpStatus status, Map<String, ?> more) {
		ModelAndView page = new ModelAndView("document/new", status);
		page.addObject("form", form);
		page.addObject("issuers", issuers());
		page.addObject("urgencies",
				Arrays.stream(Urgency.values()).map((urgency) -> choice(urgency.code(), "register.urgency.")).toList());
		page.addObject("visibilities", visibilities());
		page.addObject("languages",
				Arrays.stream(Language.values())
					.map((language) -> choice(language.code(), "register.language."))
					.toList());
		page.addObject("secrecies",
				Arrays.stream(Secrecy.values())
					.map((secrecy) -> new Choice(secrecy.name(),
							word("register.secrecy." + secrecy.name().toLowerCase(Locale.ROOT))))
					.toList());
		page.addAllObjects(more);
		return page;
	}

	private ModelAndView document(RegisteredDocument document, Person person, HttpStatus status) {
		ModelAndView page = new ModelAndView("document/document", status);
		page.addObject("document", document);
		StoredFile file = file(document);
		page.addObject("readable", isOpen(document, Visibility.FILE, person));
		page.addObject("file", file);
		page.addObject("size", (file != null) ? size(file.size()) : null);
		page.addObject("clerk", person.has(Role.CLERK));
		page.addObject("visibilities", visibilities());
		page.addObject("issued", Dates.numeric(document.issuedOn()));
		page.addObject("signed", (document.signedAt() != null) ? Dates.moment(document.signedAt(), Language.VI) : null);
		return page;
	}

	private @Nullable StoredFile file(RegisteredDocument document) {
		String fileId = document.fileId();
		return (fileId != null) ? this.files.file(fileId) : null;
	}

	private List<Choice> issuers() {
		return this.bodies.bodies().stream().map((body) -> new Choice(body.id(), body.name().vi())).toList();
	}

	private List<Choice> visibilities() {
		return Arrays.stream(Visibility.values())
			.map((visibility) -> choice(visibility.code(), "register.visibility."))
			.toList();
	}

	private Choice choice(String code, String prefix) {
		return new Choice(code, word(prefix + code));
	}

	private String word(String key) {
		return this.messages.getMessage(key, null, Language.VI.locale());
	}

	private static String size(long bytes) {
		double kilobytes = bytes / 1024.0;
		return (kilobytes < 1000) ? Math.max(1, Math.round(kilobytes)) + " kB"
				: String.format(Language.VI.locale(), "%.1f MB", kilobytes / 1024);
	}

	private RegisteredDocument open(String id, Visibility part, Person person) {
		requireStaff(person);
		RegisteredDocument document = this.register.document(id);
		if (!isOpen(document, part, person)) {
			throw new NotAllowed();
		}
		return document;
	}

	private static boolean isOpen(RegisteredDocument document, Visibility part, Person person) {
		return Register.least(person) == Visibility.NOTHING || document.visibility().covers(part);
	}

	private static void requireStaff(Person person) {
		if (person.roles().stream().noneMatch(Role::isStaff)) {
			throw new NotAllowed();
		}
	}

	private static Visibility visibility(String code) {
		try {
			return Visibility.of(code);
		}
		catch (IllegalArgumentException ex) {
			throw RefusedRequest.conflict("register.visibility.unknown");
		}
	}

	private static int page(String typed) {
		int page = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
		return Math.min(Math.max(page, 1), LAST_PAGE);
	}

	private static String address(RegisterQuery query, int page) {
		return UriComponentsBuilder.fromPath("/desk/documents")
			.queryParam("q", "{q}")
			.queryParam("issuer", "{issuer}")
			.queryParam("visibility", "{visibility}")
			.queryParam("page", page)
			.encode()
			.buildAndExpand(query.words(), query.issuerId(), query.visibility())
			.toUriString();
	}

}
