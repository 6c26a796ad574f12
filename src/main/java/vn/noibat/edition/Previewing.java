package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.FileStore;
import vn.noibat.text.CanonicalJson;
import vn.noibat.web.RefusedRequest;

/**
 * The door to looking at a sealed edition before it is out.
 */
@Service
@Transactional
class Previewing {

	/** The longest life of a link, in days. */
	static final int LONGEST_LIFE = 30;

	private static final int TOKEN_BYTES = 32;

	private static final int LONGEST_LABEL = 120;

	private final PreviewLinks links;

	private final Editions editions;

	private final Releases releases;

	private final FileStore files;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Previewing(PreviewLinks links, Editions editions, Releases releases, FileStore files,
			ApplicationEventPublisher events, Clock clock) {
		this.links = links;
		this.editions = editions;
		this.releases = releases;
		this.files = files;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a link, and tells once what stands in it; only its hash is kept.
	 * @param label for whom it is
	 * @param days how long it lives, from 1 to 30
	 * @throws AlreadyReleased when everybody may read the edition
	 * @throws AlreadyRevoked when it was revoked
	 */
	String make(String yearId, int number, String label, int days, Person person) {
		person.require(Role.SECRETARY, Role.CLERK);
		Edition edition = edition(yearId, number);
		if (this.releases.revocation(edition.id()).isPresent()) {
			throw new AlreadyRevoked(edition.year(), number);
		}
		if (isOut(edition)) {
			throw new AlreadyReleased(edition.year());
		}
		if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
			throw new TextNeeded("edition.refused.label", LONGEST_LABEL);
		}
		if (days < 1 || days > LONGEST_LIFE) {
			throw new TextNeeded("edition.refused.days", LONGEST_LIFE);
		}
		byte[] secret = new byte[TOKEN_BYTES];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		Instant now = this.clock.instant();
		PreviewLink link = this.links.save(new PreviewLink(edition.id(), sha256(token), label.strip(),
				now.plus(Duration.ofDays(days)), person.account(), now));
		this.events.publishEvent(new EditionActed("preview-made", edition.year(), number,
				Map.of("link", String.valueOf(link.id()), "expiresAt", link.expiresAt().toString()), person.account()));
		return token;
	}

	/** Takes a link back. */
	void revoke(String yearId, int number, long linkId, Person person) {
		person.require(Role.SECRETARY, Role.CLERK);
		Edition edition = edition(yearId, number);
		PreviewLink link = this.links.findById(linkId)
			.filter((one) -> one.editionId() == edition.id())
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		if (!link.isRevoked()) {
			link.revoke(person.account(), this.clock.instant());
			this.links.save(link);
			this.events.publishEvent(new EditionActed("preview-revoked", edition.year(), number,
					Map.of("link", String.valueOf(linkId)), person.account()));
		}
	}

	/** The links to an edition, oldest first. */
	@Transactional(readOnly = true)
	List<PreviewLink> links(long editionId) {
		return this.links.findByEditionIdOrderById(editionId);
	}

	/**
	 * What a link shows; nothing once it expired or was taken back, or its edition
	 * revoked.
	 */
	@Transactional(readOnly = true)
	Optional<Previewed> shown(String token) {
		return this.links.findByTokenSha256(sha256(token))
			.filter((link) -> link.isOpen(this.clock.instant()))
			.flatMap((link) -> this.editions.findById(link.editionId()))
			.filter((edition) -> this.releases.revocation(edition.id()).isEmpty())
			.map((edition) -> new Previewed(edition, isOut(edition)));
	}

	/** A picture of the edition that a link shows, while it is not out. */
	@Transactional(readOnly = true)
	Optional<PublicFile> picture(String token, String sha256) {
		return shown(token).filter((previewed) -> !previewed.out())
			.flatMap((previewed) -> previewed.edition().content().picture(sha256))
			.flatMap((picture) -> this.files.contentOf(sha256)
				.map((bytes) -> new PublicFile(sha256 + "." + picture.extension(), picture.mediaType(), bytes)));
	}

	private boolean isOut(Edition edition) {
		return this.releases.of(edition.id()).filter(Release::due).isPresent();
	}

	private Edition edition(String yearId, int number) {
		return this.editions.findByYearIdAndNumber(yearId, number)
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private static String sha256(String token) {
		return CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8));
	}

}
