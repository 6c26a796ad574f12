package vn.noibat.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import org.springframework.stereotype.Component;

import vn.noibat.file.Accepted;
import vn.noibat.file.PdfInspection;
import vn.noibat.file.Upload;
import vn.noibat.text.Dates;

/**
 * Looks through a file that comes back from being signed elsewhere: it must be the very
 * bytes that went out, with signatures behind them that hold, and nothing else.
 */
@Component
public class Examining {

	private static final int MEGABYTE = 1 << 20;

	// A signature with its chain, a time-stamp and a picture takes a tenth.
	private static final int MOST_APPENDED = 2 * MEGABYTE;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	// Of so many bytes it is the same paper, changed, and not another one.
	private static final double ALIKE = 0.9;

	// What cannot be known without asking an issuer stands against no signature.
	private static final Set<SubIndication> UNASKED = Set.of(SubIndication.NO_CERTIFICATE_CHAIN_FOUND,
			SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE, SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE,
			SubIndication.TRY_LATER);

	private final PaperSignatures signatures;

	private final TrustedCertificates trusted;

	private final Clock clock;

	private final Semaphore turn = new Semaphore(1, true);

	Examining(PaperSignatures signatures, TrustedCertificates trusted, Clock clock) {
		this.signatures = signatures;
		this.trusted = trusted;
		this.clock = clock;
	}

	/**
	 * Examines a file.
	 * @param original the bytes that were to be signed
	 * @throws SignedPaperRefused with what is wrong with it
	 * @throws vn.noibat.file.UploadRefused when it runs, attaches or swells
	 */
	public ExaminedPaper examine(byte[] original, Upload upload) {
		byte[] signed = upload.bytes();
		if (signed.length > Accepted.PAPER.megabytes() * MEGABYTE) {
			throw new SignedPaperRefused("document.signed.large", Accepted.PAPER.megabytes());
		}
		requireOwnBytes(original, signed);
		if (signed.length - original.length > MOST_APPENDED) {
			throw new SignedPaperRefused("document.signed.long", MOST_APPENDED / MEGABYTE);
		}
		requireMyTurn();
		try {
			return examineInTurn(original, upload);
		}
		finally {
			this.turn.release();
		}
	}

	private ExaminedPaper examineInTurn(byte[] original, Upload upload) {
		byte[] signed = upload.bytes();
		List<PaperSignature> found = this.signatures.in(signed);
		requireWholeSignatures(found);
		requireVouchedFor(found);
		PdfInspection.require(upload);
		Continuation.fault(original, signed).ifPresent((fault) -> {
			throw new SignedPaperRefused("document.signed." + fault.name().toLowerCase(Locale.ROOT));
		});
		requireValid(signed, found.size());
		return new ExaminedPaper(upload, found);
	}

	/** Two programs read the file, all of it. */
	private void requireMyTurn() {
		try {
			if (this.turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new SignedPaperRefused("document.signed.busy");
	}

	private static void requireOwnBytes(byte[] original, byte[] signed) {
		int difference = Arrays.mismatch(original, signed);
		if (difference < 0) {
			throw new SignedPaperRefused("document.signed.unsigned");
		}
		if (difference == original.length) {
			return;
		}
		if (contains(signed, "/Encrypt")) {
			throw new SignedPaperRefused("document.signed.encrypted");
		}
		throw new SignedPaperRefused(isAlike(original, signed) ? "document.signed.rewritten" : "document.signed.other");
	}

	private void requireWholeSignatures(List<PaperSignature> found) {
		if (found.isEmpty()) {
			throw new SignedPaperRefused("document.signed.none");
		}
		if (found.stream().anyMatch((one) -> one.certificate() == null)) {
			throw new SignedPaperRefused("document.signed.certificate");
		}
		if (found.stream().anyMatch((one) -> !one.intact())) {
			throw new SignedPaperRefused("document.signed.broken");
		}
		if (!found.get(found.size() - 1).whole()) {
			throw new SignedPaperRefused("document.signed.appended");
		}
		Instant now = this.clock.instant();
		found.stream()
			.map(PaperSignature::certificate)
			.filter((certificate) -> certificate != null && !certificate.isValidAt(now))
			.findFirst()
			.ifPresent((certificate) -> {
				throw new SignedPaperRefused("document.signed.expired", certificate.name(), day(certificate.from()),
						day(certificate.until()));
			});
	}

	/** Where the operator says whom to trust, nobody else signs for the agency. */
	private void requireVouchedFor(List<PaperSignature> found) {
		if (!this.trusted.areNamed()) {
			return;
		}
		found.stream()
			.map(PaperSignature::certificate)
			.filter((certificate) -> certificate != null && certificate.trust() != CertificateTrust.TRUSTED)
			.findFirst()
			.ifPresent((certificate) -> {
				throw new SignedPaperRefused("document.signed.untrusted", certificate.name(), certificate.issuer());
			});
	}

	/** Has DSS look, too, which reads the file as a PDF. */
	private void requireValid(byte[] signed, int signatures) {
		SimpleReport report;
		try {
			report = report(signed);
		}
		catch (DSSException ex) {
			throw new SignedPaperRefused("document.signed.unreadable");
		}
		if (report.getSignatureIdList().size() != signatures) {
			throw new SignedPaperRefused("document.signed.altered");
		}
		report.getSignatureIdList().forEach((id) -> {
			Indication indication = report.getIndication(id);
			SubIndication detail = report.getSubIndication(id);
			boolean good = indication == Indication.TOTAL_PASSED
					|| indication == Indication.INDETERMINATE && detail != null && UNASKED.contains(detail);
			if (!good) {
				throw new SignedPaperRefused("document.signed.invalid",
						(detail != null) ? detail.name() : indication.name());
			}
		});
	}

	SimpleReport report(byte[] signed) {
		CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
		this.trusted.anchors().forEach((anchor) -> anchors.addCertificate(new CertificateToken(anchor)));
		// With nobody to ask: what the file brings has to do.
		CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
		verifier.setTrustedCertSources(anchors);
		SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed));
		validator.setCertificateVerifier(verifier);
		if (validator instanceof PDFDocumentValidator pdf) {
			pdf.setPdfObjFactory(withoutPictures());
		}
		validator.setValidationTime(Date.from(this.clock.instant()));
		return validator.validateDocument().getSimpleReport();
	}

	/** Pages are compared by what they are made of, and not drawn. */
	private static PdfBoxNativeObjectFactory withoutPictures() {
		DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
		differences.setMaximalPagesAmountForVisualComparison(0);
		PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
		factory.setPdfDifferencesFinder(differences);
		return factory;
	}

	private static boolean isAlike(byte[] original, byte[] other) {
		int length = Math.min(original.length, other.length);
		int same = 0;
		for (int place = 0; place < length; place++) {
			if (original[place] == other[place]) {
				same++;
			}
		}
		return same >= ALIKE * original.length;
	}

	private static boolean contains(byte[] bytes, String word) {
		return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
	}

	private static String day(Instant instant) {
		return Dates.numeric(LocalDate.ofInstant(instant, Dates.ZONE));
	}

}
