package vn.noibat.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SealedEdition;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;
import vn.noibat.web.RefusedRequest;

/**
 * What an edition changed: the one before and it, side by side, and why.
 */
@Controller
class ChangesController {

	private final Archive archive;

	private final Addresses addresses;

	private final Frames frames;

	ChangesController(Archive archive, Addresses addresses, Frames frames) {
		this.archive = archive;
		this.addresses = addresses;
		this.frames = frames;
	}

	@GetMapping({ "/nam/{year}/ban/{number}/khac-biet", "/en/years/{year}/edition/{number}/changes" })
	String changes(@PathVariable String year, @PathVariable String number, Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		ReleasedEdition newest = YearPath.edition(released, year);
		ReleasedEdition edition = YearPath.number(number)
			.flatMap((one) -> released.edition(newest.year(), one))
			.orElseThrow(() -> RefusedRequest.missing("edition.unknown", newest.year(),
					released.editionsOf(newest.year()).size()));
		ReleasedEdition before = released.before(edition)
			.orElseThrow(() -> RefusedRequest.missing("changes.first", edition.year(), edition.number()));
		released.withdrawalOf(edition).ifPresent((withdrawal) -> {
			throw YearPath.gone(withdrawal, language);
		});
		show(released, before, edition, language, model);
		return "portal/changes";
	}

	private void show(ArchiveSnapshot released, ReleasedEdition before, ReleasedEdition edition, Language language,
			Model model) {
		SealedEdition seal = edition.seal();
		// What was taken back is not shown again, not even as what was removed.
		boolean textGone = edition.isWithdrawn() || before.isWithdrawn();
		String title = this.frames.word("changes.title", language, edition.number(), edition.year());
		String path = this.addresses.editionChanges(edition.year(), edition.number(), language);
		model.addAttribute("page",
				PageModel
					.of(language, title, title, "years",
							this.addresses.editionChanges(edition.year(), edition.number(), language.other()),
							this.addresses.absolute(path))
					.unindexed());
		model.addAttribute("steps",
				List.of(new Step(this.frames.word("years.title", language), PublicPage.YEARS.path(language)),
						new Step(String.valueOf(edition.year()), this.addresses.year(edition.year(), language)),
						new Step(this.frames.word("changes.name", language, edition.number()), null)));
		model.addAttribute("heading", title);
		model.addAttribute("kind", seal.kind().code());
		model.addAttribute("reason", (seal.reason() != null) ? seal.reason().in(language) : null);
		model.addAttribute("before", this.frames.word("edition.name", language, before.number()));
		model.addAttribute("after", this.frames.word("edition.name", language, edition.number()));
		model.addAttribute("beforeUrl", released.isTakenBack(before) ? null : link(released, before, language));
		model.addAttribute("afterUrl", link(released, edition, language));
		model.addAttribute("seal", SealView.of(edition, released, language, this.addresses).withoutChanges());
		model.addAttribute("textGone", textGone);
		model.addAttribute("facts", textGone ? List.of()
				: ChangedFact.between(before.content(), edition.content(), language, this.addresses));
		model.addAttribute("parts",
				textGone ? List.of() : ChangedPart.between(before.content(), edition.content(), language));
		model.addAttribute("answers",
				released.answers(edition)
					.stream()
					.map((answer) -> AnswerRow.of(answer, edition, textGone, language, this.addresses))
					.toList());
		model.addAttribute("documents", textGone ? List.of() : documents(released, before, edition, language));
	}

	private String link(ArchiveSnapshot released, ReleasedEdition edition, Language language) {
		boolean newest = released.year(edition.year()).filter((one) -> one.number() == edition.number()).isPresent();
		return newest ? this.addresses.year(edition.year(), language)
				: this.addresses.edition(edition.year(), edition.number(), language);
	}

	/** The papers that the edition has and the one before had not. */
	private List<Step> documents(ArchiveSnapshot released, ReleasedEdition before, ReleasedEdition edition,
			Language language) {
		YearContent old = before.content();
		return edition.content()
			.documents()
			.stream()
			.filter((document) -> old.document(document.id()).isEmpty())
			.map((document) -> new Step(name(document, language),
					released.document(document.id()).isPresent() ? this.addresses.document(document.id(), language)
							: null))
			.toList();
	}

	private static String name(DocumentContent document, Language language) {
		return document.number() + ", " + DocumentRow.date(document.date(), language);
	}

}
