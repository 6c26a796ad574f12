package vn.noibat.approval;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.paper.Block;
import vn.noibat.paper.Paper;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * Lays a submitted text out for bodies that answer by paper, with the hash by which their
 * answer is told to be about exactly this text.
 */
@Component
class SubmissionPaper {

	private final MessageSource messages;

	SubmissionPaper(MessageSource messages) {
		this.messages = messages;
	}

	Paper of(Submission submission, String address) {
		ListText text = submission.text();
		String title = word("approval.paper.title", submission.number(), text.year().year());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(1, text.year().title().vi()));
		blocks.add(new Block.Paragraph(title));
		blocks.add(new Block.Labelled(List.of(
				new Block.Row(word("approval.paper.submitted"), Dates.moment(submission.submittedAt(), Language.VI)),
				new Block.Row(word("approval.paper.hash"), submission.sha256()))));
		blocks.add(new Block.Note(word("approval.paper.explained", submission.sha256().substring(0, 8))));
		if (text.year().introduction() != null) {
			blocks.add(new Block.Paragraph(text.year().introduction().vi()));
		}
		text.highlights().forEach((highlight) -> blocks.addAll(blocks(highlight)));
		if (text.year().conclusion() != null) {
			blocks.add(new Block.Paragraph(text.year().conclusion().vi()));
		}
		blocks.add(new Block.Rule());
		blocks.add(new Block.Code(address, word("approval.paper.code")));
		blocks.add(new Block.Paragraph(word("approval.paper.hash") + ": " + submission.sha256()));
		return new Paper(title, "vi", false, blocks);
	}

	private List<Block> blocks(SubmittedHighlight highlight) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(2, highlight.rank() + ". " + highlight.title().vi()));
		blocks.add(new Block.Paragraph(highlight.summary().vi()));
		Jsoup.parseBodyFragment(highlight.body().vi())
			.body()
			.children()
			.stream()
			.map((element) -> element.wholeText().strip())
			.filter((paragraph) -> !paragraph.isEmpty())
			.map(Block.Paragraph::new)
			.forEach(blocks::add);
		if (!highlight.facts().isEmpty()) {
			blocks.add(new Block.Listing(false,
					highlight.facts()
						.stream()
						.map((fact) -> fact.indicator().label().vi() + ": " + fact.display().vi())
						.toList()));
		}
		return blocks;
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

}
