package vn.noibat.press;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@Test
	void putsAnEmptyLineBetweenParagraphs() {
		assertThat(PlainText.of("<p>Một.</p><p>Hai.</p>")).isEqualTo("Một.\n\nHai.");
	}

	@Test
	void readsEntitiesAndKeepsSignsThatAreNoTag() {
		assertThat(PlainText.of("<p>Kinh tế &amp; <b class=\"x\">xã hội</b>: 3 &lt; 5 và 5 > 3</p>"))
			.isEqualTo("Kinh tế & xã hội: 3 < 5 và 5 > 3");
	}

	@Test
	void leavesTextWithoutMarkupAlone() {
		assertThat(PlainText.of("gần 1.800 tỷ đồng")).isEqualTo("gần 1.800 tỷ đồng");
	}

}
