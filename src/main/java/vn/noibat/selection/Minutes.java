package vn.noibat.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.noibat.account.Person;
import vn.noibat.paper.Block;
import vn.noibat.paper.Paper;
import vn.noibat.year.WorkingYear;

/**
 * The minutes of a closed ballot on paper: turnout, quorum, tally, tie; with names only
 * where the ballot was open.
 */
@Component
class Minutes {

	private final Voting voting;

	private final Names names;

	private final SelectionPages pages;

	Minutes(Voting voting, Names names, SelectionPages pages) {
		this.voting = voting;
		this.names = names;
		this.pages = pages;
	}

	Paper paper(WorkingYear year, BallotResult result, Person person) {
		BallotRecord ballot = result.ballot();
		String title = this.pages.word("selection.minutes.title", ballot.number(), year.year());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(1, title));
		List<Block.Row> rows = new ArrayList<>();
		rows.add(row("selection.ballot.round", this.pages
			.word((ballot.round() == 1) ? "selection.round.main" : "selection.round.run-off", ballot.round() - 1)));
		rows.add(row("selection.ballot.manner", this.pages.word("selection.manner." + ballot.manner().code()) + ", "
				+ this.pages.word(ballot.secret() ? "selection.secret.yes" : "selection.secret.no")));
		rows.add(row("selection.ballot.opened", this.names.moment(ballot.openedAt())));
		rows.add(row("selection.ballot.closed", this.names.moment(ballot.closedAt())));
		rows.add(row("selection.ballot.seats", String.valueOf(ballot.seats())));
		rows.add(row("selection.ballot.roll", String.valueOf(ballot.roll())));
		rows.add(row("selection.ballot.turnout", String.valueOf(result.turnout())));
		rows.add(row("selection.ballot.quorum", this.pages.word("selection.quorum.reached", ballot.quorum())));
		if (result.papers() != null) {
			rows.add(row("selection.totals.papers.label", String.valueOf(result.papers())));
			rows.add(row("selection.totals.invalid.label", String.valueOf(result.invalid())));
		}
		blocks.add(new Block.Labelled(rows));
		blocks.add(new Block.Heading(2, this.pages.word("selection.tally")));
		Map<String, String> titles = ballot.candidates()
			.stream()
			.collect(Collectors.toMap(Candidate::nominationId, (candidate) -> candidate.title().vi()));
		blocks.add(new Block.Table(
				List.of(this.pages.word("selection.candidate"), this.pages.word("selection.votes"),
						this.pages.word("selection.outcome")),
				ballot.candidates()
					.stream()
					.map((candidate) -> List.of(candidate.title().vi(),
							String.valueOf(result.tally().votes().get(candidate.nominationId())),
							this.pages.word("selection.outcome." + result.outcomeOf(candidate.nominationId()))))
					.toList()));
		TieDecision decision = result.decision();
		if (decision != null) {
			blocks.add(new Block.Heading(2, this.pages.word("selection.tie.decision")));
			blocks.add(new Block.Listing(false, decision.chosen().stream().map(titles::get).toList()));
			blocks.add(new Block.Paragraph(decision.reason()));
		}
		Map<String, List<String>> votes = this.voting.names(result, person);
		if (!votes.isEmpty()) {
			blocks.add(new Block.Heading(2, this.pages.word("selection.names")));
			blocks.add(new Block.Table(
					List.of(this.pages.word("selection.councillor"), this.pages.word("selection.choice")),
					votes.entrySet()
						.stream()
						.map((vote) -> List.of(this.names.account(vote.getKey()),
								vote.getValue().isEmpty() ? this.pages.word("selection.paper.none")
										: vote.getValue().stream().map(titles::get).collect(Collectors.joining("; "))))
						.toList()));
		}
		blocks.add(new Block.Signatures(List.of(new Block.Row(this.pages.word("selection.minutes.secretary"), ""),
				new Block.Row(this.pages.word("selection.minutes.chair"), chair(ballot, person)))));
		return new Paper(title, "vi", false, blocks);
	}

	private String chair(BallotRecord ballot, Person person) {
		return this.voting.rollOf(ballot)
			.stream()
			.filter(RollEntry::chair)
			.map((entry) -> this.names.account(entry.voter()))
			.findFirst()
			.orElse("");
	}

	private Block.Row row(String label, String text) {
		return new Block.Row(this.pages.word(label), text);
	}

}
