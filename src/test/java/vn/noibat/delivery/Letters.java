package vn.noibat.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import vn.noibat.document.Urgency;
import vn.noibat.file.StoredFile;
import vn.noibat.text.Bilingual;

/**
 * Letters and messages for tests.
 */
final class Letters {

	private static final AtomicInteger counter = new AtomicInteger();

	private Letters() {
	}

	static Letter letter() {
		return new Letter("cv-374-vp-bc", null, "374/VP-BC", LocalDate.of(2023, 1, 17),
				"Văn phòng UBND thành phố Hải Phòng", "V/v tuyên truyền 10 kết quả nổi bật",
				"Kính gửi các cơ quan báo chí.\n\nXin gửi danh sách.", "Chánh Văn phòng",
				Bilingual.of("Mười kết quả nổi bật", "Ten highlights"),
				List.of(Bilingual.of("Kết quả thứ nhất", "The first"), Bilingual.of("Kết quả thứ hai")),
				"ab".repeat(32), null, null);
	}

	/** The same, with its file. */
	static Letter letter(StoredFile file) {
		Letter letter = letter();
		return new Letter(letter.documentId(), null, letter.number(), letter.date(), letter.issuer(), letter.subject(),
				letter.body(), letter.signatory(), letter.title(), letter.highlights(), letter.sha256(), null,
				LetterFile.of(file));
	}

	static NewMessage dispatch(Urgency urgency, String... offices) {
		return dispatch(MessageKind.DISPATCH, 1, urgency, offices);
	}

	static NewMessage dispatch(MessageKind kind, int edition, Urgency urgency, String... offices) {
		return about(null, kind, edition, urgency, null, offices);
	}

	/** A letter that takes up one that was sent; none where that is null. */
	static NewMessage takingUp(@Nullable PressMessage before, MessageKind kind, int edition, String... offices) {
		return takingUp(before, kind, edition, null, offices);
	}

	/** The same, not to be published before a moment. */
	static NewMessage takingUp(@Nullable PressMessage before, MessageKind kind, int edition, @Nullable Instant embargo,
			String... offices) {
		return about(before, kind, edition, Urgency.URGENT, embargo, offices);
	}

	private static NewMessage about(@Nullable PressMessage before, MessageKind kind, int edition, Urgency urgency,
			@Nullable Instant embargo, String... offices) {
		String id = "cv-" + counter.incrementAndGet();
		Letter letter = letter();
		return new NewMessage(kind, id, 2023, edition, urgency, embargo,
				new Letter(id, (before != null) ? before.letter().documentId() : null, letter.number(), letter.date(),
						letter.issuer(), letter.subject(), letter.body(), letter.signatory(), letter.title(),
						letter.highlights(), letter.sha256(), letter.reason(), letter.file()),
				List.of(offices));
	}

	/** A letter about the first edition of a year, with a text that somebody typed. */
	static NewMessage ofYear(int year, String typed, String... offices) {
		Letter letter = new Letter("cv-quyen", null, "9/VP-BC", LocalDate.of(year, 12, 20), typed, typed, typed, typed,
				Bilingual.of(typed), List.of(Bilingual.of(typed)), "ab".repeat(32), null, null);
		return new NewMessage(MessageKind.DISPATCH, "cv-" + counter.incrementAndGet(), year, 1, Urgency.URGENT, null,
				letter, List.of(offices));
	}

}
