package vn.noibat.selection;

import java.util.List;
import java.util.Set;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;

/**
 * A year with a council that reads; while it votes, with a ballot open; a nomination of
 * the department asked for.
 */
class SelectionRights implements RightsFixture {

	private static final int YEAR = 2091;

	private static final String FOREIGN = "politburo";

	private final TestSelection selection;

	private final Nominating nominating;

	private final Voting voting;

	private final FileStore files;

	SelectionRights(Nominating nominating, Voting voting, FileStore files, vn.noibat.year.YearKeeping years,
			Convening convening, java.time.Clock clock) {
		this.selection = new TestSelection(years, nominating, convening, clock);
		this.nominating = nominating;
		this.voting = voting;
		this.files = files;
	}

	@Override
	public boolean knows(String route) {
		return route.matches("/phieu/.*|/desk/years/[^/]+/(nominations|council|ballots|selection)(/.*)?");
	}

	@Override
	public Prepared prepare(RightsRow row, RightsSubject subject) {
		boolean foreign = row.whose().equals("foreign");
		boolean voting = row.stage().equals("voting");
		int first = foreign ? 2 : 1;
		String year = this.selection.ready(YEAR, 1, first, first + 2, TestSelection.terms(1, Manner.ONLINE, true));
		String id = row.route().contains("{id}") ? nomination(row, year, foreign ? FOREIGN : TestSelection.DEPARTMENT)
				: "none";
		String fileId = row.route().contains("{fileId}") && row.route().contains("/nominations/")
				? this.nominating.nomination(year, id, TestSelection.SECRETARY).evidence().files().get(0).id() : "none";
		String token = "none";
		if (voting) {
			this.voting.open(year, null, TestSelection.SECRETARY);
			if (!foreign && row.route().startsWith("/phieu/")) {
				token = this.voting.issueLinks(year, 1, Set.of("councillor2"), true, TestSelection.SECRETARY)
					.get(0)
					.token();
			}
		}
		return Prepared.with("year", YEAR, "id", id, "fileId", fileId, "number", 1, "token", token)
			.field("choice", this.selection.accepted(year).get(0))
			.field("reason", "Lý do")
			.field("titleVi", "Tên")
			.field("comment", "Ý kiến");
	}

	private String nomination(RightsRow row, String year, String department) {
		Person nominator = Person.of("nominator", Role.NOMINATOR, department);
		StoredFile file = this.files.keep(new Upload("a.pdf", Samples.pdf("Words")), Accepted.PAPER, "nominator");
		NominationText text = NominationTests.text("Đề cử");
		String id = this.nominating.draft(year,
				new NominationText(text.field(), text.title(), text.summary(),
						new Evidence(List.of(), List.of(), List.of(new EvidenceFile(file.id(), file.name())))),
				department, nominator);
		boolean draft = row.route().endsWith("/submission");
		if (!draft) {
			this.nominating.handIn(year, id, nominator);
		}
		if (row.stage().equals("voting")) {
			this.nominating.accept(year, id, TestSelection.SECRETARY);
		}
		return id;
	}

}
