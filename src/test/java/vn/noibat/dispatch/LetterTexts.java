package vn.noibat.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;

/**
 * Letters for tests.
 */
final class LetterTexts {

	/** A body of the register. */
	static final String ISSUER = "peoples-committee-office";

	private LetterTexts() {
	}

	/** Signed in that right, in whose place; for one press office. */
	static DispatchText signed(Authority authority, String inPlaceOf) {
		DispatchText text = text(DispatchKind.NEW, null, 1, "374/VP-BC", null, "bao-1");
		return new DispatchText(text.kind(), text.refersTo(), text.edition(), text.issuer(), text.number(), text.date(),
				text.place(), text.subject(), text.urgency(), text.offices(), text.addressees(), text.recipients(),
				text.routing(), text.body(), authority, inPlaceOf, text.signatoryName(), text.signatoryTitle(),
				text.embargo());
	}

	static DispatchText text(DispatchKind kind, @Nullable String refersTo, int edition, String number,
			@Nullable Instant embargo, String... offices) {
		return new DispatchText(kind, refersTo, edition, ISSUER, number, LocalDate.of(2026, 1, 19), "Hải Phòng",
				"tuyên truyền kết quả nổi bật", Urgency.MOST_URGENT, List.of(offices), List.of("Báo Hải Phòng"),
				List.of("Thường trực Thành ủy (để báo cáo)"), List.of("CV: BC", "Lưu: VT"),
				"Gửi các cơ quan báo chí danh sách.\n\nĐề nghị đăng tải.", Authority.NONE, "", "Nguyễn Văn Thử",
				"Chánh Văn phòng", embargo);
	}

}
