package vn.noibat.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Cataloguing;
import vn.noibat.figure.Figures;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.NewSource;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;

/**
 * The page on which a highlight is written.
 */
@Controller
@RequestMapping("/desk/years/{year}/highlights/{id}")
class EditorController {

	private final Revising revising;

	private final Commenting commenting;

	private final Figures figures;

	private final Cataloguing cataloguing;

	private final Register register;

	private final FileStore files;

	private final Almanac almanac;

	private final DeskWords words;

	private final List<Provenance> provenance;

	EditorController(Revising revising, Commenting commenting, Figures figures, Cataloguing cataloguing,
			Register register, FileStore files, Almanac almanac, DeskWords words, List<Provenance> provenance) {
		this.revising = revising;
		this.commenting = commenting;
		this.figures = figures;
		this.cataloguing = cataloguing;
		this.register = register;
		this.files = files;
		this.almanac = almanac;
		this.words = words;
		this.provenance = provenance;
	}

	@GetMapping
	String edit(@PathVariable int year, @PathVariable String id, Person person, Model model) {
		requireWriter(person);
		Revising.Opened opened = this.revising.open(year, id, person);
		return page(opened, EditorForm.of(opened.revision().number(), opened.draft()), person, model);
	}

	@PostMapping
	String save(@PathVariable int year, @PathVariable String id,
			@ModelAttribute(name = "form", binding = true) EditorForm typed, BindingResult errors,
			@RequestParam(required = false) @Nullable MultipartFile picture, Person person, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		requireWriter(person);
		Revising.Opened opened = this.revising.open(year, id, person);
		try {
			SavedRevision saved = this.revising.together(id, () -> keep(id, typed, picture, errors, person))
				.orElse(null);
			if (saved == null) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				askAgain(picture, model);
				return page(opened, typed, person, model);
			}
			int before = opened.revision().number();
			redirect.addFlashAttribute("done",
					(saved.number() > before) ? "highlight.done.saved" : "highlight.done.unchanged");
			redirect.addFlashAttribute("doneArguments", List.of(saved.number()));
			return "redirect:/desk/years/{year}/highlights/{id}";
		}
		catch (EditConflict conflict) {
			response.setStatus(conflict.status().value());
			askAgain(picture, model);
			return conflict(opened, typed, conflict, person, model);
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			response.setStatus(refusal.status().value());
			model.addAttribute("refusal", refusal);
			askAgain(picture, model);
			return page(opened, typed, person, model);
		}
	}

	@PostMapping("/completion")
	String settle(@PathVariable int year, @PathVariable String id, @RequestParam int number, Person person,
			RedirectAttributes redirect) {
		requireWriter(person);
		this.revising.open(year, id, person);
		this.revising.settle(id, number, person);
		redirect.addFlashAttribute("done", "highlight.done.settled");
		redirect.addFlashAttribute("doneArguments", List.of(number));
		return "redirect:/desk/years/{year}/highlights/{id}";
	}

	@GetMapping("/text")
	String read(@PathVariable int year, @PathVariable String id,
			@RequestParam(required = false) @Nullable Integer revision, Person person, Model model) {
		Revising.Opened opened = this.revising.open(year, id, person);
		Draft draft = (revision != null) ? this.revising.draft(id, revision, person) : opened.draft();
		model.addAttribute("opened", opened);
		model.addAttribute("number", (revision != null) ? revision : opened.revision().number());
		Catalogue catalogue = this.figures.catalogue();
		model.addAttribute("draft", draft.worded(catalogue));
		model.addAttribute("places", places(id));
		model.addAttribute("catalogue", catalogue);
		model.addAttribute("documents", this.register.documents(draft.documents()));
		model.addAttribute("writer", person.has(Role.EDITOR, Role.SECRETARY));
		return "highlight/text";
	}

	@GetMapping("/pictures/{file}")
	ResponseEntity<byte[]> picture(@PathVariable int year, @PathVariable String id, @PathVariable String file,
			Person person) {
		this.revising.open(year, id, person);
		StoredFile stored = this.files.file(file);
		if (!stored.mediaType().startsWith("image/")) {
			throw RefusedRequest.missing("error.404.text");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(stored.mediaType()))
			.body(this.files.content(file));
	}

	@PostMapping("/comments")
	String comment(@PathVariable int year, @PathVariable String id, @ModelAttribute CommentForm comment, Person person,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		requireWriter(person);
		try {
			this.commenting.comment(year, id, comment.passage(), Typed.text(comment.text()), person);
		}
		catch (RefusedRequest refusal) {
			return again(year, id, refusal, comment, person, model, response);
		}
		redirect.addFlashAttribute("done", "highlight.done.commented");
		return "redirect:/desk/years/{year}/highlights/{id}#comments";
	}

	@PostMapping("/comments/{comment}/answers")
	String answer(@PathVariable int year, @PathVariable String id, @PathVariable UUID comment,
			@RequestParam String text, Person person, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		requireWriter(person);
		try {
			this.commenting.answer(year, id, comment, text, person);
		}
		catch (RefusedRequest refusal) {
			return again(year, id, refusal, new CommentForm("body", "vi", "", text), person, model, response);
		}
		redirect.addFlashAttribute("done", "highlight.done.commented");
		return "redirect:/desk/years/{year}/highlights/{id}#comments";
	}

	@PostMapping("/comments/{comment}/resolution")
	String resolve(@PathVariable int year, @PathVariable String id, @PathVariable UUID comment, Person person,
			RedirectAttributes redirect) {
		requireWriter(person);
		this.commenting.resolve(year, id, comment, person);
		redirect.addFlashAttribute("done", "highlight.done.resolved");
		return "redirect:/desk/years/{year}/highlights/{id}#comments";
	}

	@PostMapping("/comments/{comment}/reopening")
	String reopen(@PathVariable int year, @PathVariable String id, @PathVariable UUID comment, Person person,
			RedirectAttributes redirect) {
		requireWriter(person);
		this.commenting.reopen(year, id, comment, person);
		redirect.addFlashAttribute("done", "highlight.done.reopened");
		return "redirect:/desk/years/{year}/highlights/{id}#comments";
	}

	private String again(int year, String id, RefusedRequest refusal, CommentForm comment, Person person, Model model,
			HttpServletResponse response) {
		if (refusal.status() == HttpStatus.NOT_FOUND) {
			throw refusal;
		}
		Revising.Opened opened = this.revising.open(year, id, person);
		response.setStatus(refusal.status().value());
		model.addAttribute("refusal", refusal);
		model.addAttribute("comment", comment);
		return page(opened, EditorForm.of(opened.revision().number(), opened.draft()), person, model);
	}

	/** Nothing where what was typed cannot be read. */
	private Optional<SavedRevision> keep(String id, EditorForm typed, @Nullable MultipartFile picture,
			BindingResult errors, Person person) {
		EditorForm form = takeIn(typed, picture, person);
		Draft draft = form.draft(pictures(form), this::named, errors);
		return errors.hasErrors() ? Optional.empty()
				: Optional.of(this.revising.save(id, form.base(), draft, note(form), person));
	}

	// What is added comes first: it is chosen in the text that is saved right after, and
	// goes with it where that is refused.
	private EditorForm takeIn(EditorForm typed, @Nullable MultipartFile picture, Person person) {
		EditorForm form = typed;
		if (form.hasNewUnit()) {
			this.cataloguing.addUnit(both(form.newUnitVi(), form.newUnitEn()), person);
			form = form.withUnit();
		}
		if (form.hasNewIndicator()) {
			IndicatorDefinition added = this.cataloguing.addIndicator(
					both(form.newIndicatorVi(), form.newIndicatorEn()), Typed.text(form.newIndicatorUnit()), person);
			form = form.withIndicator(added.slug(), added.unit().code());
		}
		if (form.hasNewSource()) {
			form = form.withSource(this.cataloguing.addSource(newSource(form), person).id());
		}
		if (picture != null && !picture.isEmpty()) {
			StoredFile stored = this.files.keep(upload(picture), Accepted.PICTURE, person.account());
			form = form.with(PictureForm.taken(stored));
		}
		return form;
	}

	// No page can put a chosen file back into its field.
	private static void askAgain(@Nullable MultipartFile picture, Model model) {
		if (picture != null && !picture.isEmpty()) {
			model.addAttribute("pictureAgain", picture.getOriginalFilename());
		}
	}

	private NewSource newSource(EditorForm form) {
		if (Typed.text(form.newSourceTitleVi()).isEmpty()) {
			throw RefusedRequest.conflict("highlight.form.source.title");
		}
		String document = Words.clean(form.newSourceDocument());
		List<String> named = document.isEmpty() ? List.of() : named(document);
		if (!document.isEmpty() && named.isEmpty()) {
			throw RefusedRequest.conflict("highlight.form.document", document);
		}
		if (named.size() > 1) {
			throw RefusedRequest.conflict("highlight.form.document.several", document, String.join(", ", named));
		}
		String documentId = named.isEmpty() ? null : named.get(0);
		String url = Typed.text(form.newSourceUrl());
		return new NewSource(Typed.text(form.newSourceKind()), both(form.newSourceTitleVi(), form.newSourceTitleEn()),
				new Words(form.newSourcePublisherVi(), form.newSourcePublisherEn()).toBilingual(),
				publishedOn(Typed.text(form.newSourcePublishedOn())), documentId, url.isEmpty() ? null : url);
	}

	private static @Nullable LocalDate publishedOn(String typed) {
		if (typed.isEmpty()) {
			return null;
		}
		LocalDate day = Typed.day(typed);
		if (day == null) {
			throw RefusedRequest.conflict("highlight.form.date");
		}
		return day;
	}

	private List<DraftPicture> pictures(EditorForm form) {
		List<DraftPicture> pictures = new ArrayList<>();
		for (PictureForm picture : form.keptPictures()) {
			StoredFile stored = this.files.file(Typed.text(picture.file()));
			if (stored.mediaType().startsWith("image/")) {
				pictures.add(picture.picture(stored));
			}
		}
		return pictures;
	}

	private List<String> named(String name) {
		return this.register.named(name).stream().map(RegisteredDocument::id).toList();
	}

	private String conflict(Revising.Opened opened, EditorForm form, EditConflict conflict, Person person,
			Model model) {
		Revision newest = conflict.newest();
		BindingResult unread = new org.springframework.validation.BeanPropertyBindingResult(form, "form");
		Draft mine = form.draft(pictures(form), this::named, unread);
		model.addAttribute("conflict", newest.toRecord());
		model.addAttribute("conflictBy", this.words.name(newest.person()));
		model.addAttribute("parts", this.words.parts(this.words.compare(newest.draft(), mine).changed()));
		return page(opened, form.over(newest.number()), person, model);
	}

	private String page(Revising.Opened opened, EditorForm typed, Person person, Model model) {
		EditorForm form = typed.ready();
		Catalogue catalogue = this.figures.catalogue();
		// Putting another form into the model takes the faults of the first one out.
		Object faults = model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("form", form);
		if (faults instanceof BindingResult before) {
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", Faults.of(before, form));
		}
		model.addAttribute("opened", opened);
		model.addAttribute("editedBy", this.words.name(opened.revision().person()));
		model.addAttribute("settledBy", this.words.name(opened.settledBy()));
		model.addAttribute("missing",
				opened.draft().missing().stream().map((missing) -> missing.worded(catalogue)).toList());
		model.addAttribute("whole", opened.draft().isWhole());
		model.addAttribute("catalogue", catalogue);
		model.addAttribute("fields", this.almanac.locality().orElseThrow().fields());
		model.addAttribute("kinds", FactForm.KINDS);
		model.addAttribute("qualifiers", FactForm.QUALIFIERS);
		model.addAttribute("documents", this.register.documents(form.keptDocuments()));
		model.addAttribute("threads",
				this.words.threads(this.commenting.threads(opened.year().year(), opened.id(), person)));
		if (!model.containsAttribute("comment")) {
			model.addAttribute("comment", new CommentForm("body", "vi", "", ""));
		}
		return "highlight/editor";
	}

	private Map<String, String> places(String id) {
		Map<String, String> places = new LinkedHashMap<>();
		this.provenance.forEach((room) -> places.putAll(room.places(id)));
		return places;
	}

	private static void requireWriter(Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
	}

	private static Bilingual both(@Nullable String vi, @Nullable String en) {
		return java.util.Objects.requireNonNull(new Words(vi, en).onOneLine().toBilingual());
	}

	private static @Nullable String note(EditorForm form) {
		String note = Words.clean(form.note());
		return note.isEmpty() ? null : note.substring(0, Math.min(note.length(), 500));
	}

	private static Upload upload(MultipartFile file) {
		try {
			String name = file.getOriginalFilename();
			return new Upload((name != null) ? name : "", file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
