package vn.noibat.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import vn.noibat.document.Urgency;
import vn.noibat.office.ConfirmationPath;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;
import vn.noibat.web.PublishedContent;
import vn.noibat.web.PublisherProperties;

/**
 * Writes the mails: subject, plain text and HTML that say the same, in the office's
 * language; a letter itself is in its own.
 */
@Component
class MailText {

	private final MessageSource messages;

	private final ITemplateEngine templates;

	private final Addresses addresses;

	private final PublisherProperties publisher;

	private final PublishedContent content;

	MailText(MessageSource messages, ITemplateEngine templates, Addresses addresses, PublisherProperties publisher,
			PublishedContent content) {
		this.messages = messages;
		this.templates = templates;
		this.addresses = addresses;
		this.publisher = publisher;
		this.content = content;
	}

	/** What a mail says. */
	Mail of(Outgoing outgoing) {
		Language language = outgoing.office().language();
		Lines lines = lines(outgoing, language);
		Context context = new Context(language.locale(), Map.of("mail", lines));
		return new Mail(subject(outgoing, language), plain(lines, language),
				this.templates.process("delivery/mail", context));
	}

	private String subject(Outgoing outgoing, Language language) {
		PressMessage message = outgoing.message();
		Letter letter = message.letter();
		List<String> parts = new ArrayList<>();
		if (outgoing.purpose() != Purpose.MESSAGE) {
			parts.add(word("delivery.mail.mark." + outgoing.purpose().code(), language));
		}
		else if (message.kind().isOfAnEdition() && message.kind() != MessageKind.DISPATCH) {
			parts.add(word("delivery.mail.mark." + code(message.kind()), language));
		}
		if (message.urgency() != Urgency.NORMAL) {
			parts.add(word("delivery.urgency." + message.urgency().code(), language));
		}
		String marks = parts.isEmpty() ? "" : "[" + String.join(" · ", parts).toUpperCase(language.locale()) + "] ";
		String number = (letter.number() != null) ? letter.number() + ": " : "";
		return (marks + number + letter.subject()).replaceAll("[\\p{Cntrl}]+", " ").strip();
	}

	private Lines lines(Outgoing outgoing, Language language) {
		PressMessage message = outgoing.message();
		Letter letter = message.letter();
		boolean embargoed = message.isEmbargoed(outgoing.at());
		boolean confirms = message.kind() == MessageKind.TEST;
		Integer year = message.year();
		Integer edition = message.edition();
		List<String> list = letter.highlights().stream().map((title) -> title.in(language)).toList();
		return new Lines(language.code(), letter.subject(), lead(outgoing, language),
				embargoed ? word("delivery.mail.embargo", language, Dates.moment(message.embargo(), language)) : null,
				paper(letter, language), paragraphs(letter.body()), letter.signatory(), in(letter.reason(), language),
				in(letter.title(), language), list,
				(message.acknowledgeBy() != null)
						? word("delivery.mail.answer-by", language, Dates.moment(message.acknowledgeBy(), language))
						: null,
				word(confirms ? "delivery.mail.confirm" : "delivery.mail.link", language),
				(outgoing.token() != null)
						? this.addresses.absolute(confirms ? ConfirmationPath.of(outgoing.token(), language)
								: AnswerPath.of(outgoing.token(), language))
						: null,
				word(embargoed ? "delivery.mail.edition.early" : "delivery.mail.edition", language),
				(year != null && edition != null && message.kind().isCarryingAnEdition())
						? embargoed ? this.addresses.absolute("/toa-soan/editions/" + year + "/" + edition)
								: this.addresses.absolute(this.addresses.edition(year, edition, language))
						: null,
				(letter.sha256() != null) ? this.addresses.absolute(this.addresses.verify(letter.sha256(), language))
						: null,
				this.publisher.isDemonstration() ? demonstration(language) : null,
				word("delivery.mail.automatic", language, message.id()));
	}

	private String demonstration(Language language) {
		return this.content.localityName()
			.map((name) -> word("notice.demo", language, name.in(language)))
			.orElseGet(() -> word("press.demo.nowhere", language));
	}

	private String lead(Outgoing outgoing, Language language) {
		String what = (outgoing.purpose() == Purpose.MESSAGE) ? code(outgoing.message().kind())
				: outgoing.purpose().code();
		return word("delivery.mail.lead." + what, language, outgoing.office().name(),
				String.valueOf(outgoing.message().year()));
	}

	private @Nullable String paper(Letter letter, Language language) {
		return (letter.number() != null && letter.issuer() != null && letter.date() != null)
				? word("delivery.mail.paper", language, letter.number(), Dates.official(letter.date(), language),
						letter.issuer())
				: null;
	}

	private String plain(Lines lines, Language language) {
		List<String> text = new ArrayList<>();
		add(text, lines.demonstration());
		add(text, lines.lead());
		add(text, lines.embargo());
		add(text, lines.paper());
		text.add(lines.subject());
		if (lines.reason() != null) {
			text.add(word("delivery.mail.reason", language, lines.reason()));
		}
		text.addAll(lines.paragraphs());
		add(text, lines.signatory());
		if (!lines.list().isEmpty()) {
			StringBuilder list = new StringBuilder((lines.listTitle() != null) ? lines.listTitle() : "");
			for (int place = 0; place < lines.list().size(); place++) {
				list.append('\n').append(place + 1).append(". ").append(lines.list().get(place));
			}
			text.add(list.toString().strip());
		}
		if (lines.edition() != null) {
			text.add(lines.editionLead() + "\n" + lines.edition());
		}
		if (lines.verify() != null) {
			text.add(word("delivery.mail.verify", language) + "\n" + lines.verify());
		}
		add(text, lines.answerBy());
		if (lines.link() != null) {
			text.add(lines.linkLead() + "\n" + lines.link());
		}
		text.add("-- \n" + lines.automatic());
		return String.join("\n\n", text) + "\n";
	}

	private static void add(List<String> text, @Nullable String line) {
		if (line != null) {
			text.add(line);
		}
	}

	private static List<String> paragraphs(@Nullable String body) {
		return (body == null || body.isBlank()) ? List.of() : List.of(body.strip().split("\\n\\s*\\n"));
	}

	private static @Nullable String in(@Nullable Bilingual text, Language language) {
		return (text != null) ? text.in(language) : null;
	}

	private static String code(MessageKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private String word(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	/** A mail, ready to be sent. */
	record Mail(String subject, String text, String html) {
	}

	/** What both forms of a mail say. */
	record Lines(String lang, String subject, String lead, @Nullable String embargo, @Nullable String paper,
			List<String> paragraphs, @Nullable String signatory, @Nullable String reason, @Nullable String listTitle,
			List<String> list, @Nullable String answerBy, String linkLead, @Nullable String link, String editionLead,
			@Nullable String edition, @Nullable String verify, @Nullable String demonstration, String automatic) {
	}

}
