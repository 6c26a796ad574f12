package vn.noibat.portal;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class QuantityTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "VI|gần 103.000 tỷ đồng|103000|gần|103.000|tỷ đồng|-",
			"VI|trên 109 nghìn tỷ đồng|109000|trên|109|nghìn tỷ đồng|-", "VI|10,34%|10.34|-|10,34|%|-",
			"VI|ước 10,34%|10.34|ước|10,34|%|-", "VI|thứ 5 trong 63|5|thứ|5|trong 63|-",
			"VI|một trong 4 địa phương|4|một trong|4|địa phương|-", "VI|7/8 huyện|7|-|7/8|huyện|7 trên 8 huyện",
			"VI|cơ bản đạt 5/5 tiêu chí|5|cơ bản đạt|5/5|tiêu chí|cơ bản đạt 5 trên 5 tiêu chí",
			"VI|22 xã cơ bản hoàn thành|22|-|22|xã cơ bản hoàn thành|-",
			"VI|12,7–13,0%|13|-|12,7–13,0|%|từ 12,7 đến 13,0%",
			"VI|tăng trưởng hai con số|9|-|tăng trưởng hai con số|-|-",
			"EN|nearly VND 103 trillion|103000|nearly VND|103|trillion|-",
			"EN|an estimated USD 3.5 billion|3.5|an estimated USD|3.5|billion|-", "EN|5th of 63|5|-|5th|of 63|-",
			"EN|2nd in the country|2|-|2nd|in the country|-", "EN|610,000 arrivals|610|-|610,000|arrivals|-",
			"EN|“exceeded” 1.75 times|1.75|“exceeded”|1.75|times|-",
			"EN|1 million housing units|1|-|1|million housing units|-" })
	void takesAFigureApart(Language language, String display, BigDecimal value, String qualifier, String number,
			String unit, String spoken) {
		assertThat(Quantity.of(display, value, language)).isEqualTo(new Quantity(qualifier, number, unit, spoken));
	}

	@Test
	void keepsNoBreakSpacesInsideTheUnit() {
		assertThat(Quantity.of("gần 103.000\u00a0tỷ\u00a0đồng", new BigDecimal("103000"), Language.VI))
			.isEqualTo(new Quantity("gần", "103.000", "tỷ\u00a0đồng", null));
	}

	@Test
	void doesNotTakeADocumentNumberForAShare() {
		assertThat(Quantity.spoken("theo 7/2025/QĐ-TTg và 374/VP-BC", Language.VI))
			.isEqualTo("theo 7/2025/QĐ-TTg và 374/VP-BC");
	}

	@Test
	void writesBothEndsOfAPlanWithTheSameDecimals() {
		assertThat(Quantity.written(new BigDecimal("12.7"), new BigDecimal("13"), "%", Language.VI))
			.isEqualTo("12,7–13,0%");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "42500|billion VND|VND 42.5 trillion", "3300|billion VND|VND 3.3 trillion",
			"100000|billion VND|VND 100 trillion", "2|billion USD|USD 2 billion" })
	void writesMoneyInEnglishAsItIsRead(BigDecimal value, String unit, String written) {
		assertThat(Quantity.written(value, value, unit, Language.EN).replace('\u00a0', ' ')).isEqualTo(written);
	}

}
