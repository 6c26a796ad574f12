package vn.noibat.dispatch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.noibat.delivery.MessageKind;

/**
 * What a letter is to the one before it (Nghị định 30/2020/NĐ-CP, Điều 18.3: a fault in
 * the text is mended by a letter that replaces, one in the form by a letter that
 * corrects).
 */
enum DispatchKind {

	NEW(MessageKind.DISPATCH), CORRECTING(MessageKind.CORRECTING), REPLACING(MessageKind.REPLACING),
	RECALLING(MessageKind.RECALL);

	private final MessageKind message;

	DispatchKind(MessageKind message) {
		this.message = message;
	}

	/** The word of addresses, forms and messages, e.g. {@code replacing}. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<DispatchKind> of(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/** As what press offices are told of it. */
	MessageKind message() {
		return this.message;
	}

}
