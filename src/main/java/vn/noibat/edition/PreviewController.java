package vn.noibat.edition;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.RefusedRequest;
import vn.noibat.web.SecretAddress;

/**
 * Shows a sealed edition to whoever holds a link to it, outside all stores.
 */
@Controller
class PreviewController {

	private final Previewing previewing;

	private final Addresses addresses;

	PreviewController(Previewing previewing, Addresses addresses) {
		this.previewing = previewing;
		this.addresses = addresses;
	}

	@GetMapping("/xem-truoc/{token:[A-Za-z0-9_-]{43}}")
	String vietnamese(@PathVariable String token, Model model, HttpServletResponse response) {
		return show(token, Language.VI, model, response);
	}

	@GetMapping("/xem-truoc/{token:[A-Za-z0-9_-]{43}}/en")
	String english(@PathVariable String token, Model model, HttpServletResponse response) {
		return show(token, Language.EN, model, response);
	}

	@GetMapping("/xem-truoc/{token:[A-Za-z0-9_-]{43}}/anh/{sha256:[0-9a-f]{64}}")
	ResponseEntity<byte[]> picture(@PathVariable String token, @PathVariable String sha256) {
		PublicFile picture = this.previewing.picture(token, sha256)
			.orElseThrow(() -> RefusedRequest.missing("edition.preview.gone"));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(picture.mediaType()))
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex, nofollow, noarchive")
			.body(picture.bytes());
	}

	private String show(String token, Language language, Model model, HttpServletResponse response) {
		Previewed previewed = this.previewing.shown(token)
			.orElseThrow(() -> RefusedRequest.missing("edition.preview.gone"));
		SecretAddress.keepNowhere(response);
		Edition edition = previewed.edition();
		if (previewed.out()) {
			// What became of it since, a correction or a withdrawal, is told there.
			return "redirect:" + this.addresses.edition(edition.year(), edition.number(), language);
		}
		YearContent content = edition.content();
		Bilingual title = content.title();
		String path = "/xem-truoc/" + token;
		model.addAttribute("page",
				PageModel
					.of(Language.VI, title.in(language), title.in(language), "years",
							(language == Language.VI) ? path + "/en" : path, this.addresses.absolute("/"))
					.unindexed());
		model.addAttribute("path", path);
		model.addAttribute("content", content);
		model.addAttribute("language", language);
		model.addAttribute("other", (language == Language.VI) ? path + "/en" : path);
		model.addAttribute("number", edition.number());
		model.addAttribute("sha256", edition.sha256());
		model.addAttribute("reason", edition.toRecord().reason());
		model.addAttribute("contents", List.of());
		return "edition/preview";
	}

}
