package vn.noibat.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;

import vn.noibat.database.OwnSecrets;
import vn.noibat.paper.Attachment;
import vn.noibat.paper.OfficialPaper;
import vn.noibat.paper.OfficialPaper.Check;
import vn.noibat.paper.OfficialPaper.Letter;
import vn.noibat.paper.OfficialPaper.Part;
import vn.noibat.paper.OfficialPaper.Signing;
import vn.noibat.paper.OfficialPaper.UrgencyMark;
import vn.noibat.paper.Printing;
import vn.noibat.text.Dates;

/**
 * Papers to sign, and who signs them.
 */
final class SealFixture {

	static final Instant NOW = Instant.parse("2026-11-23T02:15:02Z");

	static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	static final String PASSWORD = "just-for-tests";

	static final TrustedCertificates NONE_TRUSTED = new TrustedCertificates("");

	private SealFixture() {
	}

	/** A paper with an empty field for the signature of the body, and a file attached. */
	static byte[] paper() {
		return new Printing().pdf(new OfficialPaper("Công văn 12/VP-BC (bản thử)", "Đơn vị thử", "V/v bản thử",
				NOW.truncatedTo(ChronoUnit.DAYS),
				new Letter(null, "Đơn vị thử", "12/VP-BC", "Nơi thử", LocalDate.of(2026, 11, 23), null, "bản thử",
						UrgencyMark.URGENT, List.of("Tòa soạn thử"),
						List.of(new Part.Paragraph("Bản thử để ký, không có giá trị.")),
						new Signing("", "", "Chánh Văn phòng", "Nguyễn Văn Thử"), List.of("Như trên", "Lưu: VT")),
				List.of(), new Check("https://noi-bat.example/kiem-chung", "Kiểm chứng"), true,
				List.of(new Attachment("ban-thu.json", "application/json",
						"{\"trial\":true}".getBytes(StandardCharsets.UTF_8), "Bản thử"))));
	}

	/** Signs with a certificate made for trying out. */
	static Sealing sealing(Path folder) throws IOException {
		Path keystore = folder.resolve("seal.p12");
		if (!Files.exists(keystore)) {
			Files.write(keystore, TestCertificate.keystore(PASSWORD, NOW.minus(Duration.ofDays(1))));
		}
		return sealing(keystore, "", CLOCK);
	}

	static Sealing sealing(Path keystore, String timestampUrl, Clock clock) {
		return new Sealing(new SealKeys(keystore.toString(), PASSWORD, nothing(), clock),
				new PaperSignatures(NONE_TRUSTED), NONE_TRUSTED, timestampUrl, Duration.ofSeconds(2), clock);
	}

	static ObjectProvider<OwnSecrets> nothing() {
		return new StaticListableBeanFactory().getBeanProvider(OwnSecrets.class);
	}

	/** Signs as programs do that make a field of their own, by PDFBox and not by DSS. */
	static byte[] signedElsewhere(byte[] pdf, Path keystore, Consumer<PDDocument> before) {
		SealKeys.SealKey key = new SealKeys(keystore.toString(), PASSWORD, nothing(), CLOCK).current().orElseThrow();
		try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			before.accept(document);
			PDSignature signature = new PDSignature();
			signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
			signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
			signature.setSignDate(GregorianCalendar.from(NOW.atZone(Dates.ZONE)));
			document.addSignature(signature, (content) -> envelope(content, key));
			document.saveIncremental(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Appends a change, as a program that annotates or edits does. */
	static byte[] appended(byte[] pdf, Consumer<PDDocument> change) {
		try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			change.accept(document);
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
			document.saveIncremental(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Where the digits of the first signature's envelope begin. */
	static int envelope(byte[] signed) {
		Matcher range = Pattern.compile("/ByteRange \\[0 (\\d+) ")
			.matcher(new String(signed, StandardCharsets.ISO_8859_1));
		if (!range.find()) {
			throw new IllegalArgumentException("Not signed");
		}
		return Integer.parseInt(range.group(1)) + 1;
	}

	/** The envelope with a signature of something. */
	static byte[] envelope(InputStream content, Path keystore) {
		try {
			return envelope(content,
					new SealKeys(keystore.toString(), PASSWORD, nothing(), CLOCK).current().orElseThrow());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] envelope(InputStream content, SealKeys.SealKey key) throws IOException {
		try {
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			ContentSigner signer = new JcaContentSignerBuilder(key.algorithm()).build(key.key());
			DefaultSignedAttributeTableGenerator attributes = new DefaultSignedAttributeTableGenerator(
					new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
							new DERSet(new SigningCertificateV2(new ESSCertIDv2(
									MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded())))))));
			generator.addSignerInfoGenerator(
					new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
						.setSignedAttributeGenerator(attributes)
						.build(signer, key.certificate()));
			generator.addCertificates(new JcaCertStore(key.chain()));
			return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
		}
		catch (GeneralSecurityException | OperatorCreationException | CMSException ex) {
			throw new IOException(ex);
		}
	}

}
