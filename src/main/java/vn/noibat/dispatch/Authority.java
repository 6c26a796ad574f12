package vn.noibat.dispatch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.noibat.text.DocumentNumber.Grammar;

/**
 * In whose right a signatory signs (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 7a).
 */
enum Authority {

	NONE(""), TM("TM."), KT("KT."), TL("TL."), TUQ("TUQ."), Q("Q.");

	private final String mark;

	Authority(String mark) {
		this.mark = mark;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a title or a body stands behind the mark, above the signatory's own title.
	 */
	boolean isForAnother() {
		return this != NONE && this != Q;
	}

	/** The mark before the title; the Party writes T/M for TM. (36-HD/VPTW). */
	String mark(Grammar grammar) {
		if (grammar == Grammar.STATE || this == NONE) {
			return this.mark;
		}
		return (this == TUQ || this == Q) ? this.mark : name().charAt(0) + "/" + name().charAt(1);
	}

	static Optional<Authority> of(String code) {
		return Arrays.stream(values())
			.filter((authority) -> authority.code().equals(code.toLowerCase(Locale.ROOT)))
			.findFirst();
	}

}
