package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Bilingual;

/**
 * Gives tests of other rooms an archive of the editions they put together.
 */
public final class TestArchive {

	static final PublicPapers NO_PAPERS = new PublicPapers((sha256) -> Optional.empty(), (file) -> List.of());

	private TestArchive() {
	}

	public static ArchiveSnapshot of(ReleasedEdition... editions) {
		return new ArchiveSnapshot(editions.length, Optional.empty(), List.of(editions), List.of(), Optional.empty(),
				List.of(), List.of());
	}

	/** Asks an archive that a test put together. */
	public static Verifying verifying(ArchiveSnapshot released) {
		return new Verifying(() -> released, NO_PAPERS);
	}

	/** The edition that comes next, a day later. */
	public static ReleasedEdition correction(ReleasedEdition edition, String reason, UnaryOperator<String> change) {
		return edition(edition, edition.number() + 1, EditionKind.CORRECTION, reason, change);
	}

	/** The edition that takes a list back, a day later. */
	public static ReleasedEdition withdrawal(ReleasedEdition edition, String reason) {
		YearContent last = edition.content();
		return edition(edition, edition.number() + 1, EditionKind.WITHDRAWAL, reason,
				(text) -> new String(Canonical.write(new YearContent(last.id(), last.year(), last.locality(),
						last.localityName(), last.stage(), last.wording(), last.word(), last.places(), last.title(),
						null, null, last.fields(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
						List.of(), List.of(), List.of(), List.of())), StandardCharsets.UTF_8));
	}

	static ReleasedEdition edition(ReleasedEdition of, int number, EditionKind kind, @Nullable String reason,
			UnaryOperator<String> change) {
		byte[] canonical = change.apply(new String(of.canonical(), StandardCharsets.UTF_8))
			.getBytes(StandardCharsets.UTF_8);
		YearContent content = Canonical.read(canonical);
		SealedEdition seal = new SealedEdition(content.year(), number, kind,
				(reason != null) ? Bilingual.of(reason) : null, Canonical.sha256(canonical), of.sha256(),
				of.seal().sealedAt());
		return new ReleasedEdition(content.year() * 10L + number, seal,
				of.releasedAt().plus(Duration.ofDays(number - of.number())), canonical, of.signature(), content, null);
	}

	/** The edition as one that publishes a text which was submitted. */
	static ReleasedEdition agreed(ReleasedEdition edition, AgreedText text) {
		return new ReleasedEdition(edition.id(), edition.seal(), edition.releasedAt(), edition.canonical(),
				edition.signature(), edition.content(), text);
	}

	/** Lets readers see at once what the archive would see within a second. */
	public static void renew(Archive archive) {
		archive.refresh();
	}

}
