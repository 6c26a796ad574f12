package vn.noibat.approval;

import java.util.List;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;

/**
 * A correction of 2022: on a route of one step, of the approver's body or of another, by
 * account or by paper.
 */
class ApprovalRightsFixture implements RightsFixture {

	private static final String YEAR = "hai-phong-2022";

	private final Routing routing;

	private final Approving approving;

	ApprovalRightsFixture(Routing routing, Approving approving) {
		this.routing = routing;
		this.approving = approving;
	}

	@Override
	public boolean knows(String route) {
		return route.matches("/desk/years/\\{year:[^/]*}/(route|submission|approval)(/.*)?");
	}

	@Override
	public Prepared prepare(RightsRow row, RightsSubject subject) {
		Prepared prepared = Prepared.with("year", 2022, "position", 1, "number", 1);
		if (row.stage().equals("published")) {
			return prepared;
		}
		boolean byPaper = row.route().contains("paper");
		String body = row.whose().equals("own") ? "party-committee-of-peoples-committee" : "peoples-committee-office";
		Person secretary = Person.of("another-secretary", Role.SECRETARY);
		this.routing.openCorrection(YEAR, Bilingual.of("Sửa tiêu đề"), secretary);
		this.routing.set(YEAR,
				List.of(new RouteStep("decision", body, byPaper ? Bilingual.of("Công văn") : null,
						Bilingual.of("đồng ý"), byPaper, null)),
				this.routing.round(YEAR).orElseThrow().version(), secretary);
		prepared = prepared.field("template", "correction").field("version", 1);
		if (row.stage().equals("editing")) {
			return prepared.field("sha256", "0".repeat(64)).field("reason", "Bổ sung");
		}
		this.approving.submit(YEAR, Person.of("another-editor", Role.EDITOR));
		Submission submission = this.approving.progress(YEAR).orElseThrow().submission();
		prepared = prepared.field("sha256", submission.sha256())
			.field("reason", "Bổ sung nguồn")
			.field("dismissal", "Trả lời bản trước")
			.field("digits", submission.sha256().substring(0, 8));
		if (row.route().endsWith("/paper")) {
			return prepared.field("verdict", "agreed").field("documentId", "4873-cv-vptu");
		}
		if (byPaper) {
			this.approving.registerAnswer(YEAR, 1, submission.sha256(), Verdict.AGREED, null, Texts.paper("77/VP-X"),
					Person.of("another-clerk", Role.CLERK));
			long answer = this.approving.answers(submission).get(0).id();
			prepared.variables().put("answer", answer);
		}
		return prepared;
	}

}
