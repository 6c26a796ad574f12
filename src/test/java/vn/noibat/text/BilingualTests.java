package vn.noibat.text;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BilingualTests {

	@Test
	void speaksTheLanguageAskedFor() {
		Bilingual text = Bilingual.of("Công văn", "Official letter");

		assertThat(text.in(Language.VI)).isEqualTo("Công văn");
		assertThat(text.in(Language.EN)).isEqualTo("Official letter");
		assertThat(text.has(Language.EN)).isTrue();
	}

	@Test
	void speaksVietnameseWhereEnglishIsMissing() {
		Bilingual text = Bilingual.of("Công văn");

		assertThat(text.in(Language.EN)).isEqualTo("Công văn");
		assertThat(text.has(Language.EN)).isFalse();
		assertThat(text.has(Language.VI)).isTrue();
	}

	@Test
	void takesABlankTranslationForNone() {
		assertThat(Bilingual.of("Công văn", " ")).isEqualTo(Bilingual.of("Công văn"));
	}

	@Test
	void isEqualForComposedAndDecomposedText() {
		assertThat(Bilingual.of("Hải Pho\u0300ng", "Cafe\u0301")).isEqualTo(Bilingual.of("Hải Phòng", "Café"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t\n" })
	void refusesABlankVietnameseText(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> Bilingual.of(blank, "Official letter"));
	}

	@Test
	void readsAnyEnglishLocaleAsEnglishAndEveryOtherAsVietnamese() {
		assertThat(Language.of(Locale.US)).isEqualTo(Language.EN);
		assertThat(Language.of(Language.VI.locale())).isEqualTo(Language.VI);
		assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.VI);
		assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.VI);
	}

	@Test
	void namesItsLanguagesByTheirTwoLetters() {
		assertThat(Language.VI.code()).isEqualTo("vi");
		assertThat(Language.EN.code()).isEqualTo("en");
	}

}
