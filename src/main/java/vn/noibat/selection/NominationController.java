package vn.noibat.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.paper.Printing;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;

/**
 * The pages of a year's nominations.
 */
@Controller
@RequestMapping("/desk/years/{year:[12][0-9][0-9][0-9]}/nominations")
class NominationController {

	private static final String TAB = "nominations";

	private final SelectionPages pages;

	private final Nominating nominating;

	private final Convening convening;

	private final Names names;

	private final NominationWords words;

	private final ReceivedFiles files;

	private final Dossier dossier;

	private final Printing printing;

	NominationController(SelectionPages pages, Nominating nominating, Convening convening, Names names,
			NominationWords words, ReceivedFiles files, Dossier dossier, Printing printing) {
		this.pages = pages;
		this.nominating = nominating;
		this.convening = convening;
		this.names = names;
		this.words = words;
		this.files = files;
		this.dossier = dossier;
		this.printing = printing;
	}

	@GetMapping
	ModelAndView nominations(@PathVariable int year, Person person) {
		WorkingYear working = this.pages.year(year);
		List<NominationRecord> visible = this.nominating.visible(working.id(), person);
		ModelAndView page = this.pages.page("nominations", working, person, TAB, HttpStatus.OK);
		page.addObject("nominations", visible);
		page.addObject("seesAll", this.nominating.seesAll(working.id(), person));
		page.addObject("until", this.nominating.nominatedUntil(working.id()));
		page.addObject("open", working.stage() == Stage.NOMINATING);
		return page;
	}

	@GetMapping("/dossier.pdf")
	ResponseEntity<byte[]> dossier(@PathVariable int year, Person person) {
		WorkingYear working = this.pages.year(year);
		if (!this.nominating.seesAll(working.id(), person)) {
			throw new NotAllowed();
		}
		return ReceivedFiles.pdf(this.printing.pdf(this.dossier.paper(working, person)), "de-cu-" + year + ".pdf");
	}

	@GetMapping("/new")
	ModelAndView blank(@PathVariable int year, Person person) {
		person.require(Role.NOMINATOR, Role.SECRETARY);
		return form(this.pages.year(year), null,
				NominationForm.empty(person.bodies(Role.NOMINATOR).stream().sorted().findFirst().orElse("")), person,
				HttpStatus.OK);
	}

	@PostMapping
	ModelAndView create(@PathVariable int year, @ModelAttribute("form") NominationForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable List<MultipartFile> file, Person person,
			RedirectAttributes flash) {
		person.require(Role.NOMINATOR, Role.SECRETARY);
		return save(this.pages.year(year), null, form, errors, file, person, flash);
	}

	@GetMapping("/{id}")
	ModelAndView nomination(@PathVariable int year, @PathVariable String id, Person person) {
		return dossier(this.pages.year(year), id, person, HttpStatus.OK);
	}

	@GetMapping("/{id}/text")
	ModelAndView edit(@PathVariable int year, @PathVariable String id, Person person) {
		WorkingYear working = this.pages.year(year);
		NominationRecord nomination = own(working, id, person);
		return form(working, nomination, NominationForm.of(nomination), person, HttpStatus.OK);
	}

	@PostMapping("/{id}/text")
	ModelAndView revise(@PathVariable int year, @PathVariable String id, @ModelAttribute("form") NominationForm form,
			BindingResult errors, @RequestParam(required = false) @Nullable List<MultipartFile> file, Person person,
			RedirectAttributes flash) {
		WorkingYear working = this.pages.year(year);
		return save(working, own(working, id, person), form, errors, file, person, flash);
	}

