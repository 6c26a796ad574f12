package vn.noibat.database;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest
class TextSearchTests {

	private final JdbcClient jdbc;

	@Autowired
	TextSearchTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Test
	void foldsAccentsCaseAndTonePlacement() {
		assertThat(folded("THÀNH UỶ Đồ Sơn")).isEqualTo("thanh uy do son").isEqualTo(folded("Thành ủy đồ sơn"));
	}

	@Test
	void foldsDecomposedLettersLikeComposedOnes() {
		assertThat(folded("Đo\u0302\u0300 So\u031bn")).isEqualTo("do son");
	}

	@Test
	void findsWholeWordsWithoutTheirAccents() {
		assertThat(matches("sông Đồng Nai", "dong nai")).isTrue();
		assertThat(matches("sông Đồng Nai", "son")).isFalse();
	}

	@Test
	void keepsTrigramsOfVietnameseLetters() {
		assertThat(this.jdbc.sql("select similarity('ĐỒNG', 'đồng')").query(Float.class).single()).isEqualTo(1f);
		assertThat(this.jdbc.sql("select similarity('đ', 'ơ')").query(Float.class).single()).isZero();
	}

	private String folded(String text) {
		return this.jdbc.sql("select folded(?)").param(text).query(String.class).single();
	}

	private boolean matches(String text, String query) {
		return this.jdbc.sql("select to_tsvector('folded', ?) @@ plainto_tsquery('folded', ?)")
			.params(text, query)
			.query(Boolean.class)
			.single();
	}

}
