package vn.noibat.figure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

/**
 * A source to be put on file.
 *
 * @param kind {@code list}, {@code document} or {@code press}
 * @param documentId the registered document it is; only a source of kind {@code document}
 * has one, and always
 * @param url its address, http or https
 */
public record NewSource(String kind, Bilingual title, @Nullable Bilingual publisher, @Nullable LocalDate publishedOn,
		@Nullable String documentId, @Nullable String url) {

	private static final List<String> KINDS = List.of("list", "document", "press");

	/**
	 * Checks what the register of sources asks for.
	 * @throws RefusedRequest when the kind is unknown, a document is not registered, or
	 * the address is not one of the web
	 */
	public NewSource {
		if (!KINDS.contains(kind)) {
			throw RefusedRequest.conflict("figure.source.kind");
		}
		if (kind.equals("document") && documentId == null) {
			throw RefusedRequest.conflict("figure.source.unregistered");
		}
		if (url != null && !url.matches("https?://[^\\s\"<>]{3,2000}")) {
			throw RefusedRequest.conflict("figure.source.url");
		}
	}

}
