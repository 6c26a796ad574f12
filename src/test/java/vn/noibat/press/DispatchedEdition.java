package vn.noibat.press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.noibat.delivery.Letter;
import vn.noibat.delivery.MessageKind;
import vn.noibat.delivery.NewMessage;
import vn.noibat.delivery.PressMessage;
import vn.noibat.delivery.Sending;
import vn.noibat.document.Urgency;
import vn.noibat.text.Bilingual;

/**
 * Sends press offices a message that names them for an edition.
 */
final class DispatchedEdition {

	/** Of the letter: nothing else on file is called so. */
	static final String NUMBER = "9417/VP-BC";

	private DispatchedEdition() {
	}

	static PressMessage named(Sending sending, int year, int edition, String... offices) {
		return named(sending, MessageKind.DISPATCH, year, edition, null, offices);
	}

	static PressMessage named(Sending sending, MessageKind kind, int year, int edition, @Nullable Instant embargo,
			String... offices) {
		return named(sending, kind, year, edition, embargo, "Tuyên truyền kết quả nổi bật", List.of(offices));
	}

	/** Sends it with a subject of its own. */
	static PressMessage named(Sending sending, MessageKind kind, int year, int edition, @Nullable Instant embargo,
			String subject, List<String> offices) {
		return sending.send(new NewMessage(kind, UUID.randomUUID().toString(), year, edition, Urgency.NORMAL, embargo,
				new Letter("thu-1", null, NUMBER, LocalDate.of(2026, 11, 22), "Văn phòng", subject,
						"Kính gửi các cơ quan báo chí.", "Chánh Văn phòng", Bilingual.of("Mười kết quả nổi bật"),
						List.of(Bilingual.of("Kết quả thứ nhất"), Bilingual.of("Kết quả thứ hai", "The second")),
						"0f".repeat(32), null, null),
				offices));
	}

}
