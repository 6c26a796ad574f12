package vn.noibat.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TextTooLong;
import vn.noibat.edition.TooManyTexts;
import vn.noibat.edition.Verification;
import vn.noibat.edition.Verifying;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;
import vn.noibat.web.RefusedRequest;

/**
 * Tells a reader whether a text in hand is what was released, and whether it still holds.
 * What is asked is compared and forgotten.
 */
@Controller
class VerifyController {

	private static final String VI = "/kiem-chung";

	private static final String EN = "/en/verify";

	// What is longer has no place in an address.
	private static final int LONGEST_IN_ADDRESS = 200;

	// The fields beside the file, and what parts them.
	private static final int FORM_BYTES = 256 * 1024;

	private final Verifying verifying;

	private final Archive archive;

	private final Addresses addresses;

	private final Frames frames;

	private final FindingView.Wording wording;

	VerifyController(Verifying verifying, Archive archive, Addresses addresses, Frames frames,
			FindingView.Wording wording) {
		this.verifying = verifying;
		this.archive = archive;
		this.addresses = addresses;
		this.frames = frames;
		this.wording = wording;
	}

	/**
	 * Answers at an address that can be handed on; printed codes lead here with the hash.
	 */
	@GetMapping({ VI, EN })
	ModelAndView verify(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String sha256,
			Locale locale) {
		String hash = sha256.strip();
		if (!hash.isEmpty()) {
			return page(hash, "?sha256=" + UriUtils.encode(hash, StandardCharsets.UTF_8),
					Verifying.isHash(hash) ? this.verifying.verify(hash) : Verification.malformed(), locale);
		}
		String typed = q.strip();
		return typed.isEmpty() ? page("", "", null, locale)
				: page(typed, parameter(typed), this.verifying.verify(typed), locale);
	}

	/** Takes a longer text, or a file. */
	@PostMapping({ VI, EN })
	ModelAndView verify(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader("X-Robots-Tag", "noindex");
		// Asked before anything is read; who sends in pieces does not say how much.
		if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			return refused("", new RefusedRequest(HttpStatus.LENGTH_REQUIRED, "verify.refused.length"), locale);
		}
		if (request.getContentLengthLong() > Verifying.LARGEST_FILE + FORM_BYTES) {
			return refused("", tooLarge(), locale);
		}
		MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		MultipartFile file = (form != null) ? form.getFile("file") : null;
		if (file != null && !file.isEmpty()) {
			if (file.getSize() > Verifying.LARGEST_FILE) {
				return refused("", tooLarge(), locale);
			}
			byte[] content = file.getBytes();
			return answer("", () -> this.verifying.verify(content), locale);
		}
		String typed = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
		if (typed.length() <= LONGEST_IN_ADDRESS && typed.lines().count() <= 1) {
			RedirectView redirect = new RedirectView(
					PublicPage.VERIFY.path(Language.of(locale)) + (typed.isEmpty() ? "" : parameter(typed)));
			redirect.setStatusCode(HttpStatus.SEE_OTHER);
			redirect.setExposeModelAttributes(false);
			return new ModelAndView(redirect);
		}
		return answer(typed, () -> this.verifying.verify(typed), locale);
	}

	private ModelAndView answer(String typed, Supplier<Verification> verification, Locale locale) {
		try {
			return unkept(page(typed, "", verification.get(), locale));
		}
		catch (TextTooLong | TooManyTexts ex) {
			return refused(typed, ex, locale);
		}
	}

	private ModelAndView page(String typed, String parameters, @Nullable Verification verification, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		PageModel frame = this.frames.of(PublicPage.VERIFY, null, this.frames.title(PublicPage.VERIFY, language),
				parameters, language);
		ModelAndView page = new ModelAndView("portal/verify");
		page.addObject("page", parameters.isEmpty() ? frame : frame.unindexed());
		page.addObject("typed", typed);
		if (verification != null) {
			VerificationView verdict = VerificationView.of(verification, released, language, this.wording,
					this.addresses, this.frames);
			page.addObject("verdict", verdict);
			page.setStatus(verdict.malformed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		}
		List<EditionRow> editions = released.years()
			.stream()
			.flatMap((newest) -> released.editionsOf(newest.year())
				.stream()
				.sorted(Comparator.comparingInt(ReleasedEdition::number).reversed())
				.map((edition) -> EditionRow.of(edition, released, language, this.addresses, this.frames)))
			.toList();
		page.addObject("editions", editions);
		page.addObject("example",
				editions.stream()
					.map(EditionRow::apiUrl)
					.filter(Objects::nonNull)
					.findFirst()
					.map(this.addresses::absolute)
					.orElse(null));
		return page;
	}

	private ModelAndView refused(String typed, RefusedRequest refusal, Locale locale) {
		ModelAndView page = unkept(page(typed, "", null, locale));
		page.addObject("refused", refusal.reason());
		page.addObject("invalid", refusal instanceof TextTooLong);
		page.setStatus(refusal.status());
		return page;
	}

	private static RefusedRequest tooLarge() {
		return new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, "verify.file.large");
	}

	private static ModelAndView unkept(ModelAndView page) {
		page.getModelMap().computeIfPresent("page", (name, frame) -> ((PageModel) frame).unindexed());
		return page;
	}

	private static String parameter(String typed) {
		return "?q=" + UriUtils.encode(typed, StandardCharsets.UTF_8);
	}

}
