package vn.noibat.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import vn.noibat.document.PaperSignature;
import vn.noibat.document.SigningCertificate;
import vn.noibat.text.Dates;

/**
 * What a digital signature in a PDF says.
 *
 * @param signer whom the certificate names; null where it cannot be read, as is all else
 * that it says
 * @param serial of the certificate, in upper-case hexadecimal digits
 * @param trust {@code trusted}, {@code unknown-issuer}, {@code unchecked},
 * {@code self-signed} or {@code test}
 * @param signedAt as the signer says
 * @param stampedAt as a time-stamp authority says
 * @param intact whether what it covers is what was signed
 * @param whole whether it covers all of the file
 */
public record SignatureNote(@Nullable String signer, @Nullable String organisation, @Nullable String serial,
		@Nullable String issuer, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable String trust,
		@Nullable OffsetDateTime signedAt, @Nullable OffsetDateTime stampedAt, boolean intact, boolean whole) {

	static SignatureNote of(PaperSignature signature) {
		SigningCertificate certificate = signature.certificate();
		if (certificate == null) {
			return new SignatureNote(null, null, null, null, null, null, null, null, null, false, signature.whole());
		}
		return new SignatureNote(certificate.name(), certificate.organisation(), certificate.serial(),
				certificate.issuer(), day(certificate.from()), day(certificate.until()), certificate.trust().code(),
				moment(signature.signedAt()), moment(signature.stampedAt()), signature.intact(), signature.whole());
	}

	/**
	 * Whether a certificate signed that was made to try things out, and proves nothing.
	 */
	@JsonIgnore
	public boolean isTest() {
		return "test".equals(this.trust);
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, Dates.ZONE);
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.truncatedTo(ChronoUnit.SECONDS).atOffset(DocumentContent.INDOCHINA_TIME)
				: null;
	}

}
