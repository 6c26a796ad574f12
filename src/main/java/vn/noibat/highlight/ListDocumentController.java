package vn.noibat.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Upload;
import vn.noibat.paper.Typing;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;

/**
 * The list as a file that is worked on in a word processor.
 */
@Controller
@RequestMapping("/desk/years/{year}/highlights")
class ListDocumentController {

	private final Returning returning;

	private final DeskWords words;

	ListDocumentController(Returning returning, DeskWords words) {
		this.returning = returning;
		this.words = words;
	}

	@GetMapping("/document")
	ResponseEntity<byte[]> take(@PathVariable int year, @RequestParam(defaultValue = "vi") String language,
			Person person) {
		Language read = language.equals("en") ? Language.EN : Language.VI;
		byte[] docx = this.returning.take(year, read, person);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(Typing.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("ket-qua-noi-bat-" + year + "-" + read.code() + ".docx", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(docx);
	}

	@GetMapping("/document/return")
	String choose(@PathVariable int year, Person person, Model model) {
		person.require(Role.EDITOR, Role.SECRETARY);
		model.addAttribute("number", year);
		return "highlight/return";
	}

	@PostMapping("/document/return")
	String send(@PathVariable int year, @RequestParam MultipartFile file, Person person, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		person.require(Role.EDITOR, Role.SECRETARY);
		try {
			redirect.addAttribute("file", this.returning.keep(year, upload(file), person));
			return "redirect:/desk/years/{year}/highlights/documents/{file}";
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			response.setStatus(refusal.status().value());
			model.addAttribute("refusal", refusal);
			return choose(year, person, model);
		}
	}

	@GetMapping("/documents/{file}")
	String review(@PathVariable int year, @PathVariable String file, Person person, Model model) {
		return page(this.returning.review(year, file, person), file, model);
	}

	@PostMapping("/documents/{file}/revisions")
	String save(@PathVariable int year, @PathVariable String file, @RequestParam(defaultValue = "") Set<String> shown,
			@RequestParam(defaultValue = "") Set<String> over, Person person, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			int saved = this.returning.save(year, file, shown, over, person);
			redirect.addFlashAttribute("done", "highlight.file.saved");
			redirect.addFlashAttribute("doneArguments", List.of(saved));
			return "redirect:/desk/years/{year}/highlights";
		}
		catch (RefusedRequest refusal) {
			if (refusal.status() == HttpStatus.NOT_FOUND) {
				throw refusal;
			}
			response.setStatus(refusal.status().value());
			model.addAttribute("refusal", refusal);
			return review(year, file, person, model);
		}
	}

	private String page(ListReview review, String file, Model model) {
		model.addAttribute("review", review);
		model.addAttribute("ready", review.ready());
		model.addAttribute("file", file);
		model.addAttribute("changes", review.changes().stream().map(this::row).toList());
		return "highlight/returned";
	}

	private ChangeRow row(ListReview.Change change) {
		return new ChangeRow(change.id(), change.rank(), change.title(), change.newest(), change.isConflict(),
				this.words.name(change.by()), change.state(),
				this.words.parts(this.words.compare(change.now(), change.draft()).changed()));
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

	/** What a file changes of one highlight, as it is shown. */
	record ChangeRow(String id, int rank, String title, int newest, boolean conflict, String by, String state,
			List<Comparison.Part> parts) {
	}

}
