package vn.noibat.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the digital signatures of a PDF out of anybody's hands. It looks for the ranges
 * of bytes that were signed and for the envelope between them, and leaves the PDF itself
 * unread: nothing in it is unpacked, followed or run.
 */
@Component
public class PaperSignatures {

	// Each may have all of the file hashed.
	private static final int MOST = 8;

	private static final int MOST_CERTIFICATES = 20;

	// In hexadecimal digits. With its chain and a time-stamp one takes a tenth.
	private static final int LONGEST_ENVELOPE = 512 * 1024;

	// Of the dictionary that holds the envelope.
	private static final int LONGEST_DICTIONARY = 4096;

	private static final Pattern BYTE_RANGE = Pattern
		.compile("/ByteRange\\s*+\\[\\s*+(\\d{1,9})\\s++(\\d{1,9})\\s++(\\d{1,9})\\s++(\\d{1,9})\\s*+\\]");

	private static final Pattern SIGNED_AT = Pattern.compile("/M\\s*+\\(D:(\\d{14})(?:Z|([+-])(\\d{2})'?(\\d{2})?'?)?");

	private static final Pattern BLANKS = Pattern.compile("\\s");

	private static final DateTimeFormatter FOURTEEN_DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

	// It knows more ways to sign than Java itself does.
	private static final Provider PROVIDER = new BouncyCastleProvider();

	private final TrustedCertificates trusted;

	PaperSignatures(TrustedCertificates trusted) {
		this.trusted = trusted;
	}

	/**
	 * The signatures of a PDF in the order in which they were made; none of other files.
	 */
	public List<PaperSignature> in(byte[] file) {
		String bytes = new String(file, StandardCharsets.ISO_8859_1);
		if (!bytes.startsWith("%PDF-")) {
			return List.of();
		}
		List<Range> ranges = new ArrayList<>();
		Matcher matcher = BYTE_RANGE.matcher(bytes);
		while (matcher.find() && ranges.size() < MOST) {
			ranges.add(new Range(file, matcher));
		}
		return ranges.stream().sorted().map((range) -> read(range, bytes)).toList();
	}

	private PaperSignature read(Range range, String bytes) {
		byte[] envelope = range.envelope(bytes);
		if (envelope == null) {
			return PaperSignature.unreadable(false);
		}
		try {
			CMSSignedData signed = new CMSSignedData(range, content(envelope));
			Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
			if (signers.size() != 1) {
				return PaperSignature.unreadable(range.isWhole());
			}
			SignerInformation signer = signers.iterator().next();
			List<X509Certificate> beside = certificates(signed.getCertificates());
			X509Certificate certificate = own(signer, beside);
			if (certificate == null) {
				return PaperSignature.unreadable(range.isWhole());
			}
			boolean intact = isNamed(signer, certificate) && isIntact(signer, certificate);
			Instant signedAt = signedAt(signer, range.dictionary(bytes));
			Stamp stamp = intact ? stamp(signer) : Stamp.NONE;
			Instant used = (stamp.at() != null) ? stamp.at()
					: (signedAt != null) ? signedAt : certificate.getNotBefore().toInstant();
			return new PaperSignature(SigningCertificate.of(certificate, this.trusted.of(certificate, beside, used)),
					signedAt, stamp.at(), stamp.by(), intact, range.isWhole());
		}
		catch (CMSException | GeneralSecurityException | RuntimeException ex) {
			// The parser answers broken envelopes with any exception.
			return PaperSignature.unreadable(range.isWhole());
		}
		catch (StackOverflowError ex) {
			// One within another within another, a hundred thousand times.
			return PaperSignature.unreadable(range.isWhole());
		}
	}

	/** The envelope without the noughts that fill its place up. */
	private static ContentInfo content(byte[] envelope) throws CMSException {
		try (ASN1InputStream bytes = new ASN1InputStream(envelope)) {
			ContentInfo content = ContentInfo.getInstance(bytes.readObject());
			for (int filler = bytes.read(); filler >= 0; filler = bytes.read()) {
				if (filler != 0) {
					throw new CMSException("Something stands behind the envelope");
				}
			}
			return content;
		}
		catch (IOException ex) {
			throw new CMSException("No envelope", ex);
		}
	}

