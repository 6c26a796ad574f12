package vn.noibat.edition;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.approval.StepPaper;
import vn.noibat.text.Bilingual;

/**
 * Leads a correction of the list of 2022 to its approval, on the short route.
 */
final class ApprovedCorrection {

	static final String YEAR = "hai-phong-2022";

	private ApprovedCorrection() {
	}

	static void of(Publishing publishing, Approving approving, JdbcClient jdbc, String title, Bilingual reason) {
		of(publishing, approving, jdbc,
				() -> jdbc.sql("update highlight set title_vi = ? where year_id = ? and rank = 1")
					.params(title, YEAR)
					.update(),
				reason);
	}

	/** The same after any other edit. */
	static void of(Publishing publishing, Approving approving, JdbcClient jdbc, Runnable edit, Bilingual reason) {
		publishing.openCorrection(YEAR, reason, Person.of("secretary", Role.SECRETARY));
		edit.run();
		approving.submit(YEAR, Person.of("editor", Role.EDITOR));
		String hash = jdbc.sql("select sha256 from approval_submission where year_id = ? order by number desc limit 1")
			.params(List.of(YEAR))
			.query(String.class)
			.single();
		approving.agree(YEAR, 1, hash, StepPaper.NONE,
				Person.of("approver-city", Role.APPROVER, "peoples-committee-office"));
	}

}
