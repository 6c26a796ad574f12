package vn.noibat.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.noibat.file.StoredFile;

import static org.assertj.core.api.Assertions.assertThat;

class SignedPaperTests {

	private static final String AGENCY = "CN=Văn phòng thử nghiệm,O=Đơn vị thử,C=VN";

	private static final StoredFile FILE = new StoredFile("a", "a", "application/pdf", "a.pdf", 1, null, null);

	private final byte[] paper = SealFixture.paper();

	@Test
	void asksForWhomACertificateSignsAlsoWhereATrustedIssuerVouchesForIt(@TempDir Path folder) throws IOException {
		TestAuthority authority = new TestAuthority();
		byte[] signed = signed(agency(authority, folder));
		TrustedCertificates trusted = new TrustedCertificates(authority.pem(folder).toString());

		assertThat(outside(signed, trusted, null).unvouched()).isEmpty();
		assertThat(outside(signed, trusted, null).asked()).map(SigningCertificate::name)
			.contains("Văn phòng thử nghiệm");
		assertThat(outside(signed, SealFixture.NONE_TRUSTED, null).unvouched()).isPresent();
		assertThat(new SignedPaper(FILE, false, new PaperSignatures(trusted).in(signed), "clerk", SealFixture.NOW, null)
			.asked()).isEmpty();
	}

	@Test
	void asksNothingOfThePortalsOwnTestCertificateAndOfAnotherOneByItsName(@TempDir Path folder) throws IOException {
		Path own = test(folder.resolve("own.p12"));
		Path other = test(folder.resolve("other.p12"));
		Optional<String> known = keys(own).test();
		assertThat(known).isPresent();

		assertThat(outside(signed(own), SealFixture.NONE_TRUSTED, known.get()).asked()).isEmpty();
		SignedPaper alike = outside(signed(other), SealFixture.NONE_TRUSTED, known.get());
		assertThat(alike.signatures().get(0).isTest()).isTrue();
		assertThat(alike.asked()).map(SigningCertificate::name).contains(TestCertificate.NAME);
		assertThat(alike.unvouched()).isPresent();
		assertThat(keys(agency(new TestAuthority(), folder)).test()).isEmpty();
	}

	private static Path agency(TestAuthority authority, Path folder) {
		return authority.keystore(folder, AGENCY, SealFixture.NOW.minus(Duration.ofDays(100)),
				SealFixture.NOW.plus(Duration.ofDays(100)));
	}

	private byte[] signed(Path keystore) {
		return SealFixture.signedElsewhere(this.paper, keystore, (document) -> {
		});
	}

	private static Path test(Path file) throws IOException {
		return Files.write(file,
				TestCertificate.keystore(SealFixture.PASSWORD, SealFixture.NOW.minus(Duration.ofDays(1))));
	}

	private static SealKeys keys(Path keystore) {
		return new SealKeys(keystore.toString(), SealFixture.PASSWORD, SealFixture.nothing(), SealFixture.CLOCK);
	}

	private static SignedPaper outside(byte[] signed, TrustedCertificates trusted, String test) {
		return new SignedPaper(FILE, true, new PaperSignatures(trusted).in(signed), "clerk", SealFixture.NOW, test);
	}

}
