package vn.noibat.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.SignerTextPosition;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.utils.Utils;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import vn.noibat.paper.OfficialPaper;
import vn.noibat.text.Dates;

/**
 * Signs papers for the agency with the operator's key: PAdES, with the note that Nghị
 * định 30/2020/NĐ-CP asks of an electronic document (Phụ lục I, phần I, mục II.8): who
 * signed and when, upright, in letters of 10 points, top right of the first page.
 */
@Service
public class Sealing {

	private static final Logger logger = LoggerFactory.getLogger(Sealing.class);

	private static final float SIZE = 10;

	private static final int ENVELOPE = 16 * 1024;

	private static final DateTimeFormatter NOTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

	private final SealKeys keys;

	private final PaperSignatures signatures;

	private final TrustedCertificates trusted;

	private final @Nullable OnlineTSPSource authority;

	private final Clock clock;

	@Autowired
	Sealing(SealKeys keys, PaperSignatures signatures, TrustedCertificates trusted,
			@Value("${noibat.timestamp-url:}") String timestampUrl,
			@Value("${noibat.timestamp-patience:15s}") Duration patience, Clock clock) {
		this.keys = keys;
		this.signatures = signatures;
		this.trusted = trusted;
		this.authority = timestampUrl.isBlank() ? null
				: new OnlineTSPSource(timestampUrl, new TimestampCalls(patience));
		this.clock = clock;
	}

	/**
	 * The certificate with which the portal signs; none where papers are signed
	 * elsewhere.
	 */
	public Optional<SigningCertificate> certificate() {
		return this.keys.current().map((key) -> certificate(key));
	}

	/** Whether the operator named a time-stamp authority. */
	public boolean isStamping() {
		return this.authority != null;
	}

	/**
	 * Signs a paper into its field {@link OfficialPaper#SEAL_FIELD}: its own bytes, and a
	 * signature behind them.
	 * @param stamped whether with a time-stamp, where the operator named an authority; a
	 * paper is never signed without one unasked
	 * @throws SealRefused when there is no certificate, it is not valid now, or the
	 * time-stamp authority does not answer
	 */
	public byte[] seal(byte[] pdf, boolean stamped) {
		SealKeys.SealKey key = this.keys.current().orElseThrow(SealRefused::noCertificate);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		if (!key.isValidAt(now)) {
			throw SealRefused.expired(Dates.numeric(LocalDate.ofInstant(key.until(), Dates.ZONE)));
		}
		boolean stamping = stamped && isStamping();
		byte[] sealed = sign(pdf, key, stamping, now);
		List<PaperSignature> found = this.signatures.in(sealed);
		if (found.isEmpty() || found.stream().anyMatch((one) -> !one.intact()) || !found.get(found.size() - 1).whole()
				|| stamping && found.get(found.size() - 1).stampedAt() == null) {
			throw new IllegalStateException("What was signed does not verify");
		}
		return sealed;
	}

	private byte[] sign(byte[] pdf, SealKeys.SealKey key, boolean stamping, Instant now) {
		PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
		service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
		if (stamping) {
			service.setTspSource(this.authority);
		}
		PAdESSignatureParameters parameters = parameters(pdf, key, stamping, now);
		InMemoryDocument document = new InMemoryDocument(pdf);
		try {
			byte[] signature = key.sign(service.getDataToSign(document, parameters).getBytes());
			return Utils.toByteArray(
					service
						.signDocument(document, parameters,
								new SignatureValue(SignatureAlgorithm.forJAVA(key.algorithm()), signature))
						.openStream());
		}
		catch (DSSException ex) {
			if (stamping) {
				logger.warn("No time-stamp: {}", ex.toString());
				throw SealRefused.noTimestamp();
			}
			throw ex;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key that signed at the start signs no more", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private PAdESSignatureParameters parameters(byte[] pdf, SealKeys.SealKey key, boolean stamping, Instant now) {
		String name = certificate(key).name();
		PAdESSignatureParameters parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(stamping ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(new CertificateToken(key.certificate()));
		parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
		parameters.bLevel().setSigningDate(Date.from(now));
		parameters.setSigningTimeZone(TimeZone.getTimeZone(Dates.ZONE));
		parameters.setSignerName(name);
		parameters.setAppName("Nổi Bật");
		parameters.setContentSize(ENVELOPE);
		parameters.setImageParameters(note(pdf, name, NOTE.format(now.atZone(Dates.ZONE))));
		return parameters;
	}

	private static SignatureImageParameters note(byte[] pdf, String name, String time) {
		SignatureImageTextParameters text = new SignatureImageTextParameters();
		try (InputStream face = face()) {
			DSSFileFont font = new DSSFileFont(face);
			font.setSize(SIZE);
			font.setEmbedFontSubset(true);
			text.setFont(font);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		text.setTextWrapping(TextWrapping.FONT_BASED);
		text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.RIGHT);
		text.setSignerTextPosition(SignerTextPosition.RIGHT);
		text.setBackgroundColor(null);
		text.setPadding(0);
		text.setText(String.join("\n", lines(name, field(pdf).getWidth())) + "\n" + time);
		SignatureFieldParameters field = new SignatureFieldParameters();
		field.setFieldId(OfficialPaper.SEAL_FIELD);
		SignatureImageParameters image = new SignatureImageParameters();
		image.setTextParameters(text);
		image.setFieldParameters(field);
		return image;
	}

	private static PDRectangle field(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(pdf))) {
			PDAcroForm form = document.getDocumentCatalog().getAcroForm();
			PDField field = (form != null) ? form.getField(OfficialPaper.SEAL_FIELD) : null;
			if (field == null) {
				throw new IllegalArgumentException("The paper has no field for the signature of the body");
			}
			return field.getWidgets().get(0).getRectangle();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A name in lines that are no longer than a width in points, broken between words;
	 * one in two languages begins a line with each.
	 */
	static List<String> lines(String name, float width) {
		try (InputStream face = face(); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
			List<String> lines = new ArrayList<>();
			StringBuilder line = new StringBuilder();
			boolean wide = width(name, font) > width;
			for (String word : name.split(" ")) {
				boolean over = wide && line.toString().endsWith(" /");
				if (over || !line.isEmpty() && width(line + " " + word, font) > width) {
					lines.add(line.toString());
					line.setLength(0);
				}
				line.append(line.isEmpty() ? "" : " ").append(word);
			}
			lines.add(line.toString());
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static float width(String text, TrueTypeFont font) throws IOException {
		float width = 0;
		for (int glyph : text.codePoints().toArray()) {
			width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(glyph));
		}
		return width * SIZE / font.getUnitsPerEm();
	}

	private static InputStream face() {
		InputStream face = Sealing.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf");
		if (face == null) {
			throw new IllegalStateException("No font Liberation Serif");
		}
		return face;
	}

	private SigningCertificate certificate(SealKeys.SealKey key) {
		try {
			List<X509Certificate> chain = key.chain();
			return SigningCertificate.of(key.certificate(),
					this.trusted.of(key.certificate(), chain, this.clock.instant()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The certificate that was read at the start cannot be read", ex);
		}
	}

}
