package vn.noibat.figure;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentences are trial texts. */
class ScopeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Quận Hải An thu ngân sách đạt 3.000 tỷ đồng. | hai an",
			"Tổng thu ngân sách trên địa bàn quận Hải An đạt 3.000 tỷ đồng. | hai an",
			"Tại quận Hải An, tổng thu ngân sách trên địa bàn đạt 3.000 tỷ đồng. | hai an",
			"Tổng thu ngân sách đạt 3.000 tỷ đồng tại quận Hải An, tăng 5%. | hai an",
			"Riêng Hải An đạt 3.000 tỷ đồng. | hai an",
			"Khu kinh tế Đình Vũ - Cát Hải nộp ngân sách 3.000 tỷ đồng. | dinh vu cat hai",
			"Các dự án trong khu kinh tế nộp ngân sách 3.000 tỷ đồng. | khu kinh te",
			"Thành phố Thủy Nguyên thu ngân sách đạt 3.000 tỷ đồng. | thuy nguyen",
			"Quận Lê Chân thu ngân sách đạt 2.800 tỷ đồng, quận Hải An đạt 3.000 tỷ đồng. | hai an",
			"Tổng thu ngân sách đạt 9.000 tỷ đồng, trong đó khu vực tư nhân 3.000 tỷ đồng. | khu vuc tu nhan",
			"Tổng thu ngân sách đạt 9.000 tỷ đồng, trong đó 3.000 tỷ đồng của khu vực tư nhân. | khu vuc tu nhan" })
	void readsThePartThatWordsName(String sentence, String key) {
		assertThat(scope(sentence).key()).isEqualTo(key);
		assertThat(scope(sentence).words()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Tổng thu ngân sách trên địa bàn thành phố đạt 3.000 tỷ đồng.",
					"Thành phố Hải Phòng thu ngân sách đạt 3.000 tỷ đồng.", "Tổng thu ngân sách đạt 3.000 tỷ đồng.",
					"Đóng góp của quận Hải An đưa tổng thu của toàn thành phố lên 3.000 tỷ đồng.",
					"Quận Hải An thu 900 tỷ đồng, đưa tổng thu ngân sách của thành phố lên 3.000 tỷ đồng.",
					"Kết quả đáng mừng, trong đó tổng thu ngân sách trên địa bàn đạt 3.000 tỷ đồng.",
					"Có cơ chế riêng nên tổng thu ngân sách đạt 3.000 tỷ đồng." })
	void takesTheRestForTheWhole(String sentence) {
		assertThat(scope(sentence)).isEqualTo(Scope.WHOLE);
	}

	@Test
	void takesTheWordsOfTheIndicatorForNoPart() {
		String sentence = "Thành phố đón 7 triệu lượt khách, trong đó có 610 nghìn lượt khách quốc tế.";

		assertThat(Scope.of(sentence, "610", "Khách du lịch quốc tế", "Hải Phòng").key()).isEmpty();
		assertThat(Scope.of(sentence, "610", "Khách du lịch", "Hải Phòng").key()).isEqualTo("quoc te");
		assertThat(Scope.of("Hàng qua cảng Lạch Huyện đạt 10 triệu tấn.", "10", "Hàng hóa qua cảng Lạch Huyện",
				"Hải Phòng"))
			.isEqualTo(Scope.WHOLE);
	}

	@Test
	void takesWhatIsSaidOfAPartForNoPart() {
		assertThat(Scope.of("Thu ngân sách vượt dự toán, riêng thu nội địa đạt kế hoạch giao 41.700 tỷ đồng.", "41.700",
				"Thu nội địa", "Hải Phòng"))
			.isEqualTo(Scope.WHOLE);
		assertThat(Scope.of("Đề ra 40 việc, trong đó lựa chọn 29 nhiệm vụ trọng tâm.", "29", "Việc lớn", "Hải Phòng")
			.words()).doesNotContain("lựa chọn");
		assertThat(Scope.of("Đề ra 40 nhiệm vụ, trong đó lựa chọn 29 nhiệm vụ.", "29", "", "Hải Phòng"))
			.isEqualTo(Scope.WHOLE);
		assertThat(Scope.of("Đoàn giành 200 huy chương, trong đó 90 huy chương vàng.", "90", "Huy chương", "Hải Phòng"))
			.isEqualTo(new Scope("vang", "huy chương vàng"));
		assertThat(Scope.of("Thu đạt 9 tỷ đồng, trong đó khu vực tư nhân tăng cao đạt 3 tỷ đồng.", "3", "Tổng thu",
				"Hải Phòng"))
			.isEqualTo(new Scope("khu vuc tu nhan", "khu vực tư nhân"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "9 tháng đầu năm, thu | 01-01 | 09-30", "Trong sáu tháng cuối năm | 07-01 | 12-31",
					"Quý III thu | 07-01 | 09-30", "Tính đến hết tháng 11, thu | 01-01 | 11-30",
					"Nửa đầu năm | 01-01 | 06-30", "Riêng tháng 2 | 02-01 | 02-28" })
	void readsThePartOfTheYear(String words, String from, String until) {
		assertThat(PartOfYear.in(words, 2023))
			.contains(new PartOfYear(LocalDate.parse("2023-" + from), LocalDate.parse("2023-" + until)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Sau 9 tháng thi công, dự án tốn", "Cả năm thu",
			"9 tháng đầu năm mới đạt một nửa nhưng cả năm", "Năm 2023 thu", "Đến hết tháng 12, thu", "Đến tháng 13" })
	void takesTheRestForTheWholeYear(String words) {
		assertThat(PartOfYear.in(words, 2023)).isEqualTo(Optional.empty());
	}

	private static Scope scope(String sentence) {
		return Scope.of(sentence, "3.000", "Tổng thu ngân sách trên địa bàn", "Hải Phòng");
	}

}
