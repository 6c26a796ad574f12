package vn.noibat.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.HighlightContent;
import vn.noibat.edition.PictureContent;
import vn.noibat.edition.PublicFile;
import vn.noibat.edition.PublicFiles;
import vn.noibat.edition.PublicLocality;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.paper.Typing;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.RunningText;
import vn.noibat.text.Typography;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;
import vn.noibat.web.TermsOfUse;

/**
 * Years and highlights to copy and print elsewhere: text, markup, DOCX, pictures and whom
 * to name.
 */
@Controller
class CopyController {

	private final Archive archive;

	private final PublicFiles files;

	private final Typing typing;

	private final TermsOfUse terms;

	private final Addresses addresses;

	private final Frames frames;

	CopyController(Archive archive, PublicFiles files, Typing typing, TermsOfUse terms, Addresses addresses,
			Frames frames) {
		this.archive = archive;
		this.files = files;
		this.typing = typing;
		this.terms = terms;
		this.addresses = addresses;
		this.frames = frames;
	}

	@GetMapping({ "/nam/{year}/sao-chep", "/en/years/{year}/copy" })
	String year(@PathVariable String year, Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = standing(released, year, language);
		show(released, edition, yearSheet(released, edition, language), this.addresses.year(edition.year(), language),
				this.addresses.copy(edition.year(), language), this.addresses.copy(edition.year(), language.other()),
				null, model);
		model.addAttribute("singles",
				edition.content()
					.highlights()
					.stream()
					.map((highlight) -> new Step(
							highlight.rank() + ". " + Typography.nonBreaking(highlight.title().in(language), language),
							this.addresses.copy(edition.year(), highlight.rank(), highlight.slug(), language)))
					.toList());
		return "portal/copy";
	}

	@GetMapping({ "/nam/{year}/{place}/sao-chep", "/en/years/{year}/{place}/copy" })
	ModelAndView highlight(@PathVariable String year, @PathVariable String place, Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = standing(released, year, language);
		HighlightContent highlight = YearPath.highlight(released, edition, place, language);
		String path = this.addresses.copy(edition.year(), highlight.rank(), highlight.slug(), language);
		if (!YearPath.place(highlight).equals(place)) {
			return YearPath.permanently(path);
		}
		Step above = new Step(
				this.frames.word("highlight.name", language, Phrases.capital(edition.content().word().in(language)),
						highlight.rank()),
				this.addresses.highlight(edition.year(), highlight.rank(), highlight.slug(), language));
		show(released, edition, highlightSheet(released, edition, highlight, language), String.valueOf(above.url()),
				path, this.addresses.copy(edition.year(), highlight.rank(), highlight.slug(), language.other()), above,
				model);
		model.addAttribute("singles", List.of());
		return new ModelAndView("portal/copy");
	}

	@GetMapping({ "/nam/{year}/sao-chep.docx", "/en/years/{year}/copy.docx" })
	ResponseEntity<byte[]> yearDocx(@PathVariable String year, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = standing(released, year, language);
		return docx(released, edition, yearSheet(released, edition, language), String.valueOf(edition.year()));
	}

	@GetMapping({ "/nam/{year}/{place}/sao-chep.docx", "/en/years/{year}/{place}/copy.docx" })
	ResponseEntity<byte[]> highlightDocx(@PathVariable String year, @PathVariable String place, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition edition = standing(released, year, language);
		HighlightContent highlight = YearPath.highlight(released, edition, place, language);
		if (!YearPath.place(highlight).equals(place)) {
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.header(HttpHeaders.LOCATION,
						this.addresses.copy(edition.year(), highlight.rank(), highlight.slug(), language) + ".docx")
				.build();
		}
		return docx(released, edition, highlightSheet(released, edition, highlight, language),
				edition.year() + "-" + YearPath.place(highlight));
	}

	private static ReleasedEdition standing(ArchiveSnapshot released, String year, Language language) {
		ReleasedEdition edition = YearPath.edition(released, year);
		if (edition.isWithdrawn()) {
			throw YearPath.gone(edition, language);
		}
		return edition;
	}

	private CopySheet yearSheet(ArchiveSnapshot released, ReleasedEdition edition, Language language) {
		YearContent year = edition.content();
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		return new CopySheet(language, year.title().in(language),
				(year.introduction() != null) ? year.introduction().in(language) : null,
				CopyPart.of(year, language, this.addresses, notes), notice(edition, language),
				credit(released, edition, this.addresses.year(edition.year(), language), language));
	}

	private CopySheet highlightSheet(ArchiveSnapshot released, ReleasedEdition edition, HighlightContent highlight,
			Language language) {
		Notes notes = new Notes(language, this.addresses, released::isRegistered);
		return new CopySheet(language, highlight.title().in(language), highlight.summary().in(language),
				List.of(CopyPart.of(highlight, language, this.addresses, notes)), notice(edition, language),
				credit(released, edition,
						this.addresses.highlight(edition.year(), highlight.rank(), highlight.slug(), language),
						language));
	}

