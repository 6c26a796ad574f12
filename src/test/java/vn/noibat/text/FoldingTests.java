package vn.noibat.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTests {

	private static final String LOWER = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

	private static final String LOWER_FOLDED = "a".repeat(17) + "e".repeat(11) + "i".repeat(5) + "o".repeat(17)
			+ "u".repeat(11) + "y".repeat(5) + "d";

	private static final String LETTERS = LOWER + LOWER.toUpperCase(Language.VI.locale());

	private static final String ALPHABET = LETTERS + "aeiouyqhtcng AEOUYQ-,.\u0300\u0301\u0309\u0323\u0302\u031B";

	private static String nfd(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD);
	}

	@Test
	void foldsEachOfThe134LettersToItsPlainOne() {
		assertThat(LETTERS).hasSize(134);
		assertThat(Folding.fold(LETTERS)).isEqualTo(LOWER_FOLDED + LOWER_FOLDED);
	}

	@Test
	void foldsComposedAndDecomposedLettersAlike() {
		List<String> different = new ArrayList<>();
		LETTERS.chars()
			.mapToObj(Character::toString)
			.filter((letter) -> !Folding.fold(letter).equals(Folding.fold(nfd(letter))))
			.forEach(different::add);

		assertThat(different).isEmpty();
	}

	@Test
	void foldsBothSpellingsOfTheCityPartyCommitteeAlike() {
		assertThat(Folding.fold("Thành uỷ")).isEqualTo("thanh uy").isEqualTo(Folding.fold("THÀNH ỦY"));
	}

	@Test
	void foldsTheLookAlikesOfTheLetterD() {
		assertThat(Folding.fold("\u00D0ồ \u0189ồng")).isEqualTo("do dong");
	}

	@Test
	void foldsAFoldedTextToItself() {
		Chance.texts(ALPHABET, (text) -> {
			String folded = Folding.fold(text);
			assertThat(Folding.fold(folded)).isEqualTo(folded);
			assertThat(Folding.fold(nfd(text))).isEqualTo(folded);
		});
	}

	@ParameterizedTest
	@CsvSource({ "hoà, hòa", "Hoà bình, Hòa bình", "HOẢ TỐC, HỎA TỐC", "khoẻ, khỏe", "thuỷ, thủy", "Thành uỷ, Thành ủy",
			"THUỴ, THỤY", "oà, òa", "hoà-thuỷ, hòa-thủy" })
	void movesTheToneOfOpenSyllablesToTheFirstVowel(String written, String moved) {
		assertThat(Folding.tone(written)).isEqualTo(moved);
		assertThat(Folding.tone(nfd(written))).isEqualTo(moved);
		assertThat(Folding.tone(moved)).isEqualTo(moved);
	}

	@ParameterizedTest
	@ValueSource(strings = { "quý", "QUỸ", "Quỳnh", "hoàn", "khuỷu", "thuyết", "toàn quốc", "loại", "hoặc", "thuở",
			"Huế", "Toán", "ngoằn", "xoắn", "lũy" })
	void leavesTheToneOfOtherSyllables(String text) {
		assertThat(Folding.tone(text)).isEqualTo(text);
	}

	@Test
	void keepsTonesApartThatFoldingDropsTogether() {
		assertThat(Folding.tone("tính")).isNotEqualTo(Folding.tone("tỉnh"));
		assertThat(Folding.fold("tính")).isEqualTo(Folding.fold("tỉnh"));
	}

	@Test
	void movesTonesWithoutTouchingTheLetters() {
		Chance.texts(ALPHABET, (text) -> {
			String moved = Folding.tone(text);
			assertThat(Folding.tone(moved)).isEqualTo(moved);
			assertThat(Folding.fold(moved)).isEqualTo(Folding.fold(text));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = {
					"Thu ngân sách vượt 100 nghìn tỷ đồng; ô tô điện | thu-ngan-sach-vuot-100-nghin-ty-dong-o-to-dien",
					"  «Đồ Sơn»  | do-son", "10,34% | 10-34" })
	void makesAnAddressOfWords(String text, String slug) {
		assertThat(Folding.slug(text)).isEqualTo(slug);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "…", "北京" })
	void makesAnAddressEvenOfNoLetters(String text) {
		assertThat(Folding.slug(text)).isEqualTo("muc");
	}

	@Test
	void cutsALongAddressBetweenWords() {
		assertThat(Folding.slug("kết quả ".repeat(20))).isEqualTo("ket-qua-".repeat(9) + "ket-qua");
		assertThat(Folding.slug("a".repeat(80) + " b")).isEqualTo("a".repeat(80));
		assertThat(Folding.slug("a".repeat(90))).isEqualTo("a".repeat(80));
	}

	@Test
	void makesOnlyAddressesOfTheAgreedForm() {
		Chance.texts(ALPHABET, (text) -> assertThat(Folding.slug(text.repeat(5))).hasSizeBetween(1, 80)
			.matches("[a-z0-9]+(-[a-z0-9]+)*"));
	}

}
