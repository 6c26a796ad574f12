package vn.noibat.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * An address of the interface and what it gives.
 *
 * @param pattern with its variable parts in braces
 * @param example one that exists; null in an empty installation
 */
record ApiAddress(String pattern, String text, @Nullable String example) {

	static List<ApiAddress> all(ArchiveSnapshot released, Addresses addresses, Frames frames, Language language) {
		Optional<ReleasedEdition> newest = released.newestList();
		String indicator = released.indicators()
			.stream()
			.findFirst()
			.map((series) -> addresses.apiIndicator(series.indicator().slug()))
			.orElse(null);
		List<ApiAddress> all = new ArrayList<>();
		all.add(address("/api/v1/years", "years", "/api/v1/years", frames, language));
		all.add(address("/api/v1/years/{year}", "year",
				newest.map((edition) -> addresses.apiYear(edition.year())).orElse(null), frames, language));
		all.add(address("/api/v1/years/{year}/highlights/{rank}", "highlight",
				newest.map((edition) -> addresses.apiHighlight(edition.year(), 1)).orElse(null), frames, language));
		all.add(address("/api/v1/years/{year}/ninjs?lang=", "ninjs",
				newest.map((edition) -> addresses.apiYearNinjs(edition.year(), language)).orElse(null), frames,
				language));
		all.add(address("/api/v1/years/{year}/highlights/{rank}/ninjs?lang=", "ninjs.highlight",
				newest.map((edition) -> addresses.apiHighlightNinjs(edition.year(), 1, language)).orElse(null), frames,
				language));
		all.add(address("/api/v1/indicators", "indicators", "/api/v1/indicators", frames, language));
		all.add(address("/api/v1/indicators/{slug}", "indicator", indicator, frames, language));
		all.add(address("/api/v1/indicators/{slug}.csv", "csv", (indicator != null) ? indicator + ".csv" : null, frames,
				language));
		all.add(address("/api/v1/documents", "documents", "/api/v1/documents", frames, language));
		all.add(address("/api/v1/documents/{id}", "document",
				released.documents()
					.stream()
					.findFirst()
					.map((entry) -> addresses.apiDocument(entry.document().id()))
					.orElse(null),
				frames, language));
		all.add(address("/api/v1/documents.csv", "documents.csv", "/api/v1/documents.csv", frames, language));
		all.add(address("/api/v1/documents/metadata", "register", "/api/v1/documents/metadata", frames, language));
		all.add(address("/api/v1/documents/{id}/metadata", "metadata",
				released.documents()
					.stream()
					.findFirst()
					.map((entry) -> addresses.apiDocumentMetadata(entry.document().id()))
					.orElse(null),
				frames, language));
		all.add(address("/api/v1/search?q=&year=&field=&page=&size=", "search", "/api/v1/search?q=GRDP", frames,
				language));
		all.add(address("/api/v1/editions/{year}", "editions",
				newest.map((edition) -> "/api/v1/editions/" + edition.year()).orElse(null), frames, language));
		all.add(address("/api/v1/editions/{year}/{number}", "edition",
				newest.map((edition) -> addresses.apiEdition(edition.year(), edition.number())).orElse(null), frames,
				language));
		all.add(address("/api/v1/editions/{year}/{number}/signature", "signature",
				newest.map((edition) -> addresses.apiSignature(edition.year(), edition.number())).orElse(null), frames,
				language));
		all.add(address("/.well-known/jwks.json", "keys", "/.well-known/jwks.json", frames, language));
		all.add(address("/api/v1/verify?q=&sha256=&number=", "verify",
				newest.map((edition) -> "/api/v1/verify?sha256=" + edition.sha256()).orElse(null), frames, language));
		all.add(address("/oembed?url=&maxwidth=&maxheight=", "oembed",
				newest
					.map((edition) -> addresses.oembed(addresses.absolute(addresses.year(edition.year(), language)))
						.substring(addresses.base().length()))
					.orElse(null),
				frames, language));
		all.add(address("/api/v1/openapi.json", "openapi", "/api/v1/openapi.json", frames, language));
		return all;
	}

	private static ApiAddress address(String pattern, String key, @Nullable String example, Frames frames,
			Language language) {
		return new ApiAddress(pattern, frames.word("api.address." + key, language), example);
	}

}
