package vn.noibat.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class SealTests {

	private static final long SEED = 20261123;

	private static final int FLIPS = 1000;

	// DSS and pdfsig take their time over each.
	private static final int SAMPLE = 25;

	@TempDir
	static Path folder;

	private static byte[] paper;

	private static byte[] sealed;

	@BeforeAll
	static void sealed() throws IOException {
		paper = SealFixture.paper();
		sealed = SealFixture.sealing(folder).seal(paper, true);
	}

	@Test
	void signsBehindThePapersOwnBytes() {
		assertThat(Arrays.copyOf(sealed, paper.length)).isEqualTo(paper);
		assertThat(signatures(sealed)).singleElement().satisfies((signature) -> {
			assertThat(signature.intact()).isTrue();
			assertThat(signature.whole()).isTrue();
			assertThat(signature.signedAt()).isEqualTo(SealFixture.NOW);
			assertThat(signature.stampedAt()).isNull();
			assertThat(signature.isTest()).isTrue();
			assertThat(signature.certificate().name()).isEqualTo("CHỨNG THƯ THỬ NGHIỆM / TEST CERTIFICATE");
		});
	}

	@Test
	void writesTheNoteOfAnAgencyInTheField() throws IOException {
		try (PDDocument document = Loader.loadPDF(sealed)) {
			PDRectangle place = document.getSignatureFields().get(0).getWidgets().get(0).getRectangle();
			assertThat(place.getUpperRightY()).isGreaterThan(780);
			assertThat(place.getUpperRightX()).isGreaterThan(500);
			document.getDocumentCatalog().getAcroForm().flatten();
			assertThat(new PDFTextStripper().getText(document).lines()).containsSubsequence("CHỨNG THƯ THỬ NGHIỆM /",
					"TEST CERTIFICATE", "2026-11-23T09:15:02+07:00");
		}
		assertThat(Sealing.lines("Văn phòng Ủy ban nhân dân thành phố", 100)).hasSize(2)
			.allSatisfy((line) -> assertThat(line.length()).isLessThan(24));
	}

	@Test
	void keepsThePaperFitToBeKeptAndReadAloud() throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
			try (PDFAParser parser = Foundries.defaultInstance()
				.createParser(new ByteArrayInputStream(sealed), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				assertThat(validator.validate(parser).getTestAssertions()).as(flavour.getId())
					.filteredOn((one) -> "FAILED".equals(one.getStatus().name()))
					.extracting((one) -> one.getRuleId().getClause() + " " + one.getMessage() + " "
							+ one.getLocation().getContext())
					.isEmpty();
			}
		}
	}

	@Test
	void satisfiesDss() {
		SimpleReport report = examining().report(sealed);
		String id = report.getFirstSignatureId();
		assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
		// Nobody vouches for a certificate made for trying out.
		assertThat(report.getIndication(id)).isEqualTo(Indication.INDETERMINATE);
		assertThat(report.getSubIndication(id).name()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
	}

	@Test
	void satisfiesPdfsig() throws Exception {
		assertThat(pdfsig(sealed)).contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
	}

	@Test
	void everyFlippedByteIsToldByTheSignatureAlone() throws Exception {
		Random random = new Random(SEED);
		int envelope = SealFixture.envelope(sealed);
		int inEnvelope = 0;
		int missed = 0;
		for (int flip = 0; flip < FLIPS; flip++) {
			int place = random.nextInt(sealed.length);
			byte[] other = flipped(place, 1 << random.nextInt(8));
			boolean enveloped = place >= envelope && place < envelope + 2 * 16 * 1024;
			inEnvelope += enveloped ? 1 : 0;
			boolean told = !holds(signatures(other));
			if (!told) {
				// Digits may be written large or small, and not all of an envelope is
				// signed.
				assertThat(enveloped).as("byte %d", place).isTrue();
				missed++;
			}
		}
		System.out.printf(
				"Flips (seed %d): %d of %d told by the signature alone; of %d in the envelope %d "
						+ "say the same or touch what is not signed%n",
				SEED, FLIPS - missed, FLIPS, inEnvelope, missed);
		assertThat(missed).isLessThan(FLIPS / 20);
	}

	@Test
	void dssAndPdfsigTellAFlippedByteAndAnAppendedOne() throws Exception {
		Random random = new Random(SEED);
		for (int flip = 0; flip < SAMPLE; flip++) {
			byte[] other = flipped(random.nextInt(paper.length), 1 << random.nextInt(8));
			assertThat(dssHolds(other)).isFalse();
		}
		byte[] appended = SealFixture.appended(sealed,
				(document) -> document.getDocumentInformation().setTitle("Khác"));
		assertThat(signatures(appended)).singleElement().extracting(PaperSignature::whole).isEqualTo(false);
		assertThat(dssScopes(appended)).isNotEqualTo(dssScopes(sealed));
		assertThat(pdfsig(appended)).contains("Not total document signed");
		assertThat(pdfsig(flipped(paper.length / 2, 1))).doesNotContain("Signature is Valid");
	}

	@Test
	void stampsWhereAnAuthorityIsNamed() throws Exception {
		TestAuthority authority = new TestAuthority();
		try (TimestampServer server = TimestampServer.stamping(authority)) {
			byte[] stamped = sealing(server.url()).seal(paper, true);
			assertThat(signatures(stamped)).singleElement().satisfies((signature) -> {
				assertThat(signature.stampedAt()).isEqualTo(SealFixture.NOW.plusSeconds(1));
				assertThat(signature.stampedBy().name()).isEqualTo("Dấu thời gian (thử)");
			});
			SimpleReport report = examining().report(stamped);
			assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
				.isEqualTo(SignatureLevel.PAdES_BASELINE_T);
			assertThat(signatures(sealing(server.url()).seal(paper, false)).get(0).stampedAt()).isNull();
		}
	}

	@Test
	void signsNothingWhenTheAuthorityDoesNotStamp() throws Exception {
		try (TimestampServer broken = TimestampServer.answering(500, new byte[0]);
				TimestampServer foreign = TimestampServer.answering(200, "<html>".getBytes(StandardCharsets.UTF_8));
				TimestampServer endless = TimestampServer.answering(200, new byte[1 << 20])) {
			for (TimestampServer server : List.of(broken, foreign, endless)) {
				refusesToSign(sealing(server.url()));
			}
			refusesToSign(sealing("http://127.0.0.1:1/tsa"));
		}
	}

	@Test
	void waitsForASilentAuthorityNoLongerThanItMay() throws Exception {
		try (ServerSocket silent = new ServerSocket(0)) {
			Thread trickle = new Thread(() -> {
				try (Socket socket = silent.accept()) {
					socket.getOutputStream()
						.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
					while (true) {
						socket.getOutputStream().write(48);
						socket.getOutputStream().flush();
						Thread.sleep(50);
					}
				}
				catch (IOException | InterruptedException ex) {
					// Hung up.
				}
			});
			trickle.setDaemon(true);
			trickle.start();
			refusesToSign(sealing("http://127.0.0.1:" + silent.getLocalPort() + "/"));
		}
	}

	@Test
	void signsNothingWithoutAValidCertificate() throws Exception {
		Clock later = Clock.fixed(SealFixture.NOW.plus(Duration.ofDays(5000)), ZoneOffset.UTC);
		Sealing over = SealFixture.sealing(folder.resolve("seal.p12"), "", later);
		assertThatExceptionOfType(SealRefused.class).isThrownBy(() -> over.seal(paper, true))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("document.seal.expired"));
		Sealing none = new Sealing(new SealKeys("", "", SealFixture.nothing(), SealFixture.CLOCK),
				new PaperSignatures(SealFixture.NONE_TRUSTED), SealFixture.NONE_TRUSTED, "", Duration.ofSeconds(1),
				SealFixture.CLOCK);
		assertThat(none.certificate()).isEmpty();
		assertThatExceptionOfType(SealRefused.class).isThrownBy(() -> none.seal(paper, true))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("document.seal.none"));
	}

	private static void refusesToSign(Sealing sealing) {
		assertThatExceptionOfType(SealRefused.class).isThrownBy(() -> sealing.seal(paper, true))
			.satisfies((refusal) -> assertThat(refusal.isForWantOfTimestamp()).isTrue());
	}

	private static Sealing sealing(String timestampUrl) {
		return SealFixture.sealing(folder.resolve("seal.p12"), timestampUrl, SealFixture.CLOCK);
	}

	private static Examining examining() {
		return new Examining(new PaperSignatures(SealFixture.NONE_TRUSTED), SealFixture.NONE_TRUSTED,
				SealFixture.CLOCK);
	}

	private static List<PaperSignature> signatures(byte[] pdf) {
		return new PaperSignatures(SealFixture.NONE_TRUSTED).in(pdf);
	}

	private static boolean holds(List<PaperSignature> signatures) {
		return !signatures.isEmpty() && signatures.stream().allMatch(PaperSignature::intact)
				&& signatures.get(signatures.size() - 1).whole();
	}

	private static byte[] flipped(int place, int bit) {
		byte[] other = sealed.clone();
		other[place] ^= (byte) bit;
		return other;
	}

	private static boolean dssHolds(byte[] pdf) {
		try {
			List<AdvancedSignature> found = validator(pdf).getSignatures();
			return !found.isEmpty()
					&& found.stream().allMatch((one) -> one.getSignatureCryptographicVerification().isSignatureValid());
		}
		catch (DSSException ex) {
			return false;
		}
	}

	private static List<String> dssScopes(byte[] pdf) {
		SimpleReport report = examining().report(pdf);
		return report.getSignatureScopes(report.getFirstSignatureId())
			.stream()
			.map((scope) -> scope.getScope().name())
			.toList();
	}

	private static SignedDocumentValidator validator(byte[] pdf) {
		SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
		validator.setCertificateVerifier(new CommonCertificateVerifier(true));
		return validator;
	}

	private static String pdfsig(byte[] pdf) throws Exception {
		boolean present = new ProcessBuilder("sh", "-c", "command -v pdfsig").start().waitFor() == 0;
		if (!present) {
			System.out.println("Skipped: pdfsig (poppler-utils) is not on this machine");
		}
		assumeTrue(present);
		Path file = Files.write(folder.resolve("pdfsig.pdf"), pdf);
		Process process = new ProcessBuilder("pdfsig", file.toString()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		return said;
	}

}
