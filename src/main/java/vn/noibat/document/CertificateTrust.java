package vn.noibat.document;

import java.util.Locale;

/**
 * What is known here of whoever vouches for a certificate.
 */
public enum CertificateTrust {

	/** The portal made it for itself, to try things out; it proves nothing. */
	TEST,
	/** It leads to one of the operator's trusted certificates. */
	TRUSTED,
	/** The operator named trusted certificates, and it leads to none of them. */
	UNKNOWN_ISSUER,
	/** The operator named no trusted certificates to compare it with. */
	UNCHECKED,
	/** Whoever it names vouches for themselves. */
	SELF_SIGNED;

	/** The word for programs and messages, e.g. {@code self-signed}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
