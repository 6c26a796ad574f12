package vn.noibat.approval;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.paper.Block;
import vn.noibat.paper.Paper;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.text.Passage;

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
		PartGroup.of(text).forEach((group) -> {
			blocks.add(new Block.Heading(2, group.title().isEmpty() ? word("approval.changes.whole") : group.title()));
			group.passages().forEach((passage) -> {
				blocks.add(new Block.Note(label(passage)));
				blocks.add(new Block.Paragraph(passage.text()));
			});
		});
		blocks.add(new Block.Rule());
		blocks.add(new Block.Code(address, word("approval.paper.code")));
		blocks.add(new Block.Paragraph(word("approval.paper.hash") + ": " + submission.sha256()));
		return new Paper(title, "vi", false, blocks);
	}

	private String label(Passage passage) {
		return (passage.language() == Language.VI) ? word(passage.label())
				: word(passage.label()) + " · " + word("approval.english");
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

}
