package vn.noibat.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentences are trial texts. */
class ToldOtherwiseTests {

	private static final StatedFact TOTAL = fact("Tổng thu ngân sách trên địa bàn", "103000", "tỷ đồng");

	@Test
	void findsAnotherValueOfTheIndicatorInTheText() {
		assertThat(told("Tổng thu ngân sách của thành phố đạt 130.000 tỷ đồng.")).contains("130.000 tỷ đồng");
		assertThat(told("Tổng thu ngân sách đạt 113 nghìn tỷ đồng, tăng 5%.")).contains("113 nghìn tỷ đồng");
	}

	@Test
	void findsNothingWhereTheTextHasTheFigureToo() {
		assertThat(told("Tổng thu ngân sách đạt gần 103.000 tỷ đồng.")).isEmpty();
		assertThat(told("Tổng thu ngân sách đạt 103 nghìn tỷ đồng; tổng thu ngân sách trung ương giao 90.000 tỷ đồng."))
			.isEmpty();
	}

	@Test
	void passesOverOtherIndicatorsOtherYearsAndChanges() {
		assertThat(told("Thu nội địa đạt 45.000 tỷ đồng.")).isEmpty();
		assertThat(told("Năm 2022, tổng thu ngân sách đạt 109.000 tỷ đồng.")).isEmpty();
		assertThat(told("Tổng thu ngân sách tăng 1.500 tỷ đồng so với năm trước.")).isEmpty();
		assertThat(told("Tổng thu ngân sách tăng 12%.")).isEmpty();
	}

	@Test
	void passesOverPartsOfTheLocalityAndOfTheYear() {
		assertThat(told("Tổng thu ngân sách quận Hải An đạt 3.000 tỷ đồng.")).isEmpty();
		assertThat(told("Chín tháng đầu năm, tổng thu ngân sách đạt 75.000 tỷ đồng.")).isEmpty();
		assertThat(told("Quận Hải An đóng góp lớn; tổng thu ngân sách của thành phố đạt 75.000 tỷ đồng."))
			.contains("75.000 tỷ đồng");
	}

	@Test
	void readsTheWordsOfAPlace() {
		assertThat(ToldOtherwise.at(TOTAL, "trang 2, đoạn 5: «thu được 130.000 tỷ đồng»")).contains("130.000 tỷ đồng");
		assertThat(
				ToldOtherwise.at(TOTAL, "trang 2, đoạn 5: «thu gần 103.000 tỷ đồng, trong đó 45.000 tỷ đồng nội địa»"))
			.isEmpty();
		assertThat(ToldOtherwise.at(TOTAL, "mục 4")).isEmpty();
	}

	private static Optional<String> told(String text) {
		return new ToldOtherwise(text, "Hải Phòng").of(TOTAL);
	}

	private static StatedFact fact(String label, String value, String unit) {
		StatedUnit counted = new StatedUnit(unit, Bilingual.of(unit, unit));
		return new StatedFact("f", new IndicatorDefinition("i", Bilingual.of(label, "i"), counted, null, false, 1),
				FactKind.ACTUAL, new BigDecimal(value), counted, "nearly", Bilingual.of("gần " + value),
				LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), null, false, null, null, null, List.of());
	}

}
