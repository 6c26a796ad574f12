package vn.noibat.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import vn.noibat.file.FileStore;
import vn.noibat.office.ChannelKind;
import vn.noibat.text.CanonicalJson;
import vn.noibat.web.Addresses;

/**
 * Sends mails by the installation's own server; of a mail that is sent again the
 * Message-ID stays.
 */
@Component
class Mails implements Sender {

	private static final Logger logger = LoggerFactory.getLogger(Mails.class);

	private static final int TAKEN = 250;

	private static final int PERMANENT = 5;

	private static final int FAILED = 400;

	private static final Set<Integer> WANTS_A_SIGN_IN = Set.of(530, 535, 538);

	private static final Pattern NOT_FOR_US = Pattern.compile("^5\\d\\d[ -]5\\.7\\.");

	private static final int DEEPEST = 20;

	private final ObjectProvider<JavaMailSender> server;

	private final MailText texts;

	private final Addresses addresses;

	private final DeliveryProperties properties;

	private final FileStore files;

	Mails(ObjectProvider<JavaMailSender> server, MailText texts, Addresses addresses, DeliveryProperties properties,
			FileStore files) {
		this.files = files;
		this.server = server;
		this.texts = texts;
		this.addresses = addresses;
		this.properties = properties;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.EMAIL;
	}

	@Override
	public AttemptOutcome send(Outgoing outgoing) {
		MailText.Mail mail = this.texts.of(outgoing);
		String host = String.valueOf(URI.create(this.addresses.base()).getHost());
		String from = (this.properties.mailFrom() != null) ? this.properties.mailFrom() : "noibat@" + host;
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("From", from);
		headers.put("To", outgoing.address());
		headers.put("Subject", mail.subject());
		headers.put("Message-ID", messageId(outgoing, host));
		String sha256 = CanonicalJson.sha256(mail.text().getBytes(StandardCharsets.UTF_8));
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			return new AttemptOutcome(Verdict.OURS, "no-mail-server", null, headers, sha256, "", Duration.ZERO, null);
		}
		long began = System.nanoTime();
		try {
			sender.send(message(sender, outgoing, mail, headers, attached(outgoing)));
			return new AttemptOutcome(Verdict.DELIVERED, "answered", TAKEN, headers, sha256, "", since(began), null);
		}
		catch (MailException | MessagingException ex) {
			return failed(ex, headers, sha256, since(began));
		}
	}

	/**
	 * Of the message and the office, and for a reminder of that too: what is sent again
	 * is the same mail.
	 */
	static String messageId(Outgoing outgoing, String host) {
		String purpose = (outgoing.purpose() == Purpose.MESSAGE) ? "" : "." + outgoing.purpose().code();
		return "<" + outgoing.message().id() + "." + outgoing.office().id() + purpose + "@" + host + ">";
	}

	/** The letter itself, which the message brings once and no reminder again. */
	private static @Nullable LetterFile attached(Outgoing outgoing) {
		return (outgoing.purpose() == Purpose.MESSAGE) ? outgoing.message().letter().file() : null;
	}

	private MimeMessage message(JavaMailSender sender, Outgoing outgoing, MailText.Mail mail,
			Map<String, String> headers, @Nullable LetterFile file) throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		MimeMessageHelper parts = new MimeMessageHelper(message, (file != null)
				? MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED : MimeMessageHelper.MULTIPART_MODE_RELATED,
				StandardCharsets.UTF_8.name());
		parts.setFrom(String.valueOf(headers.get("From")));
		parts.setTo(outgoing.address());
		parts.setSubject(mail.subject());
		parts.setText(mail.text(), mail.html());
		parts.setSentDate(Date.from(outgoing.message().sentAt()));
		if (file != null) {
			parts.addAttachment(file.name(), new ByteArrayResource(this.files.content(file.id())), file.mediaType());
		}
		message.setHeader("Message-ID", headers.get("Message-ID"));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("Content-Language", outgoing.office().language().code());
		return message;
	}

	private static AttemptOutcome failed(Exception ex, Map<String, String> headers, String sha256, Duration took) {
		SmtpRefusal refusal = refusal(ex);
		if (refusal != null) {
			boolean permanent = refusal.status() / 100 == PERMANENT;
			return switch (refusal.of()) {
				case US -> new AttemptOutcome(Verdict.OURS, permanent ? "sender-refused" : "postponed",
						refusal.status(), headers, sha256, refusal.answer(), took, null);
				case ADDRESSEE -> new AttemptOutcome(permanent ? Verdict.REFUSED : Verdict.TRY_AGAIN,
						permanent ? "refused" : "postponed", refusal.status(), headers, sha256, refusal.answer(), took,
						null);
				case MAIL ->
					new AttemptOutcome(permanent ? Verdict.REFUSED : Verdict.OURS, permanent ? "refused" : "postponed",
							refusal.status(), headers, sha256, refusal.answer(), took, null);
			};
		}
		logger.warn("A mail was not sent: {}", ex.toString());
		return new AttemptOutcome(Verdict.OURS, "unreachable", null, headers, sha256, "", took, null);
	}

	private static @Nullable SmtpRefusal refusal(Exception ex) {
		List<Throwable> causes = new ArrayList<>(List.of(ex));
		SmtpRefusal refusal = null;
		for (int place = 0; place < causes.size() && place < DEEPEST; place++) {
			Throwable cause = causes.get(place);
			if (cause instanceof MailSendException several) {
				causes.addAll(List.of(several.getMessageExceptions()));
			}
			if (cause instanceof MessagingException chained && chained.getNextException() != null) {
				causes.add(chained.getNextException());
			}
			if (cause.getCause() != null && !causes.contains(cause.getCause())) {
				causes.add(cause.getCause());
			}
			if (cause instanceof SMTPSenderFailedException sender) {
				return new SmtpRefusal(sender.getReturnCode(), text(sender), Whose.US);
			}
			if (cause instanceof SMTPAddressFailedException address) {
				return new SmtpRefusal(address.getReturnCode(), text(address),
						isOfUs(address.getReturnCode(), text(address)) ? Whose.US : Whose.ADDRESSEE);
			}
			if (cause instanceof SMTPSendFailedException send && send.getReturnCode() >= FAILED) {
				boolean ofUs = WANTS_A_SIGN_IN.contains(send.getReturnCode())
						|| String.valueOf(send.getCommand()).regionMatches(true, 0, "MAIL", 0, "MAIL".length());
				refusal = new SmtpRefusal(send.getReturnCode(), text(send), ofUs ? Whose.US : Whose.MAIL);
			}
		}
		return refusal;
	}

	// What the server holds against us, and not against an addressee or a mail, may be
	// mended: it wants us to sign in, or relays nothing for us (RFC 3463: x.7.x).
	private static boolean isOfUs(int status, String answer) {
		return WANTS_A_SIGN_IN.contains(status) || NOT_FOR_US.matcher(answer).find();
	}

	private static String text(Exception ex) {
		return String.valueOf(ex.getMessage()).replace("\0", "").strip();
	}

	private static Duration since(long began) {
		return Duration.ofNanos(System.nanoTime() - began);
	}

	/** Against whom a mail server holds something. */
	private enum Whose {

		US, ADDRESSEE, MAIL

	}

	/** What a mail server refuses, and why. */
	private record SmtpRefusal(int status, String answer, Whose of) {
	}

}
