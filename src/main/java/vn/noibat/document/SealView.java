package vn.noibat.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * The digital signature of a body on a paper, for the page on which it is issued.
 *
 * @param certificate with which the portal would sign; null where it has none
 * @param signatures what was brought back signed says; none while nothing was
 * @param unvouched whether no trusted issuer vouches for who signed that
 * @param asked whether a person has to say whose certificate signed that
 */
public record SealView(@Nullable CertificateView certificate, boolean stamping, boolean prepared,
		List<SignatureView> signatures, boolean unvouched, boolean asked) {

	public static SealView of(SealStanding seal) {
		SignedPaper signed = seal.signed();
		return new SealView((seal.certificate() != null) ? CertificateView.of(seal.certificate()) : null,
				seal.stamping(), seal.prepared() != null,
				(signed != null) ? signed.signatures().stream().map(SignatureView::of).toList() : List.of(),
				signed != null && signed.unvouched().isPresent(), signed != null && signed.asked().isPresent());
	}

	/** Whether it was signed elsewhere. */
	public boolean isSigned() {
		return !this.signatures.isEmpty();
	}

	/** Whether the signature proves nothing. */
	public boolean isTest() {
		return isSigned() ? this.signatures.stream().anyMatch((one) -> one.certificate().test())
				: this.certificate != null && this.certificate.test();
	}

	/** A certificate in words. */
	public record CertificateView(String name, @Nullable String organisation, String serial, String issuer, String from,
			String until, String trust, boolean test) {

		static CertificateView of(SigningCertificate certificate) {
			return new CertificateView(certificate.name(), certificate.organisation(), certificate.serial(),
					certificate.issuer(), day(certificate.from()), day(certificate.until()), certificate.trust().code(),
					certificate.isTest());
		}

	}

	/** A signature in words. */
	public record SignatureView(CertificateView certificate, @Nullable String signedAt, @Nullable String stampedAt) {

		static SignatureView of(PaperSignature signature) {
			return new SignatureView(CertificateView.of(Objects.requireNonNull(signature.certificate())),
					moment(signature.signedAt()), moment(signature.stampedAt()));
		}

	}

	private static String day(Instant instant) {
		return Dates.numeric(LocalDate.ofInstant(instant, Dates.ZONE));
	}

	private static @Nullable String moment(@Nullable Instant instant) {
		return (instant != null) ? Dates.moment(instant, Language.VI) : null;
	}

}
