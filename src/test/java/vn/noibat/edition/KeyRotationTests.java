package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.database.OwnSecrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A second key takes over, and what the first one signed stays verifiable.
 */
@SpringBootTest
@Transactional
class KeyRotationTests {

	private static final Instant FIRST_TIME = Instant.parse("2030-01-01T00:00:00Z");

	private static final Instant SECOND_TIME = Instant.parse("2031-01-01T00:00:00Z");

	@Autowired
	private Signatures signatures;

	@Autowired
	private Editions editions;

	@Autowired
	private Standings standings;

	@Autowired
	private Archive archive;

	@Autowired
	private Clock clock;

	@TempDir
	private Path folder;

	@Test
	void leavesWhatTheOldKeySignedVerifiable() throws Exception {
		Path keystore = this.folder.resolve("keys.p12");
		ReleasedEdition edition = this.archive.current().year(2023).orElseThrow();
		TestKeystore.keytool(keystore, "first", "2024/01/01");
		SigningKeys before = open(keystore);
		sign(before, edition, FIRST_TIME);
		TestKeystore.keytool(keystore, "second", "2025/01/01");
		SigningKeys after = open(keystore);
		sign(after, edition, SECOND_TIME);

		List<String> published = published();

		assertThat(published).startsWith(after.current().publicKey().id()).contains(before.current().publicKey().id());
		assertThat(verifies(edition, FIRST_TIME, before.current().publicKey().id())).isTrue();
		assertThat(verifies(edition, SECOND_TIME, after.current().publicKey().id())).isTrue();
	}

	@Test
	void publishesAKeyThatHasLeftTheKeystore() throws Exception {
		ReleasedEdition edition = this.archive.current().year(2023).orElseThrow();
		Path old = this.folder.resolve("old.p12");
		TestKeystore.keytool(old, "first", "2024/01/01");
		sign(open(old), edition, FIRST_TIME);
		Path fresh = this.folder.resolve("fresh.p12");
		TestKeystore.keytool(fresh, "second", "2025/01/01");
		sign(open(fresh), edition, SECOND_TIME);

		assertThat(published()).contains(open(old).current().publicKey().id());
		assertThat(verifies(edition, FIRST_TIME, open(old).current().publicKey().id())).isTrue();
	}

	@Test
	void publishesKeysThatCameTogetherInTheOrderOfTheirCertificates() throws Exception {
		List<PublicSigningKey> newestFirst = new ArrayList<>();
		for (int count = 0; count < 6; count++) {
			byte[] encoded = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
			newestFirst.add(new PublicSigningKey(
					Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length))));
		}

		this.signatures.know(newestFirst, FIRST_TIME);

		assertThat(published()).startsWith(newestFirst.stream().map(PublicSigningKey::id).toArray(String[]::new));
	}

	private void sign(SigningKeys keys, ReleasedEdition edition, Instant releaseAt) {
		new Signing(keys, this.signatures, this.editions, this.standings, this.clock).sign(edition.id(), releaseAt);
	}

	private List<String> published() throws Exception {
		String keySet = new ArchiveSnapshot(1, Optional.empty(), List.of(), List.of(), Optional.empty(),
				this.signatures.keys(), List.of())
			.keySet();
		return JWKSet.parse(keySet).getKeys().stream().map(JWK::getKeyID).toList();
	}

	private boolean verifies(ReleasedEdition edition, Instant releaseAt, String keyId) throws Exception {
		String[] jws = this.signatures.of(edition.id(), releaseAt).orElseThrow().split("\\.", -1);
		assertThat(JWSHeader.parse(new Base64URL(jws[0])).getKeyID()).isEqualTo(keyId);
		byte[] header = (jws[0] + ".").getBytes(StandardCharsets.US_ASCII);
		byte[] signed = Arrays.copyOf(header, header.length + edition.canonical().length);
		System.arraycopy(edition.canonical(), 0, signed, header.length, edition.canonical().length);
		return this.signatures.key(keyId).orElseThrow().verifies(signed, new Base64URL(jws[2]).decode());
	}

	private static SigningKeys open(Path keystore) {
		return new SigningKeys(keystore.toString(), TestKeystore.PASSWORD,
				new DefaultListableBeanFactory().getBeanProvider(OwnSecrets.class), Clock.systemUTC());
	}

}
