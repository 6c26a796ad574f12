package vn.noibat.selection;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.noibat.account.Person;
import vn.noibat.paper.Block;
import vn.noibat.paper.Paper;
import vn.noibat.year.WorkingYear;

/**
 * All nominations of a year on paper, in large print, each on a page of its own.
 */
@Component
class Dossier {

	private final Nominating nominating;

	private final Names names;

	private final NominationWords words;

	private final SelectionPages pages;

	Dossier(Nominating nominating, Names names, NominationWords words, SelectionPages pages) {
		this.nominating = nominating;
		this.names = names;
		this.words = words;
		this.pages = pages;
	}

	Paper paper(WorkingYear year, Person person) {
		List<NominationRecord> nominations = this.nominating.visible(year.id(), person);
		String title = this.pages.word("selection.dossier.title", year.year());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(1, title));
		blocks.add(new Block.Listing(true, nominations.stream().map((one) -> one.title().vi()).toList()));
		nominations.forEach((nomination) -> {
			blocks.add(new Block.PageBreak());
			nomination(year, nomination, person, blocks);
		});
		return new Paper(title, "vi", true, blocks);
	}

	private void nomination(WorkingYear year, NominationRecord nomination, Person person, List<Block> blocks) {
		blocks.add(new Block.Heading(2, nomination.title().vi()));
		List<Block.Row> rows = new ArrayList<>();
		rows.add(row("selection.field", this.names.field(nomination.field())));
		rows.add(row("selection.department", (nomination.department() != null)
				? this.names.body(nomination.department()) : this.pages.word("selection.added-by-council")));
		rows.add(row("selection.state", this.pages.word("selection.state." + nomination.state().code())));
		blocks.add(new Block.Labelled(rows));
		nomination.summary()
			.vi()
			.lines()
			.filter((line) -> !line.isBlank())
			.forEach((line) -> blocks.add(new Block.Paragraph(line)));
		evidence(nomination.evidence(), blocks);
		List<CouncilComment> comments = this.nominating.comments(year.id(), nomination.id(), person);
		if (!comments.isEmpty()) {
			blocks.add(new Block.Heading(3, this.pages.word("selection.comments")));
			comments.forEach((comment) -> blocks.add(new Block.Paragraph(author(comment) + ": " + comment.text())));
		}
	}

	private String author(CouncilComment comment) {
		String councillor = this.names.account(comment.councillor());
		return comment.isBySubstitute() ? this.pages.word("selection.comment.by-substitute", councillor,
				this.names.account(String.valueOf(comment.writtenBy()))) : councillor;
	}

	private void evidence(Evidence evidence, List<Block> blocks) {
		if (!evidence.figures().isEmpty()) {
			blocks.add(new Block.Heading(3, this.pages.word("selection.figures")));
			blocks.add(new Block.Table(
					List.of(this.pages.word("selection.figure.label"), this.pages.word("selection.figure.value"),
							this.pages.word("selection.figure.as-of"), this.pages.word("selection.figure.source")),
					evidence.figures()
						.stream()
						.map((figure) -> List.of(this.names.counted(figure), this.words.stated(figure), figure.asOf(),
								this.words.source(figure)))
						.toList()));
		}
		List<String> papers = new ArrayList<>(evidence.documents().stream().map(this.names::cited).toList());
		evidence.files().forEach((file) -> papers.add(file.name()));
		if (!papers.isEmpty()) {
			blocks.add(new Block.Heading(3, this.pages.word("selection.papers")));
			blocks.add(new Block.Listing(false, papers));
		}
	}

	private Block.Row row(String label, String text) {
		return new Block.Row(this.pages.word(label), text);
	}

}
