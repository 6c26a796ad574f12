package vn.noibat.text;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LegacyEncodingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Céng hßa x· héi chñ nghÜa ViÖt Nam | Cộng hòa xã hội chủ nghĩa Việt Nam",
			"§éc lËp - Tù do - H¹nh phóc | Độc lập - Tự do - Hạnh phúc",
			"Tæng thu ng©n s¸ch ®¹t 1.250 tû ®ång, t¨ng 12,5% so víi cïng kú. | Tổng thu ngân sách đạt 1.250 tỷ đồng, tăng 12,5% so với cùng kỳ.",
			"QuyÕt ®Þnh sè 15/Q§-UBND ngµy 05/3/2008 cña ñy ban nh©n d©n tØnh | Quyết định số 15/QĐ-UBND ngày 05/3/2008 của ủy ban nhân dân tỉnh",
			"TØNH B¾C NINH, H¶I D\u00AD¥NG, TH¸I B×NH | TỈNH BẮC NINH, HẢI DƯƠNG, THÁI BÌNH" })
	void readsTcvn3(String written, String unicode) {
		assertThat(LegacyEncoding.detect(written)).contains(LegacyEncoding.TCVN3);
		assertThat(LegacyEncoding.TCVN3.decode(written)).isEqualTo(unicode);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam | Cộng hòa xã hội chủ nghĩa Việt Nam",
			"ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC | ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
			"Toång thu ngaân saùch ñaït 1.250 tyû ñoàng, taêng 12,5% so vôùi cuøng kyø. | Tổng thu ngân sách đạt 1.250 tỷ đồng, tăng 12,5% so với cùng kỳ.",
			"Quyeát ñònh soá 15/QÑ-UBND ngaøy 05/3/2008 cuûa UÛy ban nhaân daân tænh | Quyết định số 15/QĐ-UBND ngày 05/3/2008 của Ủy ban nhân dân tỉnh",
			"höôûng öùng, ngöôøi, tröôùc, vaúng veû, chaén chaén, saün saøng | hưởng ứng, người, trước, vẳng vẻ, chắn chắn, sẵn sàng" })
	void readsVni(String written, String unicode) {
		assertThat(LegacyEncoding.detect(written)).contains(LegacyEncoding.VNI);
		assertThat(LegacyEncoding.VNI.decode(written)).isEqualTo(unicode);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Hai Phong", "Tổng thu ngân sách đạt 1.250 tỷ đồng", "là cà cá má bà già ta à",
			"xã hội, cá nhân, là bà ấy", "Où êtes-vous allés après l'été, à la forêt où il a été élevé?",
			"Größe, Straße, Übung, Mädchen, Köln", "El niño y la niña están aquí, mañana también", "naïve café résumé",
			"100 °C, § 5, ± 3, © 2023, ½ ¾ £ ¥", "a\u0301 b\u0301 c\u0301", "Tệp có một chữ lạ: Céng hßa x· héi" })
	void leavesUnicodeAlone(String text) {
		assertThat(LegacyEncoding.detect(text)).isEmpty();
		assertThat(LegacyEncoding.toUnicode(text)).isSameAs(text);
	}

	@Test
	void leavesEveryVietnameseTextInUnicodeAlone() {
		Random random = new Random(20230119L);
		String[] syllables = ("thành phố công bố danh sách kết quả nổi bật của năm trên địa bàn tỉnh đã hoàn thành vượt mức kế hoạch là"
				+ " bà cá má tà xã hòa khí phá sóng đường thủy ý nghĩa quý")
			.split(" ");
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			for (int word = random.nextInt(12); word >= 0; word--) {
				text.append(syllables[random.nextInt(syllables.length)]).append(' ');
			}

			assertThat(LegacyEncoding.detect(text.toString())).as(text.toString()).isEmpty();
		}
	}

}
