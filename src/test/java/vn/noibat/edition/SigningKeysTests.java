package vn.noibat.edition;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.noibat.database.OwnSecrets;
import vn.noibat.database.StartRefused;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SigningKeysTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	@Test
	void signsWithTheKeyWhoseCertificateIsNewestAndKnowsAll() throws Exception {
		Path keystore = this.folder.resolve("keys.p12");
		TestKeystore.keytool(keystore, "first", "2024/01/01");
		PublicSigningKey first = open(keystore, TestKeystore.PASSWORD).current().publicKey();
		TestKeystore.keytool(keystore, "second", "2025/01/01");

		SigningKeys keys = open(keystore, TestKeystore.PASSWORD);

		assertThat(keys.publicKeys()).hasSize(2).endsWith(first);
		assertThat(keys.current().publicKey()).isNotEqualTo(first);
	}

	@Test
	void signsWithNoKeyBeforeItsCertificateBegins() throws Exception {
		Path keystore = this.folder.resolve("keys.p12");
		TestKeystore.keytool(keystore, "coming", "2026/12/01");
		PublicSigningKey coming = open(keystore, TestKeystore.PASSWORD).current().publicKey();
		TestKeystore.keytool(keystore, "present", "2025/01/01");

		SigningKeys keys = open(keystore, TestKeystore.PASSWORD);
		assertThat(keys.publicKeys()).startsWith(coming);
		assertThat(keys.current().publicKey()).isNotEqualTo(coming);
		SigningKeys later = new SigningKeys(keystore.toString(), TestKeystore.PASSWORD, nothing(),
				Clock.fixed(Instant.parse("2026-12-02T00:00:00Z"), ZoneOffset.UTC));
		assertThat(later.current().publicKey()).isEqualTo(coming);
	}

	@Test
	void namesAKeyByItsThumbprint() {
		// RFC 8037, appendix A.3.
		PublicSigningKey key = new PublicSigningKey(
				new com.nimbusds.jose.util.Base64URL("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));

		assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
	}

	@Test
	void verifiesWhatItSignedAndNothingElse() throws Exception {
		Path keystore = this.folder.resolve("keys.p12");
		TestKeystore.keytool(keystore, "only", "2024/01/01");
		SigningKey key = open(keystore, TestKeystore.PASSWORD).current();
		byte[] text = "danh sách".getBytes(StandardCharsets.UTF_8);

		byte[] signature = key.sign(new com.nimbusds.jose.JWSHeader(com.nimbusds.jose.JWSAlgorithm.EdDSA), text)
			.decode();

		assertThat(key.publicKey().verifies(text, signature)).isTrue();
		for (int bit = 0; bit < text.length * 8; bit++) {
			byte[] other = Arrays.copyOf(text, text.length);
			other[bit / 8] ^= (byte) (1 << (bit % 8));
			assertThat(key.publicKey().verifies(other, signature)).isFalse();
		}
	}

	@Test
	void refusesToStartWithoutAKeystore() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new SigningKeys("", "", nothing(), CLOCK))
			.withMessageContaining("NOIBAT_KEYSTORE");
	}

	@Test
	void refusesToStartWithAKeystoreThatDoesNotOpen() throws Exception {
		Path keystore = this.folder.resolve("keys.p12");
		TestKeystore.keytool(keystore, "only", "2024/01/01");
		Path text = Files.writeString(this.folder.resolve("text.p12"), "no keystore");

		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> open(keystore, "another password"))
			.withMessageContaining(keystore.toString());
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> open(text, TestKeystore.PASSWORD));
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> open(this.folder.resolve("missing.p12"), TestKeystore.PASSWORD));
	}

	@Test
	void leavesKeysOfOtherKindsAlone() throws Exception {
		Path keystore = this.folder.resolve("keys.p12");
		TestKeystore.keytool(keystore, "other", "2025/01/01", "Ed448");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> open(keystore, TestKeystore.PASSWORD))
			.withMessageContaining("Ed25519");

		TestKeystore.keytool(keystore, "only", "2024/01/01");
		assertThat(open(keystore, TestKeystore.PASSWORD).publicKeys()).hasSize(1);
	}

	@Test
	void refusesToStartWithAKeystoreThatHoldsNoEd25519Key() throws Exception {
		Path keystore = this.folder.resolve("empty.p12");
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		try (OutputStream file = Files.newOutputStream(keystore)) {
			store.store(file, TestKeystore.PASSWORD.toCharArray());
		}

		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> open(keystore, TestKeystore.PASSWORD))
			.withMessageContaining("Ed25519");
	}

	private static SigningKeys open(Path keystore, String password) {
		return new SigningKeys(keystore.toString(), password, nothing(), CLOCK);
	}

	private static ObjectProvider<OwnSecrets> nothing() {
		return new DefaultListableBeanFactory().getBeanProvider(OwnSecrets.class);
	}

}
