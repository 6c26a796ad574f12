package vn.noibat.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.validation.BeanPropertyBindingResult;

import vn.noibat.document.Body;
import vn.noibat.document.Signatory;
import vn.noibat.document.Visibility;
import vn.noibat.figure.SourcePlace;
import vn.noibat.figure.SourceReference;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class DraftTests {

	@Test
	void proposesTheNumberAfterTheHighestOfItsForm() {
		List<String> numbers = List.of("378/VP-BC", "07/TTr-UBND", "6/TTr-UBND", "12/QĐ-UBND", "4873-CV/VPTU");

		assertThat(DraftWords.number(DraftKind.PROPOSAL, numbers)).isEqualTo("08/TTr-UBND");
		assertThat(DraftWords.number(DraftKind.DECISION, numbers)).isEqualTo("13/QĐ-UBND");
		assertThat(DraftWords.number(DraftKind.DECISION, List.of("378/VP-BC"))).isEmpty();
	}

	@Test
	void carriesASubmittedTextOnlyWhereNoEditionWouldHideAnyOfIt() {
		SourceReference quoted = source(new SourcePlace(1, 2, "tăng 10,34%").told());
		SourceReference placed = source(Bilingual.of("mục 4"));

		assertThat(DraftPaper.isPublic(List.of(), Set.of(), Map.of())).isTrue();
		assertThat(DraftPaper.isPublic(List.of(quoted), Set.of(), Map.of("a", Visibility.FILE))).isTrue();
		assertThat(DraftPaper.isPublic(List.of(quoted), Set.of(), Map.of("a", Visibility.ABSTRACT))).isFalse();
		assertThat(DraftPaper.isPublic(List.of(placed), Set.of(), Map.of("a", Visibility.ABSTRACT))).isTrue();
		assertThat(DraftPaper.isPublic(List.of(placed), Set.of(), Map.of("a", Visibility.NUMBER))).isFalse();
		assertThat(DraftPaper.isPublic(List.of(), Set.of("a"), Map.of("a", Visibility.NUMBER))).isTrue();
		assertThat(DraftPaper.isPublic(List.of(), Set.of("a"), Map.of("a", Visibility.NOTHING))).isFalse();
		assertThat(DraftPaper.isPublic(List.of(), Set.of("a"), Map.of())).isFalse();
	}

	private static SourceReference source(Bilingual place) {
		return new SourceReference("s", "document", Bilingual.of("Báo cáo"), null, null, "a", null, null, place);
	}

	@Test
	void asksForAllThatAPaperNeedsToBeSigned() {
		DraftText whole = text("09/QĐ-UBND", LocalDate.of(2026, 3, 5));
		Body body = new Body("peoples-committee", Bilingual.of("Ủy ban nhân dân"));
		LocalDate today = LocalDate.of(2026, 3, 5);

		assertThat(new DraftCheck(DraftKind.DECISION, whole, body, List.of(), today).faults(today)).isEmpty();
		assertThat(new DraftCheck(DraftKind.DECISION, whole, body, List.of(), today.minusDays(9))
			.faults(today.minusDays(1))).extracting(DraftFault::text).containsExactly("approval.draft.fault.future");
		assertThat(new DraftCheck(DraftKind.PROPOSAL, whole, body, List.of(), today).faults(today))
			.extracting(DraftFault::text)
			.containsExactly("approval.draft.fault.symbol", "approval.draft.fault.addressees");
		assertThat(new DraftCheck(DraftKind.DECISION, text("/QĐ-UBND", null), null, List.of(), today).faults(today))
			.extracting(DraftFault::text)
			.containsExactly("approval.draft.fault.issuer", "approval.draft.fault.number", "approval.draft.fault.date");
		assertThat(new DraftCheck(DraftKind.DECISION, text("45-QĐ/TU", today), body, List.of(), today).faults(today))
			.extracting(DraftFault::text)
			.containsExactly("approval.draft.fault.symbol");
		assertThat(new DraftCheck(DraftKind.DECISION, whole, new Body("x", Bilingual.of("Thành ủy Hải Phòng")),
				List.of(), today)
			.faults(today)).extracting(DraftFault::text).containsExactly("approval.draft.party");
		assertThat(new DraftCheck(DraftKind.DECISION, whole, new Body("x", Bilingual.of("Thủ tướng Chính phủ")),
				List.of(), today)
			.faults(today)).extracting(DraftFault::text).containsExactly("document.issuer.national");
		assertThat(new DraftCheck(DraftKind.DECISION, whole, body, List.of(), today.plusDays(1)).faults(today))
			.extracting(DraftFault::text)
			.containsExactly("approval.draft.fault.before");
	}

	private static DraftText text(String number, @Nullable LocalDate date) {
		return new DraftText("peoples-committee", "", number, date, "Hải Phòng", "công bố", "", List.of(), "Điều 1.",
				List.of(), List.of("Lưu: VT"), "kt", "Chủ tịch", "Phó Chủ tịch", "Nguyễn Văn An");
	}

	@Test
	void takesTheAuthorityOutOfATitleAsItIsRegistered() {
		assertThat(signing("KT. Chánh Văn phòng, Phó Chánh Văn phòng"))
			.isEqualTo(new DraftWords.Signing("kt", "Chánh Văn phòng", "Phó Chánh Văn phòng", "An"));
		assertThat(signing("Q. Giám đốc")).isEqualTo(new DraftWords.Signing("q", "", "Giám đốc", "An"));
		assertThat(signing("Chủ tịch")).isEqualTo(new DraftWords.Signing("", "", "Chủ tịch", "An"));
	}

	@Test
	void keepsAPaperThatLacksWhatIsNotKnownYet() {
		DraftForm form = new DraftForm(-1, null, null, "/TTr-UBND", null, null, "V/v công bố", null,
				"- Căn cứ A\r\n\r\nCăn cứ B", "Một\r\nHai", null, null, null, null, null, null);

		assertThat(faults(form)).isEmpty();
		assertThat(form.text().grounds()).containsExactly("Căn cứ A", "Căn cứ B");
		assertThat(form.text().body()).isEqualTo("Một\nHai");
		assertThat(form.text().subject()).isEqualTo("công bố");
		assertThat(DraftText.read(form.text().json())).isEqualTo(form.text());
		assertThat(DraftForm.of(form.text(), -1).text()).isEqualTo(form.text());
	}

	@Test
	void namesEveryRowThatCannotBeKept() {
		DraftForm form = new DraftForm(-1, "nobody", "x".repeat(301), "1".repeat(81), "hôm qua", null, "x".repeat(501),
				null, "x\n".repeat(101), "x".repeat(8001), "x".repeat(301), null, "abc", null, null, null);

		assertThat(faults(form)).containsExactlyInAnyOrder("issuer", "parent", "number", "date", "subject", "grounds",
				"body", "addressees", "authority");
	}

	private static List<String> faults(DraftForm form) {
		BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");
		form.check(errors, Set.of("peoples-committee"));
		return errors.getFieldErrors().stream().map((error) -> error.getField()).toList();
	}

	private static DraftWords.Signing signing(String title) {
		return DraftWords.Signing.of(new Signatory("An", Bilingual.of(title)));
	}

}
