package vn.noibat.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypographyTests {

	private static final String ALPHABET = "0123456789.,/%–- \u00A0tỷđồngriệulượtgầnUSD";

	// The expected texts show a no-break space as an underscore.
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Thu gần 103.000 tỷ đồng trong năm. | Thu gần_103.000_tỷ_đồng trong năm.",
			"Đón 7,9 triệu lượt khách | Đón 7,9_triệu_lượt khách", "trên 109 nghìn tỷ đồng. | trên_109_nghìn_tỷ_đồng.",
			"vốn 3,5 tỷ USD, | vốn 3,5_tỷ_USD,", "tăng trên 8% so với | tăng trên_8% so với",
			"bằng 140 % kế hoạch | bằng 140_% kế hoạch", "từ 12,7 – 13,0% | từ 12,7 – 13,0%",
			"12,7–13,0 % | 12,7–13,0_%", "có 7/8 huyện đạt | có 7/8_huyện đạt",
			"ít nhất 1 triệu căn hộ | ít nhất 1_triệu_căn_hộ", "Năm 2023, 17 dự án | Năm 2023, 17_dự_án" })
	void keepsAVietnameseQuantityTogether(String text, String kept) {
		assertThat(Typography.nonBreaking(text, Language.VI)).isEqualTo(kept.replace('_', '\u00A0'));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "nearly VND 103 trillion of revenue | nearly_VND_103_trillion of revenue",
					"about USD 3.5 billion in | about_USD_3.5_billion in",
					"7.9 million visitors | 7.9_million_visitors", "over 8% above plan | over_8% above plan" })
	void keepsAnEnglishQuantityTogether(String text, String kept) {
		assertThat(Typography.nonBreaking(text, Language.EN)).isEqualTo(kept.replace('_', '\u00A0'));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ngày 05 tháng 3 năm 2023", "bến số 3,4 và số 5,6", "nhà ga T2 người", "số 323/QĐ-TTg",
			"năm 2023. Người dân", "kỳ họp thứ 45", "3 đồngbằng" })
	void leavesTextThatIsNoQuantity(String text) {
		assertThat(Typography.nonBreaking(text, Language.VI)).isEqualTo(text);
	}

	@Test
	void changesNothingThatIsSeen() {
		Chance.texts(ALPHABET, (text) -> {
			String kept = Typography.nonBreaking(text, Language.VI);
			assertThat(kept.replace('\u00A0', ' ')).isEqualTo(text.replace('\u00A0', ' '));
			assertThat(Typography.nonBreaking(kept, Language.VI)).isEqualTo(kept);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.", "1,1", "1-", "gần ", "1 tỷ ", " " })
	@Timeout(10)
	void standsAnEndlessText(String part) {
		String text = part.repeat(10_000);

		assertThat(Typography.nonBreaking(text, Language.VI)).hasSameSizeAs(text);
	}

}
