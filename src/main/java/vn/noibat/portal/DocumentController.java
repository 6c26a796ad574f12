package vn.noibat.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.noibat.edition.Archive;
import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.PublicFiles;
import vn.noibat.edition.RegisterEntry;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PageModel;
import vn.noibat.web.PublicPage;
import vn.noibat.web.RefusedRequest;

/**
 * The register of the official documents behind the lists.
 */
@Controller
class DocumentController {

	private final Archive archive;

	private final Addresses addresses;

	private final Frames frames;

	private final MessageSource messages;

	private final PublicFiles files;

	DocumentController(Archive archive, PublicFiles files, Addresses addresses, Frames frames, MessageSource messages) {
		this.archive = archive;
		this.files = files;
		this.addresses = addresses;
		this.frames = frames;
		this.messages = messages;
	}

	@GetMapping({ "/van-ban", "/en/documents" })
	String documents(Model model, Locale locale) {
		Language language = Language.of(locale);
		Map<Integer, List<DocumentRow>> years = new LinkedHashMap<>();
		this.archive.current()
			.documents()
			.stream()
			.map(RegisterEntry::document)
			.forEach((document) -> years.computeIfAbsent(document.date().getYear(), (year) -> new ArrayList<>())
				.add(DocumentRow.of(document, language, this.addresses, this.frames)));
		model.addAttribute("page", this.frames.of(PublicPage.DOCUMENTS, "documents", language));
		model.addAttribute("groups",
				years.entrySet()
					.stream()
					.map((group) -> new DocumentGroup(String.valueOf(group.getKey()), group.getValue()))
					.toList());
		model.addAttribute("csvUrl", "/api/v1/documents.csv");
		model.addAttribute("metadataUrl", "/api/v1/documents/metadata");
		return "portal/documents";
	}

	@GetMapping({ "/van-ban/{id}", "/en/documents/{id}" })
	String document(@PathVariable String id, Model model, Locale locale) {
		Language language = Language.of(locale);
		ArchiveSnapshot released = this.archive.current();
		RegisterEntry entry = released.document(id).orElseThrow(() -> RefusedRequest.missing("document.unknown"));
		DocumentContent document = entry.document();
		DocumentView view = DocumentView.of(document, language, this.addresses, this.frames);
		model.addAttribute("page",
				PageModel.of(language, view.title(), view.description(language, this.frames), "documents",
						this.addresses.document(id, language.other()),
						this.addresses.absolute(this.addresses.document(id, language))));
		model.addAttribute("steps", List.of(
				new Step(this.frames.title(PublicPage.DOCUMENTS, language), PublicPage.DOCUMENTS.path(language)),
				new Step(document.number(), null)));
		model.addAttribute("document", view);
		model.addAttribute("signatures", SignatureView.of(this.files.signatures(document), language, this.frames));
		model.addAttribute("relations", LetterRelation.of(id, released, language, this.addresses, this.messages));
		model.addAttribute("later", released.laterDocument(id).isPresent());
		model.addAttribute("mentions", DocumentMention.of(entry, released, language, this.addresses, this.frames));
		model.addAttribute("apiUrl", this.addresses.apiDocument(id));
		model.addAttribute("metadataUrl", this.addresses.apiDocumentMetadata(id));
		return "portal/document";
	}

}
