package vn.noibat.dispatch;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.Capacity;
import vn.noibat.text.DocumentNumber.Grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LetterTests {

	private static final Instant NOW = Instant.parse("2026-01-19T01:00:00Z");

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	private static final Person SIGNATORY = Person.of("signatory", Role.SIGNATORY);

	private final DispatchText text = LetterTexts.text(DispatchKind.NEW, null, 1, "374/VP-BC", null, "bao-1");

	private final Draft draft = new Draft("hai-phong-2022", this.text, Author.of(CLERK, Capacity.of(Role.CLERK)), NOW);

	@Test
	void isTheSameBytesAfterItWasReadAgain() {
		LetterToSign letter = LetterToSign.of(2022, "ab".repeat(32), "Văn phòng", this.text);

		assertThat(LetterToSign.read(letter.json())).isEqualTo(letter);
		assertThat(LetterToSign.read(letter.json()).sha256()).isEqualTo(letter.sha256()).hasSize(64);
	}

	@Test
	void hasAnotherHashOnceAnythingOfItIsAnother() {
		String hash = LetterToSign.of(2022, "ab".repeat(32), "Văn phòng", this.text).sha256();

		assertThat(LetterToSign.of(2022, "ac".repeat(32), "Văn phòng", this.text).sha256()).as("edition")
			.isNotEqualTo(hash);
		assertThat(LetterToSign
			.of(2022, "ab".repeat(32), "Văn phòng",
					LetterTexts.text(DispatchKind.NEW, null, 1, "374/VP-BC", null, "bao-1", "bao-2"))
			.sha256()).as("offices").isNotEqualTo(hash);
		assertThat(LetterToSign
			.of(2022, "ab".repeat(32), "Văn phòng",
					LetterTexts.text(DispatchKind.NEW, null, 1, "374/VP-BC", NOW, "bao-1"))
			.sha256()).as("embargo").isNotEqualTo(hash);
	}

	@Test
	void isNotSignedByWhoWroteItNorInTheirPlace() {
		Person both = Person.of("clerk", Role.CLERK, Role.SIGNATORY);
		Person inTheirPlace = new Person("other", "other",
				List.of(Capacity.of(Role.SIGNATORY), new Capacity(Role.CLERK, null, "clerk")));
		this.draft.submit(NOW);

		for (Person person : List.of(both, inTheirPlace)) {
			assertThatExceptionOfType(OwnLetter.class)
				.isThrownBy(() -> this.draft.sign("ab".repeat(32), person, Capacity.of(Role.SIGNATORY), NOW));
		}
		this.draft.sign("ab".repeat(32), SIGNATORY, Capacity.of(Role.SIGNATORY), NOW);
		assertThat(this.draft.state()).isEqualTo(DraftState.SIGNED);
	}

	@Test
	void isNeitherSignedBeforeItIsSubmittedNorIssuedBeforeItIsSigned() {
		assertThatExceptionOfType(NotAtThatStep.class)
			.isThrownBy(() -> this.draft.sign("ab".repeat(32), SIGNATORY, Capacity.of(Role.SIGNATORY), NOW));
		assertThatExceptionOfType(NotAtThatStep.class).isThrownBy(() -> this.draft.issue(NOW));
	}

	@Test
	void saysThatItWasIssued() {
		this.draft.submit(NOW);
		this.draft.sign("ab".repeat(32), SIGNATORY, Capacity.of(Role.SIGNATORY), NOW);
		this.draft.issue(NOW);

		assertThatExceptionOfType(AlreadyIssued.class).isThrownBy(() -> this.draft.issue(NOW));
		assertThatExceptionOfType(AlreadyIssued.class).isThrownBy(() -> this.draft.discard(NOW));
	}

	@ParameterizedTest
	@CsvSource({ "TM, STATE, TM.", "TM, PARTY, T/M", "KT, PARTY, K/T", "TL, PARTY, T/L", "TL, STATE, TL.",
			"TUQ, PARTY, TUQ.", "Q, STATE, Q.", "NONE, PARTY, ''" })
	void writesTheAuthorityAsTheIssuerDoes(Authority authority, Grammar grammar, String mark) {
		assertThat(authority.mark(grammar)).isEqualTo(mark);
	}

	@ParameterizedTest
	@CsvSource({ "KT, Chánh Văn phòng, KT. CHÁNH VĂN PHÒNG, '', 'KT. Chánh Văn phòng, Chánh Văn phòng'",
			"TM, '', '', TM., TM. Chánh Văn phòng", "Q, Trưởng phòng, '', Q., Q. Chánh Văn phòng",
			"NONE, Trưởng phòng, '', '', Chánh Văn phòng" })
	void namesForWhomItWasSigned(Authority authority, String inPlaceOf, String above, String mark, String registered) {
		DispatchText signed = LetterTexts.signed(authority, inPlaceOf);
		LetterView letter = LetterView.of(LetterToSign.of(2022, "", "Văn phòng", signed));

		assertThat(letter.authority()).isEqualTo(above);
		assertThat(letter.mark()).isEqualTo(mark);
		assertThat(signed.titleWithAuthority()).isEqualTo(registered);
	}

	@Test
	void endsAsALetterDoes() {
		LetterView letter = LetterView.of(LetterToSign.of(2022, "", "Văn phòng", this.text));

		assertThat(letter.paragraphs()).containsExactly(List.of("Gửi các cơ quan báo chí danh sách."),
				List.of("Đề nghị đăng tải./."));
		assertThat(letter.issuer()).isEqualTo("VĂN PHÒNG");
		assertThat(letter.date()).isEqualTo("ngày 19 tháng 01 năm 2026");
		assertThat(letter.party()).isFalse();
		assertThat(letter.urgency()).isEqualTo("most-urgent");
	}

}
