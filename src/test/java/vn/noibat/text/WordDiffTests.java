package vn.noibat.text;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.noibat.text.WordDiff.Kind;
import vn.noibat.text.WordDiff.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class WordDiffTests {

	@Test
	void tellsTheWordsThatChanged() {
		assertThat(WordDiff.compare("Thu ngân sách đạt cao", "Thu ngân sách vượt cao")).containsExactly(
				new Piece(Kind.SAME, "Thu ngân sách "), new Piece(Kind.REMOVED, "đạt"), new Piece(Kind.ADDED, "vượt"),
				new Piece(Kind.SAME, " cao"));
	}

	@Test
	void takesANumberWithItsPercentSignAsOneWord() {
		assertThat(WordDiff.compare("tăng 10,34% so", "tăng 10,43% so")).contains(new Piece(Kind.REMOVED, "10,34%"),
				new Piece(Kind.ADDED, "10,43%"));
		assertThat(WordDiff.compare("gần 103.000 tỷ", "gần 103.500 tỷ")).contains(new Piece(Kind.REMOVED, "103.000"),
				new Piece(Kind.ADDED, "103.500"));
	}

	@Test
	void takesTheNumberOfADocumentAsOneWord() {
		assertThat(WordDiff.compare("văn bản 374/VP-BC nêu", "văn bản 375/VP-BC nêu"))
			.contains(new Piece(Kind.REMOVED, "374/VP-BC"), new Piece(Kind.ADDED, "375/VP-BC"));
		assertThat(WordDiff.compare("4873-CV/VPTU", "4873-CV/VPTW")).hasSize(2);
	}

	@Test
	void joinsNeighbouringChanges() {
		assertThat(WordDiff.compare("một hai ba bốn", "một năm sáu bốn")).containsExactly(new Piece(Kind.SAME, "một "),
				new Piece(Kind.REMOVED, "hai ba"), new Piece(Kind.ADDED, "năm sáu"), new Piece(Kind.SAME, " bốn"));
	}

	@Test
	void findsNoChangeInTheSameText() {
		assertThat(WordDiff.isChanged(WordDiff.compare("Cảng Lạch Huyện", "Cảng Lạch Huyện"))).isFalse();
		assertThat(WordDiff.compare(null, "")).isEmpty();
	}

	@Test
	void keepsBothTextsToTheLastSpace() {
		List<String> texts = List.of("", " ", "a  b\n\nc", "Hòa hoà  hòa.", "10,34 % – \u00A0tỷ\n", "a b\nc d",
				"𝒳 y 🙂", "x\ny z\n\n\nmột hai, ba");
		for (String before : texts) {
			for (String after : texts) {
				List<Piece> pieces = WordDiff.compare(before, after);
				assertThat(text(pieces, Kind.ADDED)).isEqualTo(before);
				assertThat(text(pieces, Kind.REMOVED)).isEqualTo(after);
			}
		}
	}

	@Test
	void comparesLongTextsLineByLine() {
		String before = "một hai ba\n".repeat(5_000);
		List<Piece> pieces = WordDiff.compare(before, before + "bốn năm\n");

		assertThat(pieces).last().isEqualTo(new Piece(Kind.ADDED, "bốn năm\n"));
	}

	private static String text(List<Piece> pieces, Kind without) {
		return pieces.stream()
			.filter((piece) -> piece.kind() != without)
			.map(Piece::text)
			.collect(Collectors.joining());
	}

}
