package vn.noibat.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.file.Upload;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ExaminingTests {

	private static final String OFFICE = "CN=Văn phòng thử nghiệm,O=Đơn vị thử,C=VN";

	@TempDir
	static Path folder;

	private static byte[] paper;

	private static byte[] signed;

	private static Path keystore;

	private static TestAuthority authority;

	@BeforeAll
	static void paper() {
		paper = SealFixture.paper();
		authority = new TestAuthority();
		keystore = authority.keystore(folder, OFFICE, SealFixture.NOW.minus(Duration.ofDays(100)),
				SealFixture.NOW.plus(Duration.ofDays(100)));
		signed = SealFixture.sealing(keystore, "", SealFixture.CLOCK).seal(paper, false);
	}

	@Test
	void takesAPaperSignedIntoItsField() {
		ExaminedPaper examined = examine(signed);
		assertThat(examined.signatures()).hasSize(1);
		SigningCertificate certificate = examined.signatures().get(0).certificate();
		assertThat(certificate.name()).isEqualTo("Văn phòng thử nghiệm");
		assertThat(certificate.organisation()).isEqualTo("Đơn vị thử");
		assertThat(certificate.issuer()).isEqualTo("Cơ quan cấp chứng thư (thử)");
		assertThat(certificate.trust()).isEqualTo(CertificateTrust.UNCHECKED);
		assertThat(examined.signatures().get(0).signedAt()).isEqualTo(SealFixture.NOW);
	}

	@Test
	void takesAPaperSignedByAnotherProgramInAFieldOfItsOwn() {
		assertThat(examine(elsewhere((document) -> {
		})).signatures()).hasSize(1);
	}

	@Test
	void takesAPaperSignedTwice() {
		byte[] twice = SealFixture.signedElsewhere(signed, keystore, (document) -> {
		});
		assertThat(examine(twice).signatures()).extracting(PaperSignature::intact, PaperSignature::whole)
			.containsExactly(tuple(true, false), tuple(true, true));
	}

	@Test
	void saysWhoVouchesForTheSigner() throws IOException {
		TrustedCertificates named = new TrustedCertificates(authority.pem(folder).toString());
		TrustedCertificates others = new TrustedCertificates(
				new TestAuthority().pem(folder.resolveSibling(folder.getFileName())).toString());
		assertThat(trust(named, signed)).isEqualTo(CertificateTrust.TRUSTED);
		assertThat(trust(others, signed)).isEqualTo(CertificateTrust.UNKNOWN_ISSUER);
		assertThat(trust(SealFixture.NONE_TRUSTED, SealFixture.sealing(folder).seal(paper, false)))
			.isEqualTo(CertificateTrust.TEST);
		assertThat(new Examining(new PaperSignatures(named), named, SealFixture.CLOCK)
			.examine(paper, new Upload("a.pdf", signed))
			.signatures()).hasSize(1);
	}

	static Stream<Arguments> refused() {
		return Stream.of(Arguments.of("its own bytes, unsigned", paper, "document.signed.unsigned"),
				Arguments.of("another PDF", Arrays.copyOf("%PDF-1.7\n%%EOF".getBytes(), 3000), "document.signed.other"),
				Arguments.of("no PDF", "Kính gửi".getBytes(), "document.signed.other"),
				Arguments.of("nothing", new byte[0], "document.signed.other"),
				Arguments.of("a beginning", Arrays.copyOf(paper, paper.length - 1), "document.signed.rewritten"),
				Arguments.of("the same, changed and signed", flipped(signed, 1000), "document.signed.rewritten"),
				Arguments.of("encrypted", encrypted(), "document.signed.encrypted"),
				Arguments.of("something appended without a signature", note(paper), "document.signed.none"),
				Arguments.of("signed, then annotated", note(signed), "document.signed.appended"),
				Arguments.of("signed, then a byte more", Arrays.copyOf(signed, signed.length + 1),
						"document.signed.appended"),
				Arguments.of("signed and changed behind", flipped(signed, signed.length - 300),
						"document.signed.broken"),
				Arguments.of("an envelope that is none", emptied(), "document.signed.certificate"),
				Arguments.of("annotated, then signed", elsewhere(ExaminingTests::annotate), "document.signed.altered"),
				Arguments.of("a page more, then signed",
						elsewhere((document) -> document.addPage(new PDPage(PDRectangle.A4))),
						"document.signed.altered"),
				Arguments.of("written on, then signed", elsewhere(ExaminingTests::writeOn), "document.signed.altered"),
				Arguments.of("a program that runs at opening, then signed",
						elsewhere((document) -> document.getDocumentCatalog()
							.setOpenAction(new PDActionJavaScript("app.alert('x')"))),
						"file.pdf.active"),
				Arguments.of("a field to fill in, then signed", elsewhere(ExaminingTests::addField),
						"document.signed.altered"),
				Arguments.of("another title, then signed",
						elsewhere((document) -> document.getDocumentInformation().setTitle("Khác")),
						"document.signed.altered"),
				Arguments.of("the field for the agency enlarged, and another signed",
						elsewhere(ExaminingTests::enlarge), "document.signed.altered"),
				Arguments.of("another file title in its metadata", elsewhere(ExaminingTests::retitle),
						"document.signed.altered"),
				Arguments.of("two ends, of which programs take one or the other", twoEnds(),
						"document.signed.ambiguous"),
				Arguments.of("an end behind the end", endBehindTheEnd(), "document.signed.ambiguous"),
				Arguments.of("an entry that says two things", whole(hand().signature().ambiguousPage()),
						"document.signed.ambiguous"),
				Arguments.of("an object that no table lists", unlisted(), "document.signed.ambiguous"),
				Arguments.of("an object twice", whole(hand().signature().signature()), "document.signed.ambiguous"),
				Arguments.of("a second table for others", endedAt(hand().signature(), " /XRefStm 15"),
						"document.signed.ambiguous"),
				Arguments.of("another page", whole(hand().signature().otherPage()), "document.signed.altered"),
				Arguments.of("the field for the agency over the text", moved(), "document.signed.altered"),
				Arguments.of("a field without a signature over the number",
						whole(hand().signature().another(HandWritten.EVIL, "100 690 290 735", false)),
						"document.signed.altered"),
				Arguments.of("a small picture over the number",
						whole(hand().signature().another(HandWritten.EVIL, "100 690 290 735", true)),
						"document.signed.covering"),
				Arguments.of("many small pictures in empty places", many(), "document.signed.covering"),
				Arguments.of("more behind than a signature is", swollen(), "document.signed.long"),
				Arguments.of("a certificate that is over", expired(), "document.signed.expired"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refused(String what, byte[] file, String reason) {
		assertThatExceptionOfType(RefusedRequest.class).as(what)
			.isThrownBy(() -> examine(file))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	static Stream<Arguments> drawnElsewhere() {
		return Stream.of("/Subtype /Polygon /C [1 1 1] /IC [1 1 1] /Vertices [80 400 540 400 540 600 80 600]",
				"/Subtype /Line /C [0 0 0] /BS << /W 20 >> /L [80 500 540 500]",
				"/Subtype /Line /C [0 0 0] /L [80 500 540 500] /Cap true /Contents (BAI BO)",
				"/Subtype /StrikeOut /C [1 0 0] /QuadPoints [80 560 540 560 80 540 540 540]",
				"/Subtype /Highlight /C [0 0 0] /QuadPoints [80 560 540 560 80 520 540 520]",
				"/Subtype /Ink /C [1 1 1] /BS << /W 14 >> /InkList [[80 640 560 640]]",
				"/Subtype /Link /C [1 1 1] /Border [0 0 500]", "/Subtype /FreeText /DA (/Helv 20 Tf) /Contents (BO)",
				"/Subtype /Widget /MK << /BC [0 0 0] /BG [1 1 1] >> /BS << /W 200 /S /S >>",
				"/Subtype /Widget /Border [0 0 500]", "/Subtype /Widget /BS << /W 200 /S /S >>",
				"/Subtype /Widget /F 28", "/Subtype /Widget /AP << /N << /On 5001 0 R >> >>",
				"/Subtype /Widget /AP << /N 5001 0 R /D 5001 0 R >>", "/Subtype /Widget /Parent 5000 0 R",
				"/Subtype /Widget /C [0 0 0]", "")
			.map((entries) -> Arguments.of(entries,
					whole(hand().signature().annotation(HandWritten.EVIL, entries + " /Rect [300 20 310 30]"))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("drawnElsewhere")
	void refusesAFieldThatWouldBeDrawnElsewhere(String entries, byte[] file) {
		assertAltered(file);
	}

	@Test
	void refusesAFieldWithoutAPlaceOrAPage() {
		assertAltered(whole(hand().signature().annotation(HandWritten.EVIL, "/Subtype /Widget")));
		assertAltered(whole(hand().signature().annotation(HandWritten.EVIL, "/Subtype /Widget /Rect [1 2 3]")));
		assertAltered(whole(
				hand().signature().standalone(HandWritten.EVIL, "/F 4 /Rect [80 400 540 600] /AP << /N 5001 0 R >>")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Border [0 0 1000]", "/BS << /W 300 /S /S >>", "/MK << /BC [0 0 0] /BG [1 1 1] >>",
			"/F 28", "/C [0 0 0]", "/TU (Khac)" })
	void refusesTheFieldForTheAgencyWithMore(String entries) {
		assertAltered(whole(hand().signature((field) -> field
			.replaceFirst("/" + entries.substring(1).split(" ")[0] + " (\\d+ 0 R|\\d+|<<.*?>>|\\(.*?\\)|<.*?>)", "")
				+ " " + entries)));
	}

	@Test
	void refusesTheFieldForTheAgencyAsSomethingElse() {
		assertAltered(whole(hand()
			.signature((field) -> field.replaceFirst("/Subtype */Widget", "/Subtype /Link") + " /Border [0 0 1000]")));
	}

	@Test
	void refusesPicturesThatSwell() {
		HandWritten written = hand().signature();
		written.stream(HandWritten.EVIL + 1, "/Type /XObject /Subtype /Image /Width 90000 /Height 90000"
				+ " /ColorSpace /DeviceGray /BitsPerComponent 1 ", "x");
		written.stream(HandWritten.EVIL + 2,
				"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I " + (HandWritten.EVIL + 1)
						+ " 0 R >> >> ",
				"/I Do");
		assertAltered(whole(written.annotation(HandWritten.EVIL,
				"/Subtype /Widget /F 4 /Rect [300 20 400 60] /AP << /N " + (HandWritten.EVIL + 2) + " 0 R >>")));
	}

	@Test
	void refusesPicturesWithinAContentThatSwell() {
		byte[] file = whole(hand().signature()
			.stream(HandWritten.EVIL + 2, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] ",
					"q 9 0 0 9 0 0 cm BI /W 90000 /H 90000 /BPC 1 /CS /G ID x EI Q")
			.annotation(HandWritten.EVIL,
					"/Subtype /Widget /F 4 /Rect [300 20 400 60] /AP << /N " + (HandWritten.EVIL + 2) + " 0 R >>"));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> examine(file))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("document.signed.unreadable"));
	}

	@Test
	void takesAFieldWithAPictureInAnEmptyPlace() {
		assertThat(examine(whole(hand().signature()
			.annotation(HandWritten.EVIL,
					"/Subtype /Widget /F 132 /MK << >> /Rect [300 20 400 60] /AP << /N 5001 0 R >>")))
			.signatures()).hasSize(1);
	}

	private static void assertAltered(byte[] file) {
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> examine(file))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("document.signed.altered"));
	}

	@Test
	void takesAPaperContinuedByHandThatIsClear() {
		assertThat(examine(whole(hand().signature())).signatures()).hasSize(1);
		assertThat(
				examine(whole(hand().raw("%a program\n").signature().another(HandWritten.EVIL, "300 20 400 60", true)))
					.signatures())
			.hasSize(1);
	}

	@Test
	void takesWhatAnotherProgramSaysOfItselfAndTheTime() {
		assertThat(examine(elsewhere((document) -> describe(document,
				(xmp) -> xmp.replaceFirst("(<xmp:ModifyDate>)[^<]*", "$12026-11-23T09:15:02+07:00"))))
			.signatures()).hasSize(1);
	}

	@Test
	void takesNobodyElseWhereTheOperatorSaysWhomToTrust() throws IOException {
		TrustedCertificates others = new TrustedCertificates(
				new TestAuthority().pem(folder.resolveSibling(folder.getFileName())).toString());
		for (byte[] file : List.of(signed, SealFixture.sealing(folder).seal(paper, false))) {
			assertThatExceptionOfType(SignedPaperRefused.class)
				.isThrownBy(() -> new Examining(new PaperSignatures(others), others, SealFixture.CLOCK).examine(paper,
						new Upload("a.pdf", file)))
				.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo("document.signed.untrusted"));
		}
	}

	private static HandWritten hand() {
		return new HandWritten(paper);
	}

	private static byte[] whole(HandWritten written) {
		return endedAt(written, "");
	}

	private static byte[] endedAt(HandWritten written, String trailer) {
		return written.end(written.table(written.start(), trailer)).signed(keystore);
	}

	/** A good revision that ends, and another one whose start stands last. */
	private static byte[] twoEnds() {
		HandWritten written = hand().signature();
		int good = written.table(written.start(), "");
		written.end(good).otherPage();
		int other = written.table(good, "");
		return written.raw("startxref\n" + other + "\n").signed(keystore);
	}

	private static byte[] endBehindTheEnd() {
		HandWritten written = hand().otherPage();
		int other = written.table(written.start(), "");
		written.signature();
		return written.end(written.table(written.start(), "")).raw("startxref\n" + other + "\n").signed(keystore);
	}

	private static byte[] unlisted() {
		HandWritten written = hand().signature().picture(HandWritten.EVIL, "x");
		return written.end(written.table(written.start(), "", HandWritten.EVIL)).signed(keystore);
	}

	private static byte[] moved() {
		HandWritten written = hand().signature();
		int before = written.table(written.start(), "");
		written.end(before).otherPlace("85 440 540 560");
		return written.end(written.table(before, "")).signed(keystore);
	}

	private static byte[] many() {
		HandWritten written = hand().signature();
		int before = written.start();
		for (int field = 0; field < 5; field++) {
			written.another(HandWritten.EVIL + field, "100 20 500 60", true);
			before = written.table(before, "");
			written.end(before);
		}
		return written.signed(keystore);
	}

	private static byte[] swollen() {
		return whole(hand().signature().stream(HandWritten.EVIL, "", "x".repeat(3 << 20)));
	}

	private static void retitle(PDDocument document) {
		describe(document, (xmp) -> xmp.replace("Công văn", "Quyết định"));
	}

	private static void describe(PDDocument document, UnaryOperator<String> change) {
		try {
			PDMetadata metadata = document.getDocumentCatalog().getMetadata();
			String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
			String changed = change.apply(xmp);
			assertThat(changed).isNotEqualTo(xmp);
			PDMetadata other = new PDMetadata(document,
					new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
			document.getDocumentCatalog().setMetadata(other);
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ExaminedPaper examine(byte[] file) {
		return new Examining(new PaperSignatures(SealFixture.NONE_TRUSTED), SealFixture.NONE_TRUSTED, SealFixture.CLOCK)
			.examine(paper, new Upload("tep.pdf", file));
	}

	private static CertificateTrust trust(TrustedCertificates trusted, byte[] file) {
		return new PaperSignatures(trusted).in(file).get(0).certificate().trust();
	}

	private static byte[] elsewhere(Consumer<PDDocument> before) {
		return SealFixture.signedElsewhere(paper, keystore, before);
	}

	private static byte[] flipped(byte[] bytes, int place) {
		byte[] other = bytes.clone();
		other[place] ^= 1;
		return other;
	}

	private static byte[] emptied() {
		byte[] other = signed.clone();
		int envelope = SealFixture.envelope(signed);
		Arrays.fill(other, envelope, envelope + 100, (byte) '0');
		return other;
	}

	private static byte[] encrypted() {
		try (PDDocument document = Loader.loadPDF(paper); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] expired() {
		Path old = authority.keystore(folder, "CN=Hết hạn", SealFixture.NOW.minus(Duration.ofDays(100)),
				SealFixture.NOW.minus(Duration.ofDays(1)));
		return SealFixture.signedElsewhere(paper, old, (document) -> {
		});
	}

	private static byte[] note(byte[] pdf) {
		return SealFixture.appended(pdf, ExaminingTests::annotate);
	}

	private static void annotate(PDDocument document) {
		try {
			PDAnnotationText note = new PDAnnotationText();
			note.setContents("Thêm sau");
			note.setRectangle(new PDRectangle(100, 100, 50, 50));
			document.getPage(0).getAnnotations().add(note);
			document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
			COSArray annotations = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
			annotations.setNeedToBeUpdated(true);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void writeOn(PDDocument document) {
		try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0),
				PDPageContentStream.AppendMode.APPEND, true)) {
			content.addRect(100, 100, 50, 50);
			content.fill();
			document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void addField(PDDocument document) {
		PDAcroForm form = document.getDocumentCatalog().getAcroForm();
		PDTextField field = new PDTextField(form);
		field.setPartialName("so-tien");
		form.getFields().add(field);
		form.getCOSObject().setNeedToBeUpdated(true);
	}

	private static void enlarge(PDDocument document) {
		PDAnnotationWidget widget = document.getDocumentCatalog().getAcroForm().getField("co-quan").getWidgets().get(0);
		widget.setRectangle(new PDRectangle(0, 0, 595, 420));
		COSDictionary field = widget.getCOSObject();
		field.setNeedToBeUpdated(true);
	}

}