	@GetMapping("/{id}/files/{fileId}")
	ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable String id, @PathVariable String fileId,
			Person person) {
		return this.nominating.nomination(this.pages.year(year).id(), id, person)
			.evidence()
			.files()
			.stream()
			.filter((file) -> file.id().equals(fileId))
			.findFirst()
			.map(this.files::answer)
			.orElseThrow(NotAllowed::new);
	}

	/**
	 * Two revisions side by side.
	 * @param from by default the last one before {@code to} that says something else
	 * @param to the newest one by default
	 */
	@GetMapping("/{id}/comparison")
	ModelAndView compare(@PathVariable int year, @PathVariable String id,
			@RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Person person) {
		WorkingYear working = this.pages.year(year);
		List<NominationRevision> revisions = this.nominating.revisions(working.id(), id, person);
		int later = (to != null) ? to : revisions.size();
		int earlier = (from != null) ? from : lastThatDiffers(revisions, later);
		return this.pages.page("comparison", working, person, TAB, HttpStatus.OK)
			.addObject("nomination", this.nominating.nomination(working.id(), id, person))
			.addObject("revisions", revisions)
			.addObject("from", earlier)
			.addObject("to", later)
			.addObject("changes", this.words.changes(text(revisions, earlier), text(revisions, later)));
	}

	@PostMapping("/{id}/submission")
	ModelAndView handIn(@PathVariable int year, @PathVariable String id, Person person, RedirectAttributes flash) {
		return act(year, id, person, flash, "selection.done.handed-in",
				(working) -> this.nominating.handIn(working.id(), id, person));
	}

	@PostMapping("/{id}/acceptance")
	ModelAndView accept(@PathVariable int year, @PathVariable String id, Person person, RedirectAttributes flash) {
		return act(year, id, person, flash, "selection.done.accepted",
				(working) -> this.nominating.accept(working.id(), id, person));
	}

	@PostMapping("/{id}/return")
	ModelAndView sendBack(@PathVariable int year, @PathVariable String id,
			@RequestParam(defaultValue = "") String reason, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		return this.pages.kept(
				act(year, id, person, flash, "selection.done.returned",
						(working) -> this.nominating.sendBack(working.id(), id, Typed.text(reason), person)),
				"deciding", request);
	}

	@PostMapping("/{id}/refusal")
	ModelAndView decline(@PathVariable int year, @PathVariable String id,
			@RequestParam(defaultValue = "") String reason, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		return this.pages.kept(
				act(year, id, person, flash, "selection.done.declined",
						(working) -> this.nominating.decline(working.id(), id, Typed.text(reason), person)),
				"deciding", request);
	}

	@PostMapping("/{id}/merger")
	ModelAndView merge(@PathVariable int year, @PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String into, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		return this.pages.kept(
				act(year, id, person, flash, "selection.done.merged",
						(working) -> this.nominating.merge(working.id(), id, into, Typed.text(reason), person)),
				"deciding", request);
	}

	@PostMapping("/{id}/reconsideration")
	ModelAndView reconsider(@PathVariable int year, @PathVariable String id, Person person, RedirectAttributes flash) {
		return act(year, id, person, flash, "selection.done.reconsidered",
				(working) -> this.nominating.reconsider(working.id(), id, person));
	}

	@PostMapping("/{id}/title")
	ModelAndView retitle(@PathVariable int year, @PathVariable String id,
			@RequestParam(defaultValue = "") String titleVi, @RequestParam(defaultValue = "") String titleEn,
			Person person, HttpServletRequest request, RedirectAttributes flash) {
		return this.pages.kept(act(year, id, person, flash, "selection.done.retitled", (working) -> {
			if (Typed.text(titleVi).isEmpty() || titleVi.length() > 300 || titleEn.length() > 300) {
				person.require(Role.SECRETARY);
				throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "selection.title.wrong");
			}
			this.nominating.retitle(working.id(), id, Bilingual.of(Typed.text(titleVi), Typed.text(titleEn)), person);
		}), "retitling", request);
	}

	@PostMapping("/{id}/comment")
	ModelAndView comment(@PathVariable int year, @PathVariable String id,
			@RequestParam(defaultValue = "") String comment, Person person, HttpServletRequest request,
			RedirectAttributes flash) {
		return this.pages.kept(act(year, id, person, flash, "selection.done.commented", (working) -> {
			if (comment.length() > 8000) {
				person.require(Role.COUNCILLOR);
				throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "selection.comment.long");
			}
			this.nominating.comment(working.id(), id, Typed.text(comment), person);
		}), "commenting", request);
	}

	private ModelAndView act(int year, String id, Person person, RedirectAttributes flash, String done, Step step) {
		WorkingYear working = this.pages.year(year);
		this.nominating.nomination(working.id(), id, person);
		try {
			step.take(working);
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (RefusedRequest refusal) {
			return dossier(working, id, person, refusal.status()).addObject("refusal", refusal);
		}
		flash.addFlashAttribute("done", done);
		return new ModelAndView(SelectionPages.redirect(working, "/nominations/" + id));
	}

	private ModelAndView save(WorkingYear year, @Nullable NominationRecord before, NominationForm form,
			BindingResult errors, @Nullable List<MultipartFile> file, Person person, RedirectAttributes flash) {
		boolean council = before == null && !person.has(Role.NOMINATOR);
		List<MultipartFile> files = (file == null) ? List.of() : file.stream().filter((one) -> !one.isEmpty()).toList();
		List<String> named = documentsOf(before);
		form.check(this.names, (id) -> named.contains(id) || this.names.mayName(id, person), files.size(), errors);
		if (council && !form.department().isEmpty()
				&& this.names.bodies().stream().noneMatch((body) -> body.id().equals(form.department()))) {
			errors.rejectValue("department", "selection.form.department");
		}
		if (errors.hasErrors()) {
			return form(year, before, form, person, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel())
				.addObject("filesAgain", !files.isEmpty());
		}
		String id;
		try {
			requireKnown(form, before);
			List<EvidenceFile> more = this.files.keep(files, person);
			if (before != null) {
				this.nominating.revise(year.id(), before.id(), form.text(more), form.version(), person);
				id = before.id();
			}
			else if (council) {
				id = this.nominating.add(year.id(), form.text(more), Typed.orNull(form.department()), person);
			}
			else {
				id = this.nominating.draft(year.id(), form.text(more), form.department(), person);
			}
		}
		catch (NotAllowed ex) {
			throw ex;
		}
		catch (NominationChanged refusal) {
			NominationRecord now = own(year, Objects.requireNonNull(before).id(), person);
			return form(year, now, form.on(now.version()), person, refusal.status()).addObject("refusal", refusal)
				.addObject("filesAgain", !files.isEmpty())
				.addObject("stored", now);
		}
		catch (RefusedRequest refusal) {
			return form(year, before, form, person, refusal.status()).addObject("refusal", refusal)
				.addObject("filesAgain", !files.isEmpty());
		}
		flash.addFlashAttribute("done", council ? "selection.done.added" : "selection.done.saved");
		return new ModelAndView(SelectionPages.redirect(year, "/nominations/" + id));
	}

	private static List<String> documentsOf(@Nullable NominationRecord nomination) {
		return (nomination == null) ? List.of() : Stream
			.concat(nomination.evidence().documents().stream(),
					nomination.evidence().figures().stream().flatMap((figure) -> Stream.ofNullable(figure.document())))
			.toList();
	}

	// Only files of this nomination may be named: another's could be read through it.
	private static void requireKnown(NominationForm form, @Nullable NominationRecord before) {
		List<String> known = (before == null) ? List.of()
				: before.evidence().files().stream().map(EvidenceFile::id).toList();
		if (!form.files().stream().allMatch((row) -> known.contains(row.id()))) {
			throw new NotAllowed();
		}
	}

	private ModelAndView form(WorkingYear year, @Nullable NominationRecord nomination, NominationForm form,
			Person person, HttpStatus status) {
		ModelAndView page = this.pages.page("nomination-form", year, person, TAB, status);
		page.addObject("nomination", nomination);
		page.addObject("form", form);
		page.addObject("council", nomination == null && !person.has(Role.NOMINATOR));
		page.addObject("departments",
				person.bodies(Role.NOMINATOR)
					.stream()
					.sorted()
					.map((body) -> new Choice(body, this.names.body(body)))
					.toList());
		page.addObject("bodies",
				this.names.bodies().stream().map((body) -> new Choice(body.id(), body.name().vi())).toList());
		page.addObject("fields",
				this.names.fields().stream().map((field) -> new Choice(field.code(), field.label().vi())).toList());
		page.addObject("indicators",
				this.names.indicators()
					.stream()
					.map((indicator) -> new Choice(indicator.slug(), indicator.label().vi()))
					.toList());
		page.addObject("documents",
				this.names.documents(person,
						Stream
							.concat(documentsOf(nomination).stream(),
									form.named().stream().filter((id) -> this.names.mayName(id, person)))
							.toList()));
		page.addObject("qualifiers",
				NominationForm.QUALIFIERS.stream()
					.map((qualifier) -> new Choice(qualifier, this.pages.word("selection.qualifier." + qualifier)))
					.toList());
		return page;
	}

	private ModelAndView dossier(WorkingYear year, String id, Person person, HttpStatus status) {
		NominationRecord nomination = this.nominating.nomination(year.id(), id, person);
		boolean seesAll = this.nominating.seesAll(year.id(), person);
		List<CouncilComment> comments = this.nominating.comments(year.id(), id, person);
		Optional<CouncilRecord> council = this.convening.council(year.id());
		ModelAndView page = this.pages.page("nomination", year, person, TAB, status);
		page.addObject("nomination", nomination);
		page.addObject("seesAll", seesAll);
		page.addObject("mine", isOwn(nomination, person));
		page.addObject("titles", this.nominating.titles(id));
		page.addObject("revisions", this.nominating.revisions(year.id(), id, person));
		page.addObject("comments", comments);
		boolean open = year.stage() == Stage.NOMINATING;
		boolean handedIn = nomination.state() == NominationState.HANDED_IN;
		boolean secretary = person.has(Role.SECRETARY);
		page.addObject("open", open);
		page.addObject("deciding", secretary && open && handedIn);
		page.addObject("retitling", secretary && open && (handedIn || nomination.state() == NominationState.ACCEPTED));
		page.addObject("commenting",
				seesAll && open
						&& council.filter((one) -> one.frozenAt() == null)
							.filter((one) -> person.accounts(Role.COUNCILLOR).stream().anyMatch(one::has))
							.isPresent());
		page.addObject("comment",
				comments.stream()
					.filter((comment) -> person.accounts(Role.COUNCILLOR).contains(comment.councillor()))
					.map(CouncilComment::text)
					.findFirst()
					.orElse(""));
		page.addObject("others", person.has(Role.SECRETARY) ? others(year, id, person) : Map.of());
		return page;
	}

	private Map<String, String> others(WorkingYear year, String id, Person person) {
		Map<String, String> others = new LinkedHashMap<>();
		this.nominating.visible(year.id(), person)
			.stream()
			.filter((other) -> !other.id().equals(id)
					&& (other.state() == NominationState.ACCEPTED || other.state() == NominationState.HANDED_IN))
			.forEach((other) -> others.put(other.id(), other.title().vi()));
		return others;
	}

	// Handing in and deciding are acts on a text that stays.
	private static int lastThatDiffers(List<NominationRevision> revisions, int later) {
		NominationText text = text(revisions, later);
		return revisions.stream()
			.filter((revision) -> revision.number() < later && !revision.text().equals(text))
			.findFirst()
			.map(NominationRevision::number)
			.orElse(Math.max(1, later - 1));
	}

	private static NominationText text(List<NominationRevision> revisions, int number) {
		return revisions.stream()
			.filter((revision) -> revision.number() == number)
			.findFirst()
			.map(NominationRevision::text)
			.orElseThrow(NotAllowed::new);
	}

	private NominationRecord own(WorkingYear year, String id, Person person) {
		NominationRecord nomination = this.nominating.nomination(year.id(), id, person);
		if (!isOwn(nomination, person)) {
			throw new NotAllowed();
		}
		return nomination;
	}

	private static boolean isOwn(NominationRecord nomination, Person person) {
		return nomination.department() != null && person.capacity(Role.NOMINATOR, nomination.department()).isPresent();
	}

	/**
	 * What is done to a nomination.
	 */
	@FunctionalInterface
	private interface Step {

		void take(WorkingYear year);

	}

}
