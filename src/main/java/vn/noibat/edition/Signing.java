package vn.noibat.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;

/**
 * Signs editions: a detached JWS (RFC 7515, RFC 7797) over the canonical bytes, whose
 * protected header carries what belongs to the act.
 */
@Component
@Transactional
class Signing {

	private final SigningKeys keys;

	private final Signatures signatures;

	private final Editions editions;

	private final Standings standings;

	private final Clock clock;

	Signing(SigningKeys keys, Signatures signatures, Editions editions, Standings standings, Clock clock) {
		this.keys = keys;
		this.signatures = signatures;
		this.editions = editions;
		this.standings = standings;
		this.clock = clock;
	}

	/** Signs an edition as one that comes out at a time. */
	void sign(long editionId, Instant releaseAt) {
		Edition edition = this.editions.findById(editionId).orElseThrow();
		SigningKey key = this.keys.current();
		Instant now = this.clock.instant();
		this.signatures.know(this.keys.publicKeys(), now);
		this.signatures.add(
				edition.id(), releaseAt, key.publicKey().id(), jws(edition,
						this.standings.replacedBy(edition.yearId(), edition.number()).orElse(null), releaseAt, key),
				now);
	}

	/** Signs what an earlier version of the portal released without a signature. */
	void signTheRest() {
		this.signatures.know(this.keys.publicKeys(), this.clock.instant());
		this.signatures.missing().forEach(this::sign);
	}

	private static String jws(Edition edition, @Nullable SealedEdition replaced, Instant releaseAt, SigningKey key) {
		JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(key.publicKey().id())
			.base64URLEncodePayload(false)
			.criticalParams(Set.of("b64"));
		act(edition, replaced, releaseAt).forEach(header::customParam);
		JWSObject jws = new JWSObject(header.build(), new Payload(edition.canonical()));
		try {
			jws.sign(key);
			return jws.serialize(true);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("Edition " + edition.year() + "/" + edition.number() + " is not signed",
					ex);
		}
	}

	private static Map<String, Object> act(Edition edition, @Nullable SealedEdition replaced, Instant releaseAt) {
		SealedEdition seal = edition.toRecord();
		Map<String, Object> act = new LinkedHashMap<>();
		act.put("locality", edition.content().locality());
		act.put("year", seal.year());
		act.put("edition", seal.number());
		act.put("kind", seal.kind().code());
		Bilingual reason = seal.reason();
		if (reason != null) {
			act.put("reason",
					(reason.en() != null) ? Map.of("vi", reason.vi(), "en", reason.en()) : Map.of("vi", reason.vi()));
		}
		act.put("sealedAt", moment(seal.sealedAt()));
		act.put("releasedAt", moment(releaseAt));
		act.put("sha256", seal.sha256());
		if (seal.previousSha256() != null) {
			act.put("previousSha256", seal.previousSha256());
		}
		// What was sealed in between never came out: nobody can leave out an edition that
		// did.
		if (replaced != null) {
			act.put("replaces", replaced.number());
			act.put("replacesSha256", replaced.sha256());
		}
		edition.journalHead()
			.ifPresent((head) -> act.put("journal", Map.of("sequence", head.sequence(), "sha256", head.sha256())));
		return act;
	}

	private static String moment(Instant moment) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Dates.ZONE).toOffsetDateTime());
	}

}
