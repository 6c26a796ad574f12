package vn.noibat.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.noibat.paper.ReadPaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PaperViewTests {

	@Test
	void cutsALineAtWhatWasFoundInIt() {
		String text = "Đạt 5 tỷ đồng và 7 tàu.\nKhông có gì.";
		PaperView view = PaperView.of(opened(text, List.of(mention(text, "5 tỷ đồng"), mention(text, "7 tàu"))));

		assertThat(view.lines().get(0).segments()).extracting(PaperView.Segment::text)
			.containsExactly("Đạt ", "5 tỷ đồng", " và ", "7 tàu", ".");
		assertThat(view.lines().get(1).segments()).extracting(PaperView.Segment::text).containsExactly("Không có gì.");
		assertThat(view.lines()).extracting(PaperView.Line::paragraph).containsExactly(1, 2);
	}

	// Line by line over all that was found, it took a minute and a half.
	@Test
	void laysALongPaperOutInOnePass() {
		String text = IntStream.range(0, 40_000)
			.mapToObj((line) -> "Dòng thử " + line + " đạt 3 tỷ đồng")
			.collect(Collectors.joining("\n"));
		List<PaperLines.Mention> mentions = new ArrayList<>();
		for (int at = text.indexOf("3 tỷ đồng"); at >= 0; at = text.indexOf(" 3 tỷ đồng", at + 1)) {
			mentions.add(new PaperLines.Mention(at, at + 5, "figure"));
		}
		OpenedIntake opened = opened(text, mentions);

		PaperView view = assertTimeout(Duration.ofSeconds(10), () -> PaperView.of(opened));

		assertThat(view.lines()).hasSize(40_000)
			.last()
			.satisfies((line) -> assertThat(line.paragraph()).isEqualTo(40_000));
	}

	private static PaperLines.Mention mention(String text, String words) {
		int at = text.indexOf(words);
		return new PaperLines.Mention(at, at + words.length(), "figure");
	}

	private static OpenedIntake opened(String text, List<PaperLines.Mention> mentions) {
		List<PaperLines.Line> lines = new ArrayList<>();
		int from = 0;
		for (String line : text.split("\n")) {
			lines.add(new PaperLines.Line(from, from + line.length(), "HIGHLIGHT"));
			from += line.length() + 1;
		}
		IntakeCard card = new IntakeCard(UUID.randomUUID(), "thu.txt", null, IntakeState.OPEN, "editor", Instant.EPOCH,
				null, null);
		return new OpenedIntake(card, "file", ReadPaper.of(text), new PaperLines(lines, mentions), List.of());
	}

}
