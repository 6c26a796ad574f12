package vn.noibat.figure;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayTests {

	private static final StatedUnit BILLION_DONG = new StatedUnit("tỷ đồng", Bilingual.of("tỷ đồng", "billion VND"));

	private static final StatedUnit PERCENT = new StatedUnit("%", Bilingual.of("%", "%"));

	@Test
	void wordsQualifierNumberAndUnit() {
		Bilingual display = Display.of(new BigDecimal("103000"), BILLION_DONG, "nearly");

		assertThat(display.vi()).isEqualTo("gần 103.000 tỷ đồng");
		assertThat(display.en()).isEqualTo("nearly VND 103,000 billion");
	}

	@Test
	void writesAPercentageWithoutASpace() {
		assertThat(Display.of(new BigDecimal("10.34"), PERCENT, "as-stated")).isEqualTo(Bilingual.of("10,34%", "10.34%"));
	}

}
