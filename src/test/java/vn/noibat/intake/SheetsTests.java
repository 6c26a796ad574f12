package vn.noibat.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.paper.ReadPaper;

import static org.assertj.core.api.Assertions.assertThat;

class SheetsTests {

	private static final String TEXT = "Một.\n\nHai đạt 1.500 tỷ. Ba có 2,5%; bốn nữa.\nNăm.\nSáu.";

	@Test
	void countsParagraphsWithWordsOnEachPage() {
		int second = TEXT.indexOf("Năm");
		Sheets sheets = new Sheets(new ReadPaper(TEXT, List.of(0, second), List.of()));

		assertThat(sheets.page(TEXT.indexOf("Hai"))).isEqualTo(1);
		assertThat(sheets.paragraph(TEXT.indexOf("Hai"))).isEqualTo(2);
		assertThat(sheets.paragraph(TEXT.indexOf("bốn"))).isEqualTo(2);
		assertThat(sheets.page(TEXT.indexOf("Sáu"))).isEqualTo(2);
		assertThat(sheets.paragraph(TEXT.indexOf("Sáu"))).isEqualTo(2);
	}

	@Test
	void namesNoPageWhereTheFileKnowsNone() {
		Sheets sheets = new Sheets(ReadPaper.of(TEXT));

		assertThat(sheets.page(5)).isNull();
		assertThat(sheets.paragraph(TEXT.indexOf("Sáu"))).isEqualTo(4);
	}

	@Test
	void takesTheSentenceAroundWordsAndLeavesNumbersWhole() {
		Sheets sheets = new Sheets(ReadPaper.of(TEXT));
		int from = TEXT.indexOf("1.500");

		assertThat(sheets.sentence(from, from + "1.500 tỷ".length())).isEqualTo("Hai đạt 1.500 tỷ.");
		int share = TEXT.indexOf("2,5%");
		assertThat(sheets.sentence(share, share + 4)).isEqualTo("Ba có 2,5%;");
		assertThat(sheets.sentence(0, 3)).isEqualTo("Một.");
	}

}