	/**
	 * Whether the certificate is the one that was signed for (RFC 5035), where one is
	 * named: the envelope itself would bear another with the same key.
	 */
	private static boolean isNamed(SignerInformation signer, X509Certificate certificate)
			throws GeneralSecurityException {
		Attribute attribute = attribute(signer.getSignedAttributes(), PKCSObjectIdentifiers.id_aa_signingCertificateV2);
		if (attribute == null) {
			return true;
		}
		ESSCertIDv2 named = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0]).getCerts()[0];
		return MessageDigest.isEqual(named.getCertHash(),
				MessageDigest.getInstance(named.getHashAlgorithm().getAlgorithm().getId(), PROVIDER)
					.digest(certificate.getEncoded()));
	}

	private static boolean isIntact(SignerInformation signer, X509Certificate certificate) {
		try {
			return signer.verify(
					new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate.getPublicKey()));
		}
		catch (CMSException | OperatorCreationException ex) {
			return false;
		}
	}

	/** What the time-stamp on a signature says; nothing where it is of another one. */
	private Stamp stamp(SignerInformation signer) {
		Attribute attribute = attribute(signer.getUnsignedAttributes(),
				PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
		if (attribute == null) {
			return Stamp.NONE;
		}
		try {
			TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(attribute.getAttributeValues()[0]));
			MessageDigest digest = MessageDigest.getInstance(token.getTimeStampInfo().getMessageImprintAlgOID().getId(),
					PROVIDER);
			List<X509Certificate> beside = certificates(token.getCertificates());
			X509Certificate authority = beside.stream()
				.filter((one) -> token.getSID().getSerialNumber() != null
						&& token.getSID().getSerialNumber().equals(one.getSerialNumber()))
				.findFirst()
				.orElse(null);
			if (authority == null || !MessageDigest.isEqual(digest.digest(signer.getSignature()),
					token.getTimeStampInfo().getMessageImprintDigest())) {
				return Stamp.NONE;
			}
			SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER)
				.build(authority);
			token.validate(verifier);
			Instant at = token.getTimeStampInfo().getGenTime().toInstant();
			return new Stamp(at, SigningCertificate.of(authority, this.trusted.of(authority, beside, at)));
		}
		catch (TSPException | IOException | GeneralSecurityException | OperatorCreationException
				| RuntimeException ex) {
			return Stamp.NONE;
		}
	}

	private static @Nullable X509Certificate own(SignerInformation signer, List<X509Certificate> certificates)
			throws GeneralSecurityException {
		for (X509Certificate certificate : certificates) {
			if (signer.getSID().match(holder(certificate))) {
				return certificate;
			}
		}
		return null;
	}

	private static X509CertificateHolder holder(X509Certificate certificate) throws GeneralSecurityException {
		try {
			return new X509CertificateHolder(certificate.getEncoded());
		}
		catch (IOException ex) {
			throw new GeneralSecurityException(ex);
		}
	}

	private static List<X509Certificate> certificates(Store<X509CertificateHolder> store)
			throws GeneralSecurityException {
		JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
		List<X509Certificate> certificates = new ArrayList<>();
		for (X509CertificateHolder holder : store.getMatches(null)
			.stream()
			.filter((one) -> ReadableKeys.isReadable(one.getSubjectPublicKeyInfo()))
			.limit(MOST_CERTIFICATES)
			.toList()) {
			certificates.add(converter.getCertificate(holder));
		}
		return certificates;
	}

	// PAdES has it in the PDF (ISO 32000-1, 12.8.1, M), other signatures in the envelope.
	private static @Nullable Instant signedAt(SignerInformation signer, String dictionary) {
		Attribute attribute = attribute(signer.getSignedAttributes(), CMSAttributes.signingTime);
		if (attribute != null) {
			return Time.getInstance(attribute.getAttributeValues()[0]).getDate().toInstant();
		}
		Matcher matcher = SIGNED_AT.matcher(dictionary);
		return matcher.find() ? moment(matcher).orElse(null) : null;
	}

	private static Optional<Instant> moment(Matcher matcher) {
		try {
			ZoneOffset offset = (matcher.group(2) == null) ? ZoneOffset.UTC : ZoneOffset
				.of(matcher.group(2) + matcher.group(3) + ":" + ((matcher.group(4) != null) ? matcher.group(4) : "00"));
			return Optional.of(LocalDateTime.parse(matcher.group(1), FOURTEEN_DIGITS).toInstant(offset));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable Attribute attribute(@Nullable AttributeTable table, ASN1ObjectIdentifier type) {
		Attribute attribute = (table != null) ? table.get(type) : null;
		return (attribute != null && attribute.getAttributeValues().length > 0) ? attribute : null;
	}

	/** What a time-stamp says. */
	private record Stamp(@Nullable Instant at, @Nullable SigningCertificate by) {

		static final Stamp NONE = new Stamp(null, null);

	}

	/** The bytes of a file that were signed: all of a revision but the envelope. */
	private static final class Range implements CMSTypedData, Comparable<Range> {

		private final byte[] file;

		private final long start;

		private final long before;

		private final long after;

		private final long length;

		Range(byte[] file, Matcher matcher) {
			this.file = file;
			this.start = Long.parseLong(matcher.group(1));
			this.before = Long.parseLong(matcher.group(2));
			this.after = Long.parseLong(matcher.group(3));
			this.length = Long.parseLong(matcher.group(4));
		}

		/** The bytes between the two parts; null where they are no envelope. */
		byte @Nullable [] envelope(String bytes) {
			if (this.start != 0 || this.before >= this.after || this.after - this.before > LONGEST_ENVELOPE
					|| this.after + this.length > this.file.length) {
				return null;
			}
			String between = bytes.substring((int) this.before, (int) this.after);
			if (!between.startsWith("<") || !between.endsWith(">")) {
				return null;
			}
			try {
				return HexFormat.of()
					.parseHex(BLANKS.matcher(between.substring(1, between.length() - 1)).replaceAll(""));
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		/** The dictionary around the envelope, as far as it may hold the time. */
		String dictionary(String bytes) {
			int begin = Math.max(bytes.lastIndexOf(" obj", (int) this.before), (int) this.before - LONGEST_DICTIONARY);
			int end = bytes.indexOf("endobj", (int) this.after);
			int last = Math.min((end < 0) ? bytes.length() : end, (int) this.after + LONGEST_DICTIONARY);
			return bytes.substring(Math.max(begin, 0), (int) this.before)
					+ bytes.substring((int) this.after, Math.min(last, bytes.length()));
		}

		boolean isWhole() {
			return this.after + this.length == this.file.length;
		}

		@Override
		public ASN1ObjectIdentifier getContentType() {
			return PKCSObjectIdentifiers.data;
		}

		@Override
		public void write(OutputStream out) throws IOException {
			out.write(this.file, 0, (int) this.before);
			out.write(this.file, (int) this.after, (int) this.length);
		}

		@Override
		public Object getContent() {
			return this.file;
		}

		@Override
		public int compareTo(Range other) {
			return Long.compare(this.after + this.length, other.after + other.length);
		}

	}

}
