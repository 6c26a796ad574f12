package vn.noibat.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.DocumentContent;
import vn.noibat.edition.EditionKind;
import vn.noibat.edition.LaterDocument;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SealedEdition;
import vn.noibat.edition.TrailContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TrailStopTests {

	private static final Instant OUT = Instant.parse("2032-01-05T02:00:00Z");

	private final ReleasedEdition edition = new ReleasedEdition(1,
			new SealedEdition(2031, 1, EditionKind.ORIGINAL, null, "ab".repeat(32), null, OUT), OUT, new byte[0], "",
			year(new TrailContent("decision", null, Bilingual.of("Quyết định danh sách"), null, null, null, null),
					new TrailContent("dispatch", null, Bilingual.of("Gửi báo chí"), null, null, null, null)),
			null);

	@Test
	void tellsTheMissingLetterFromThoseThatThePortalIssuedLater() {
		assertThat(stops(letter())).filteredOn((stop) -> stop.kind().equals("gap"))
			.extracting(TrailStop::text)
			.containsExactly("Quyết định danh sách",
					"Gửi báo chí. Đây là văn bản gửi danh sách lần đầu; công văn phát hành sau đó qua Cổng được ghi riêng.");
	}

	@Test
	void saysNoMoreOfAMissingLetterWhereNoneWasSent() {
		assertThat(stops(null)).filteredOn((stop) -> stop.kind().equals("gap"))
			.extracting(TrailStop::text)
			.containsExactly("Quyết định danh sách", "Gửi báo chí");
	}

	private List<TrailStop> stops(@Nullable LaterDocument letter) {
		ArchiveSnapshot released = mock(ArchiveSnapshot.class);
		given(released.laterDocuments(2031)).willReturn((letter != null) ? List.of(letter) : List.of());
		return TrailStop.of(this.edition, released, Language.VI, Samples.ADDRESSES, Samples.messages());
	}

	private static LaterDocument letter() {
		DocumentContent document = new DocumentContent("7-vp-bc", "dispatch", "07/VP-BC", "7/VPBC",
				LocalDate.of(2032, 1, 6), null, Bilingual.of("Văn phòng thử"), Bilingual.of("Công văn"), "Trích yếu",
				Bilingual.of("Trích yếu"), "normal", null, null, List.of(), List.of(), 0, false, null, null, null, null,
				null, null);
		return new LaterDocument(2031, 1, document, "new", null, 2, OUT, OUT);
	}

	private static YearContent year(TrailContent... trail) {
		return new YearContent("2031", 2031, "Thành phố thử", Bilingual.of("Thành phố thử"), "released", "official",
				Bilingual.of("Kết quả"), 10, Bilingual.of("Mười kết quả"), null, null, List.of(), List.of(), List.of(),
				List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(trail));
	}

}
