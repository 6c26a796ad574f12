package vn.noibat.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import vn.noibat.document.Body;
import vn.noibat.document.Particulars;
import vn.noibat.document.Register;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.figure.SourcePlace;
import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;
import vn.noibat.text.DocumentNumber;
import vn.noibat.web.TestWording;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper is quoted to readers where they may have its file, and only there. */
class QuotedPlaceTests {

	private static final String WORDS = "đạt 120 tỷ đồng";

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "FILE, trang 2 đoạn 5: «đạt 120 tỷ đồng»", "ABSTRACT, trang 2 đoạn 5",
			"NUMBER, -", "NOTHING, -" })
	void tellsAsMuchOfThePlaceAsMayBePublic(Visibility visibility, String told) {
		Register register = Mockito.mock(Register.class);
		Mockito.when(register.documents(ArgumentMatchers.anyCollection())).thenReturn(List.of(document(visibility)));
		Disclosure disclosure = new Disclosure(register, TestWording.ofAllRooms());

		Bilingual place = disclosure.told(source()).place();

		assertThat((place != null) ? Objects.requireNonNull(place).vi().replace(", ", " ") : null).isEqualTo(told);
	}

	private static SourceReference source() {
		return new SourceReference("document-thu", "document", Bilingual.of("Công văn thử"), null, null, "1-vp-thu",
				null, null, new SourcePlace(2, 5, WORDS).told());
	}

	private static RegisteredDocument document(Visibility visibility) {
		return new RegisteredDocument("1-vp-thu", "1/VP-THU", "1/VPTHU", DocumentNumber.Grammar.STATE,
				Bilingual.of("Công văn"), new Body("office", Bilingual.of("Văn phòng")), LocalDate.of(2026, 1, 12),
				null, null, Bilingual.of("Về việc thử"), Urgency.NORMAL, null, false, null, List.of(), List.of(),
				visibility, null, null, Particulars.NONE);
	}

}
