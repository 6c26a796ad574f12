package vn.noibat.edition;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.file.FileStore;

/**
 * The door to editions whose time has not come, for those whom a dispatch names. Whoever
 * asks here must have made sure that it names them: nothing public does.
 */
@Service
@Transactional(readOnly = true)
public class EmbargoedEditions {

	private final Editions editions;

	private final Releases releases;

	private final Signatures signatures;

	private final FileStore files;

	EmbargoedEditions(Editions editions, Releases releases, Signatures signatures, FileStore files) {
		this.editions = editions;
		this.releases = releases;
		this.signatures = signatures;
		this.files = files;
	}

	/**
	 * The edition of a year with that number once its release is set, out or not: none
	 * while no time holds for it, or when it was revoked.
	 */
	public Optional<EmbargoedEdition> edition(int year, int number) {
		return this.editions.findByYearAndNumber(year, number)
			.flatMap((edition) -> this.releases.of(edition.id())
				.flatMap((release) -> this.signatures.of(edition.id(), release.at())
					.map((signature) -> new EmbargoedEdition(edition.toReleased(release.at(), signature, null),
							release.due()))));
	}

	/** A picture that such an edition shows. */
	public Optional<PublicFile> picture(EmbargoedEdition edition, String sha256) {
		return edition.edition()
			.content()
			.picture(sha256)
			.flatMap((picture) -> this.files.contentOf(sha256)
				.map((bytes) -> new PublicFile(sha256 + "." + picture.extension(), picture.mediaType(), bytes)));
	}

}
