package vn.noibat.text;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentNumberTests {

	private static final String ALPHABET = "00123456789//--  NQĐTgWƯưVPCXqđtw";

	private static DocumentNumber number(String text) {
		return DocumentNumber.parse(text).orElseThrow(() -> new AssertionError("No number: " + text));
	}

	private static List<String> found(String text) {
		return Findings.in(text)
			.references()
			.stream()
			.flatMap((reference) -> Stream.ofNullable(reference.number()))
			.map(DocumentNumber::written)
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "374/VP-BC, STATE, 374, VP-BC, 374/VPBC", "323/QĐ-TTg, STATE, 323, QĐ-TTg, 323/QDTTG",
			"35/2021/QH15, STATE, 35, QH15, 35/2021/QH15", "29/BCSD-TH, STATE, 29, BCSD-TH, 29/BCSDTH",
			"07/NQ-CP, STATE, 7, NQ-CP, 7/NQCP", "4873-CV/VPTU, PARTY, 4873, CV/VPTU, 4873/CVVPTU",
			"45-NQ/TW, PARTY, 45, NQ/TW, 45/NQTW", "35-CT-TƯ, PARTY, 35, CT-TƯ, 35/CTTW",
			"102/KH-SGD&ĐT, STATE, 102, KH-SGD&ĐT, 102/KHSGDDT", "12a/TB-UBND, STATE, 12a, TB-UBND, 12A/TBUBND" })
	void readsNumberAndSymbolOfBothGrammars(String written, DocumentNumber.Grammar grammar, String running,
			String symbol, String key) {
		DocumentNumber number = number(written);

		assertThat(number.written()).isEqualTo(written);
		assertThat(number.grammar()).isEqualTo(grammar);
		assertThat(number.number()).isEqualTo(running);
		assertThat(number.symbol()).isEqualTo(symbol);
		assertThat(number.key()).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "7/VP-BC, 07/VP-BC", "7 /VP-BC, 07 /VP-BC", "5-CV/VPTU, 05-CV/VPTU", "07/VP-BC, 07/VP-BC",
			"10/VP-BC, 10/VP-BC", "/VP-BC, /VP-BC", "0/VP-BC, 0/VP-BC", "7 ngày, 7 ngày" })
	void putsAZeroBeforeASingleFigure(String typed, String padded) {
		assertThat(DocumentNumber.padded(typed)).isEqualTo(padded);
	}

	@Test
	void readsTheYearOfALaw() {
		assertThat(number("35/2021/QH15").year()).isEqualTo(OptionalInt.of(2021));
		assertThat(number("45-NQ/TW").year()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "374 /VP-BC | 374/VP-BC", "323/QĐTTg | 323/QĐ-TTg", "323/qd-ttg | 323/QĐ-TTg",
					"323/qdttg | 323/QĐ-TTg", " 323 / QĐ - TTg | 323/QĐ-TTg", "323/QĐ‑TTg | 323/QĐ-TTg",
					"323/QĐ–TTg | 323/QĐ-TTg", "7/NQ-CP | 07/NQ-CP", "35-CT-TƯ | 35-CT/TW", "35-ct/tư | 35-CT/TW",
					"4873 - CV/VPTU | 4873-CV/VPTU", "4873-cv/vptu | 4873-CV/VPTU", "12-CV/VPTƯ | 12-CV/VPTW",
					"35/2021/qh15 | 35/2021/QH15", "035/2021/QH15 | 35/2021/QH15", "Số: 374 /VP-BC | 374/VP-BC",
					"Quyết định số 323/QĐ-TTg | 323/QĐ-TTg", "nghi quyet so 45-nq/tw | 45-NQ/TW",
					"Resolution 45-NQ/TW | 45-NQ/TW" })
	void isEqualForEverySpellingOfOneNumber(String spelling, String number) {
		assertThat(number(spelling)).isEqualTo(number(number)).hasSameHashCodeAs(number(number));
		assertThat(number(Normalizer.normalize(spelling, Normalizer.Form.NFD))).isEqualTo(number(number));
	}

	@ParameterizedTest
	@CsvSource({ "45-NQ/TW, 45-NQ/TU", "323/QĐ-TTg, 324/QĐ-TTg", "35/2021/QH15, 35/2022/QH15", "70/NQ-CP, 7/NQ-CP",
			"7/NQ-CP, 7/NĐ-CP" })
	void tellsDifferentNumbersApart(String one, String other) {
		assertThat(number(one)).isNotEqualTo(number(other));
	}

	@Test
	void keepsTheSpellingButForSpacesAndDashes() {
		assertThat(number("Số: 0374 /VP–BC")).hasToString("0374/VP-BC");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "374", "VP-BC", "7/8", "7/8 huyện", "5/63 tỉnh", "5/63", "16/9/2023", "30/03/2023",
			"17.01.2023", "01/2024", "2021-2030", "2024- 2029", "3,4", "10,34%", "km/h", "5/tỉnh", "5/tinh", "0/QĐ-TTg",
			"374/VP-BC ngày 19/01/2023", "374/VP-BC và 375/VP-BC", "374//VP-BC", "374/VP-", "374/-BC", "1234567/QĐ-TTg",
			"dự án 5/QĐ-TTg", "T2", "5G" })
	void readsNoNumberInOtherTexts(String text) {
		assertThat(DocumentNumber.parse(text)).isEmpty();
	}

	@Test
	void givesAKeyThatIsItsOwnKey() {
		int[] numbers = new int[1];
		Chance.texts(ALPHABET, (text) -> DocumentNumber.parse("12" + text).ifPresent((number) -> {
			numbers[0]++;
			assertThat(number(number.key()).key()).isEqualTo(number.key());
			assertThat(number(number.written()).key()).isEqualTo(number.key());
			assertThat(number.key()).matches("[1-9]\\d*[A-E]?/([12]\\d{3}/)?[A-Z0-9]+");
		}));

		assertThat(numbers[0]).as("numbers read").isGreaterThan(20);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Ngày 30/03/2023 có Quyết định số 323/QĐTTg về quy hoạch. | 323/QĐTTg",
					"Quyết định số 1516/QĐ-TTg, ký ngày 02/12/2023 | 1516/QĐ-TTg", "Số: 374 /VP-BC | 374/VP-BC",
					"Số 4873-CV/VPTU | 4873-CV/VPTU", "theo chỉ thị 35-CT-TƯ, ngày 14/6/2024 | 35-CT-TƯ",
					"văn bản số 29/BCSD-TH, ngày 13/01/2023 | 29/BCSD-TH", "(45-NQ/TW) | 45-NQ/TW",
					"thay Nghị quyết số 35/2021/QH15; | 35/2021/QH15", "Nghị quyết 7/NQ-CP ngày 10/1/2025 | 7/NQ-CP",
					"số 12-CTr/TU và | 12-CTr/TU", "Công văn 88/KH-SGD&ĐT. | 88/KH-SGD&ĐT",
					"Quyết định số 323/QĐ - TTg của | 323/QĐ-TTg", "Nghị định số 63/CP | 63/CP",
					"theo Nghị định 30/2020/NĐ-CP: | 30/2020/NĐ-CP" })
	void findsANumberInRunningText(String text, String number) {
		assertThat(found(text)).containsExactly(number);
		assertThat(found(Normalizer.normalize(text, Normalizer.Form.NFD))).containsExactly(number);
	}

	@Test
	void findsTheNumbersInTheirOrderAndAsOftenAsTheyStand() {
		assertThat(found("Công văn 374/VP-BC dẫn 4873-CV/VPTU; 4873-CV/VPTU trả lời 29/BCSD-TH, 96-KL/TW."))
			.containsExactly("374/VP-BC", "4873-CV/VPTU", "4873-CV/VPTU", "29/BCSD-TH", "96-KL/TW");
	}

	@ParameterizedTest
	@ValueSource(strings = { "có 7/8 huyện đạt chuẩn", "đứng thứ 5/63 tỉnh, thành phố", "cơ bản đạt 5/5 tiêu chí",
			"ngày 16/9/2023 tại", "chiều nay, 14/11, Tổng", "tháng 11/2024 TP", "lúc 17.01.2023 15:39:46 +07:00",
			"giai đoạn 2021-2030", "nhiệm kỳ 2024- 2029", "bến số 3,4 và số 5,6", "dịch Covid-19", "mạng 5G cho cảng",
			"Quy chuẩn QCVN 102:2016/BTTTT", "0:00 / 0:00", "đạt 7/8 Huyện", "30/4-1/5", "tỷ lệ 1/2 TP",
			"quốc lộ 5/QL 10", "nhà số 384 đường Lê Thánh Tông", "CV: BC; Lưu: VT", "2023 - TP Hải Phòng",
			"100 USD/TEU", "Seagames 31/TP", "mã A12/QĐ-TTg", "12/QĐ-TTgabc" })
	void findsNoNumberInSharesDatesAndLists(String text) {
		assertThat(found(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "12/QĐ-", "1-", "9", " ", "/AB", "-AB", "1/AB ", "12-CV/", "1.", "Đ" })
	@Timeout(10)
	void standsAnEndlessText(String part) {
		String text = part.repeat(10_000);

		for (String endless : List.of(text, "12/AB" + text + ".", "12-CV/AB" + text + ".", "số" + text + "x 1/AB")) {
			assertThat(DocumentNumber.parse(endless)).isEmpty();
			assertThat(found(endless)).doesNotContain(endless);
		}
	}

	@Test
	void tellsLettersOfAnotherScriptThatLookTheSame() {
		assertThat(DocumentNumber.hasForeignLetters("901/VP-\u0412\u0421")).isTrue();
		assertThat(DocumentNumber.hasForeignLetters("901/VP-BC")).isFalse();
		assertThat(DocumentNumber.hasForeignLetters("323/QĐ-TTg")).isFalse();
	}

}
