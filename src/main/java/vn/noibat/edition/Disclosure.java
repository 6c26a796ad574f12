package vn.noibat.edition;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Visibility;
import vn.noibat.figure.SourcePlace;
import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

/**
 * How much an edition says of the documents that its list names and rests on: never more
 * than may be public of each.
 */
@Component
class Disclosure {

	/** The one id of all sources that are not public. */
	static final String UNDISCLOSED = "undisclosed";

	private final Function<Collection<String>, List<RegisteredDocument>> register;

	private final MessageSource messages;

	@Autowired
	Disclosure(Register register, MessageSource messages) {
		this(register::documents, messages);
	}

	private Disclosure(Function<Collection<String>, List<RegisteredDocument>> register, MessageSource messages) {
		this.register = register;
		this.messages = messages;
	}

	/** The same for these documents alone, which are asked for once. */
	Disclosure over(Collection<String> documents) {
		Map<String, RegisteredDocument> known = this.register.apply(documents)
			.stream()
			.collect(Collectors.toMap(RegisteredDocument::id, Function.identity()));
		return new Disclosure((ids) -> ids.stream().flatMap((id) -> Stream.ofNullable(known.get(id))).toList(),
				this.messages);
	}

	/** Whether an edition may not say that there is such a document. */
	boolean hides(String document) {
		return !covers(document, Visibility.NUMBER);
	}

	/** Those of the documents that an edition may name. */
	List<String> named(Collection<String> documents) {
		return documents.stream().filter((document) -> !hides(document)).toList();
	}

	/** Sources as sealed; of several that are not public, one is told. */
	List<SourceContent> sources(Collection<SourceReference> sources) {
		return sources.stream().map(this::told).distinct().map(SourceContent::of).toList();
	}

	/**
	 * A source as an edition tells it: its title, its address and its id say what a paper
	 * is about, and go where that is not public; its words go where its file is not.
	 */
	SourceReference told(SourceReference source) {
		String document = source.documentId();
		if (document == null || covers(document, Visibility.FILE)) {
			return source;
		}
		if (covers(document, Visibility.ABSTRACT)) {
			Bilingual place = source.place();
			return (place != null) ? source.at(SourcePlace.withoutWords(place)) : source;
		}
		return registered(document).filter((one) -> one.visibility().covers(Visibility.NUMBER))
			.map((one) -> new SourceReference("document-" + one.id(), source.kind(), DocumentContent.formAndNumber(one),
					one.issuer().name(), one.issuedOn(), one.id(), null, null, null))
			.orElseGet(() -> new SourceReference(UNDISCLOSED, "document", undisclosed(), null, null, null, null, null,
					null));
	}

	private Bilingual undisclosed() {
		return Bilingual.of(this.messages.getMessage("edition.source.undisclosed", null, Language.VI.locale()),
				this.messages.getMessage("edition.source.undisclosed", null, Locale.ENGLISH));
	}

	private boolean covers(String document, Visibility part) {
		return registered(document).filter((one) -> one.visibility().covers(part)).isPresent();
	}

	private Optional<RegisteredDocument> registered(String document) {
		return this.register.apply(List.of(document)).stream().findFirst();
	}

}
