package vn.noibat.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapitalsTests {

	@Test
	void writesKnownNamesOfALineInCapitalsAsTheyAreWritten() {
		List<String> names = List.of("Hội đồng nhân dân thành phố", "Hải Phòng");

		assertThat(Capitals.sentence("10 KẾT QUẢ CỦA THÀNH PHỐ HẢI PHÒNG NĂM 2026", names))
			.isEqualTo("10 kết quả của thành phố Hải Phòng năm 2026");
		assertThat(Capitals.sentence("Mười kết quả của hải phòng", names)).isEqualTo("Mười kết quả của hải phòng");
	}

	@Test
	void tellsWhereACapitalMayBeMissing() {
		assertThat(Capitals.areLowered("KHÁNH THÀNH CẦU RÀO", "Khánh thành cầu rào")).isTrue();
		assertThat(Capitals.areLowered("KHÁNH THÀNH CẦU RÀO", "Khánh thành cầu mới")).isFalse();
		assertThat(Capitals.areLowered("KHÁNH THÀNH CẦU RÀO", "KHÁNH THÀNH CẦU RÀO")).isFalse();
		assertThat(Capitals.areLowered("Khánh thành cầu Rào", "Khánh thành cầu rào")).isFalse();
	}

}
