package vn.noibat.approval;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.validation.BeanPropertyBindingResult;

import vn.noibat.document.Body;
import vn.noibat.document.Signatory;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class DraftTests {

	@ParameterizedTest
	@ValueSource(strings = { "Ban cán sự đảng Ủy ban nhân dân thành phố", "Thường trực Thành ủy", "Văn phòng Tỉnh uỷ",
			"Đảng ủy Ủy ban nhân dân tỉnh", "Bộ Chính trị", "Ban Thường vụ Huyện ủy" })
	void knowsABodyOfThePartyByItsName(String name) {
		assertThat(PartyBodies.has(new Body("x", Bilingual.of(name)))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ủy ban nhân dân thành phố Hải Phòng", "Văn phòng Ủy ban nhân dân tỉnh",
			"Hội đồng nhân dân xã", "Trung tâm Đăng kiểm", "Thủ tướng Chính phủ", "Ủy ban nhân dân xã Ủy Lộc" })
	void takesNoBodyOfTheStateForOneOfTheParty(String name) {
		assertThat(PartyBodies.has(new Body("x", Bilingual.of(name)))).isFalse();
	}

	@Test
	void proposesTheNumberAfterTheHighestOfItsForm() {
		List<String> numbers = List.of("378/VP-BC", "07/TTr-UBND", "6/TTr-UBND", "12/QĐ-UBND", "4873-CV/VPTU");

		assertThat(DraftWords.number(DraftKind.PROPOSAL, numbers)).isEqualTo("08/TTr-UBND");
		assertThat(DraftWords.number(DraftKind.DECISION, numbers)).isEqualTo("13/QĐ-UBND");
		assertThat(DraftWords.number(DraftKind.DECISION, List.of("378/VP-BC"))).isEmpty();
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
				null, "x\n".repeat(41), "x".repeat(8001), "x".repeat(301), null, "abc", null, null, null);

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
