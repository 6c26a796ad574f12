package vn.noibat.intake;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.text.Findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class SubjectsTests {

	private static List<UnderstoodQuantity> read(String text) {
		return Subjects.of(text, Findings.in(text).quantities());
	}

	private static String subjects(String text) {
		return read(text).stream()
			.map((found) -> (found.subject() != null) ? found.subject().words() : "–")
			.collect(Collectors.joining("; "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "So với năm 2021, số hộ nghèo giảm 5,5% | số hộ nghèo",
			"So với cùng kỳ năm trước, thu hải quan tăng 12% | thu hải quan",
			"Thu phí đạt 40 tỷ đồng, bằng 102% dự toán và tăng 3% so với cùng kỳ | Thu phí; Thu phí; Thu phí",
			"Thu phí: 40 tỷ đồng; chi thường xuyên: 30 tỷ đồng. | Thu phí; chi thường xuyên",
			"- Trồng rừng – 120 ha | Trồng rừng", "8\tTrồng chè\t120 ha | Trồng chè",
			"a) Thu tiền thuê đất: 75 tỷ đồng | Thu tiền thuê đất",
			"3- Xuất khẩu thủy sản đạt 2 tỷ USD | Xuất khẩu thủy sản",
			"Thứ năm, xuất khẩu thủy sản đạt 2 tỷ USD | xuất khẩu thủy sản", "Thu phí: đạt 40 tỷ đồng | Thu phí",
			"2. Hộ nghèo: chỉ còn 1,9%. | Hộ nghèo", "Sự kiện 3: Đón 2 triệu lượt khách | lượt khách",
			"trong đó: khách quốc tế đạt 90% | khách quốc tế" })
	void readsTheLabelOrTheClauseBeforeANumber(String text, String expected) {
		assertThat(subjects(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "ngành công nghiệp - xây dựng tăng 6% | ngành công nghiệp - xây dựng",
			"vốn xây dựng đạt 15 tỷ đồng | vốn xây dựng", "thợ có chứng chỉ đạt 40% | thợ có chứng chỉ",
			"bàn giao mặt bằng đạt 80% | bàn giao mặt bằng", "cây trồng mới đạt 500 ha | cây trồng mới",
			"Tiền lương bình quân đạt 9 triệu đồng | Tiền lương bình quân", "lao động tăng bình quân 4% | lao động",
			"vốn thực hiện 700 triệu USD | vốn thực hiện", "vận tải hàng không tăng 10% | vận tải hàng không",
			"tỷ lệ giải ngân chỉ đạt 60% | tỷ lệ giải ngân" })
	void keepsTheWordsThatBelongToASubject(String text, String expected) {
		assertThat(subjects(text)).isEqualTo(expected);
	}

	@Test
	void takesWhatIsCountedWhereNothingElseIsNamed() {
		assertThat(subjects("Đón 2 triệu lượt khách, trong đó có 640.000 lượt khách quốc tế."))
			.isEqualTo("lượt khách; lượt khách quốc tế");
	}

	@Test
	void readsManyNumbersInOneSentence() {
		String text = "1 tỷ ".repeat(20_000);
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(read(text)).hasSize(20_000));
	}

}
