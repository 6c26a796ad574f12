package vn.noibat.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretMarksTests {

	@ParameterizedTest
	@ValueSource(strings = { "MẬT", "TỐI MẬT", "TUYỆT MẬT", " [ TỐI  MẬT ] ", "M Ậ T", "T U Y Ệ T   M Ậ T", "(MẬT)",
			"ỦY BAN NHÂN DÂN\nMẬT\nSố: 12/BC-UBND", "Độ mật: Tối mật", "Mức độ mật: MẬT", "MA\u0323\u0302T",
			"a\r\nMẬT\r\nb" })
	void findsAMarkThatStandsAlone(String text) {
		assertThat(SecretMarks.mark(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "BÍ MẬT", "MẬT ONG", "mật", "Mật",
			"Công tác bảo vệ bí mật nhà nước, không có tài liệu mật", "Độ mật: không", "MẬT KHẨU", "Mật độ dân số", "" })
	void letsTextsSpeakOfSecrets(String text) {
		assertThat(SecretMarks.mark(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(MẬT) Báo cáo tình hình", "Báo cáo tình hình – TỐI MẬT", "MẬT: Báo cáo", "MẬT",
			"Báo cáo [TUYỆT MẬT]", "12/MẬT-UBND" })
	void findsAMarkInASubjectOrNumber(String line) {
		assertThat(SecretMarks.markLine(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "LỄ HỘI MẬT ONG BẠC HÀ", "MẬT ONG: sản phẩm OCOP", "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
			"Triển khai Luật Bảo vệ bí mật nhà nước", "374/VP-BC", "Nghề nuôi ong lấy mật, trồng rừng" })
	void letsASubjectSpeakOfSecrets(String line) {
		assertThat(SecretMarks.markLine(line)).isFalse();
	}

}
