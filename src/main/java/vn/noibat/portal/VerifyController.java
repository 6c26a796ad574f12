package vn.noibat.portal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublicPage;

/**
 * Tells a reader whether a text in hand is what was released, and whether it still holds.
 */
@Controller
class VerifyController {

	private final Archive archive;

	private final Addresses addresses;

	private final Frames frames;

	VerifyController(Archive archive, Addresses addresses, Frames frames) {
		this.archive = archive;
		this.addresses = addresses;
		this.frames = frames;
	}

	@GetMapping({ "/kiem-chung", "/en/verify" })
	String verify(@RequestParam(required = false) @Nullable String sha256, Model model, HttpServletResponse response,
			Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		String typed = (sha256 != null) ? sha256.strip() : "";
		var frame = this.frames.of(PublicPage.VERIFY, null, this.frames.title(PublicPage.VERIFY, language),
				typed.isEmpty() ? "" : parameter(typed), language);
		model.addAttribute("page", typed.isEmpty() ? frame : frame.unindexed());
		model.addAttribute("typed", typed);
		if (!typed.isEmpty()) {
			Verdict verdict = Verdict.of(typed, released, language, this.addresses, this.frames);
			if (verdict.state().equals("malformed")) {
				response.setStatus(HttpStatus.BAD_REQUEST.value());
			}
			model.addAttribute("verdict", verdict);
		}
		List<EditionRow> editions = released.years()
			.stream()
			.flatMap((newest) -> released.editionsOf(newest.year())
				.stream()
				.sorted(Comparator.comparingInt(ReleasedEdition::number).reversed())
				.map((edition) -> EditionRow.of(edition, released, language, this.addresses, this.frames)))
			.toList();
		model.addAttribute("editions", editions);
		model.addAttribute("example",
				editions.stream()
					.map(EditionRow::apiUrl)
					.filter(Objects::nonNull)
					.findFirst()
					.map(this.addresses::absolute)
					.orElse(null));
		return "portal/verify";
	}

	private static String parameter(String typed) {
		return "?sha256=" + UriUtils.encode(typed, StandardCharsets.UTF_8);
	}

}