	private @Nullable String notice(ReleasedEdition edition, Language language) {
		Bilingual reason = edition.seal().reason();
		return (reason == null) ? null : this.frames.word("edition.corrected", language,
				String.valueOf(edition.number()), DocumentRow.date(date(edition), language), reason.in(language));
	}

	private List<String> credit(ArchiveSnapshot released, ReleasedEdition edition, String path, Language language) {
		Bilingual locality = released.locality().map(PublicLocality::fullName).orElse(null);
		List<String> lines = new ArrayList<>();
		Bilingual demonstration = this.terms.demonstration(locality);
		String source = (demonstration != null) ? this.terms.siteName(locality).in(language)
				: this.terms.credit(locality).in(language);
		lines.add(Phrases.of(language, "copy.credit.line", source, String.valueOf(edition.number()),
				DocumentRow.date(date(edition), language), this.addresses.absolute(path)));
		if (demonstration != null) {
			lines.add(sentence(demonstration.in(language)));
		}
		String publisher = this.terms.publisher();
		if (publisher != null) {
			lines.add(sentence(Phrases.of(language, "copy.credit.publisher", publisher)));
		}
		if (edition.content().isSummary()) {
			lines.add(this.frames.word("notice.summary", language));
		}
		lines.add(sentence(this.terms.licence().in(language)));
		return lines;
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

	private static LocalDate date(ReleasedEdition edition) {
		return edition.releasedAt().atZone(Dates.ZONE).toLocalDate();
	}

	private void show(ArchiveSnapshot released, ReleasedEdition edition, CopySheet sheet, String original, String path,
			String alternate, @Nullable Step above, Model model) {
		Language language = sheet.language();
		String title = this.frames.word("copy.title", language);
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(this.frames.word("years.title", language), PublicPage.YEARS.path(language)));
		steps.add(new Step(String.valueOf(edition.year()), this.addresses.year(edition.year(), language)));
		if (above != null) {
			steps.add(above);
		}
		steps.add(new Step(title, null));
		// A second copy of the text is nothing that search engines should find first.
		model.addAttribute("page",
				PageModel.of(language, this.frames.word("copy.page", language, RunningText.line(sheet.title())),
						this.frames.word("copy.text", language), "years", alternate, this.addresses.absolute(original))
					.unindexed());
		model.addAttribute("steps", steps);
		model.addAttribute("heading", Typography.nonBreaking(sheet.title(), language));
		model.addAttribute("original", original);
		model.addAttribute("notice", sheet.notice());
		model.addAttribute("changesUrl", (sheet.notice() == null || released.before(edition).isEmpty()) ? null
				: this.addresses.editionChanges(edition.year(), edition.number(), language));
		model.addAttribute("number", edition.number());
		model.addAttribute("summary", edition.content().isSummary());
		model.addAttribute("docx", path + ".docx");
		model.addAttribute("fields", fields(sheet));
		model.addAttribute("licence", this.terms.licence().in(language));
		model.addAttribute("pictures", pictures(sheet));
	}

	private List<CopyField> fields(CopySheet sheet) {
		String standfirst = (sheet.standfirst() != null) ? RunningText.line(sheet.standfirst()) : "";
		String html = sheet
			.html((picture) -> this.addresses.absolute(this.addresses.picture(picture.sha256(), picture.extension())));
		return Stream
			.of(new CopyField("title", RunningText.line(sheet.title())), new CopyField("standfirst", standfirst),
					new CopyField("text", sheet.text()), new CopyField("figures", sheet.figures()),
					new CopyField("credit", String.join("\n", sheet.credit())), new CopyField("html", html))
			.filter((field) -> !field.text().isEmpty())
			.toList();
	}

	private List<PrintPicture> pictures(CopySheet sheet) {
		List<PrintPicture> pictures = new ArrayList<>();
		for (PictureContent picture : sheet.pictures()) {
			byte[] bytes = bytes(picture);
			if (bytes != null) {
				pictures.add(PrintPicture.of(picture, bytes.length, sheet, this.addresses));
			}
		}
		return pictures;
	}

	private byte @Nullable [] bytes(PictureContent picture) {
		return this.files.picture(picture.sha256()).map(PublicFile::bytes).orElse(null);
	}

	private ResponseEntity<byte[]> docx(ArchiveSnapshot released, ReleasedEdition edition, CopySheet sheet,
			String name) {
		Bilingual locality = released.locality().map(PublicLocality::fullName).orElse(null);
		byte[] docx = this.typing.docx(sheet.manuscript(this.terms.siteName(locality).in(sheet.language()),
				edition.releasedAt(), this::bytes));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(Typing.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("noi-bat-" + name + ".docx", StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Robots-Tag", "noindex")
			.body(docx);
	}

	/**
	 * A text with a button that copies it.
	 *
	 * @param name as the end of the key of its label
	 */
	record CopyField(String name, String text) {
	}

}
