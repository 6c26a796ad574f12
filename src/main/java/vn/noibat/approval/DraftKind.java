package vn.noibat.approval;

import java.util.Arrays;
import java.util.Locale;

import vn.noibat.web.RefusedRequest;

/**
 * A paper that a State body writes to go with a submitted list.
 */
enum DraftKind {

	PROPOSAL("TTr", StepRole.PROPOSAL, "to-trinh"), DECISION("QĐ", StepRole.DECISION, "quyet-dinh");

	private final String abbreviation;

	private final StepRole step;

	private final String fileName;

	DraftKind(String abbreviation, StepRole step, String fileName) {
		this.abbreviation = abbreviation;
		this.step = step;
		this.fileName = fileName;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** How its symbol begins (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
	String abbreviation() {
		return this.abbreviation;
	}

	/** The step of the route at which such a paper is written. */
	StepRole step() {
		return this.step;
	}

	String fileName() {
		return this.fileName;
	}

	static DraftKind of(String code) {
		return Arrays.stream(values())
			.filter((kind) -> kind.code().equals(code))
			.findFirst()
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

}
