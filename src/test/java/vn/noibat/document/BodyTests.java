package vn.noibat.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTests {

	@ParameterizedTest
	@ValueSource(strings = { "Ban cán sự đảng Ủy ban nhân dân thành phố", "Thường trực Thành ủy", "Văn phòng Tỉnh uỷ",
			"Đảng ủy Ủy ban nhân dân tỉnh", "Bộ Chính trị", "Ban Thường vụ Huyện ủy" })
	void knowsABodyOfThePartyByItsName(String name) {
		assertThat(new Body("x", Bilingual.of(name)).belongsToParty()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ủy ban nhân dân thành phố Hải Phòng", "Văn phòng Ủy ban nhân dân tỉnh",
			"Hội đồng nhân dân xã", "Trung tâm Đăng kiểm", "Thủ tướng Chính phủ", "Ủy ban nhân dân xã Ủy Lộc" })
	void takesNoBodyOfTheStateForOneOfTheParty(String name) {
		assertThat(new Body("x", Bilingual.of(name)).belongsToParty()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Thủ tướng Chính phủ", "Phó Thủ tướng Chính phủ", "Chính phủ", "Quốc hội",
			"Ủy ban Thường vụ Quốc hội", "Văn phòng Chính phủ", "Bộ Văn hóa, Thể thao và Du lịch",
			"Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Bộ Chính trị" })
	void issuesNothingOfABodyOfTheWholeCountry(String name) {
		assertThat(new Body("x", Bilingual.of(name)).issuesHere()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ủy ban nhân dân thành phố", "Bộ Chỉ huy Quân sự thành phố", "Bộ đội Biên phòng thành phố",
			"Sở Văn hóa và Thể thao", "Đoàn đại biểu Quốc hội thành phố" })
	void issuesPapersOfBodiesOfThePlace(String name) {
		assertThat(new Body("x", Bilingual.of(name)).issuesHere()).isTrue();
	}

}
