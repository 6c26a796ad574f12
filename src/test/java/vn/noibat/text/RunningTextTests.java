package vn.noibat.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunningTextTests {

	@Test
	void putsAnEmptyLineBetweenParagraphs() {
		assertThat(RunningText.plain("<p>Một.</p><p>Hai.</p>")).isEqualTo("Một.\n\nHai.");
	}

	@Test
	void readsEntitiesAndKeepsSignsThatAreNoTag() {
		assertThat(RunningText.plain("<p>Kinh tế &amp; <b class=\"x\">xã hội</b>: 3 &lt; 5 và 5 > 3</p>"))
			.isEqualTo("Kinh tế & xã hội: 3 < 5 và 5 > 3");
	}

	@Test
	void leavesTextWithoutMarkupAlone() {
		assertThat(RunningText.plain("gần 1.800 tỷ đồng")).isEqualTo("gần 1.800 tỷ đồng");
	}

	@Test
	void writesEachPointOfAListOnItsLine() {
		assertThat(
				RunningText.plain("<h2>Ba việc</h2><ul><li>Một</li><li>Hai</li></ul><ol><li>Đầu</li><li>Sau</li></ol>"))
			.isEqualTo("Ba việc\n\n– Một\n– Hai\n\n1. Đầu\n2. Sau");
	}

	@Test
	void keepsALineBreakAndDropsWhatIsNotSeen() {
		assertThat(RunningText.plain("<p>tăng 10,34\u00a0%<br>trong\u200b n\u00adăm\u2009nay </p>"))
			.isEqualTo("tăng 10,34 %\ntrong năm nay");
	}

	@Test
	void cleansMarkupDownToItsStructure() {
		assertThat(RunningText.clean("<p class=\"x\" style=\"color:red\">Gần <strong id=\"a\">1.800 tỷ đồng</strong> & "
				+ "<span>vốn</span> <a href=\"https://a.vn/?b=1&amp;c=2\" onclick=\"x()\">mới</a></p><script>x()</script>"
				+ "<ul><li>Một</li></ul>", false, Language.VI))
			.isEqualTo("<p>Gần <strong>1.800&nbsp;tỷ&nbsp;đồng</strong> &amp; vốn "
					+ "<a href=\"https://a.vn/?b=1&amp;c=2\">mới</a></p>\n<ul><li>Một</li></ul>");
	}

	@Test
	void putsHeadingsUnderTheHeadingOfAPart() {
		assertThat(RunningText.clean("<h2>Một</h2><h3>Hai</h3>", true, Language.VI))
			.isEqualTo("<h3>Một</h3>\n<h4>Hai</h4>");
	}

}
