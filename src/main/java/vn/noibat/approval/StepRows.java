package vn.noibat.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.noibat.account.AccountCard;
import vn.noibat.account.Directory;
import vn.noibat.document.Register;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * Puts names, dates and papers to the steps of a route.
 */
@Component
class StepRows {

	private static final int SHORT_HASH = 8;

	private final Register register;

	private final Directory directory;

	StepRows(Register register, Directory directory) {
		this.register = register;
		this.directory = directory;
	}

	List<StepRow> of(Progress progress) {
		List<StepRow> rows = new ArrayList<>();
		List<RouteStep> steps = progress.round().steps();
		int next = progress.next().orElse(0);
		for (int position = 1; position <= steps.size(); position++) {
			RouteStep step = steps.get(position - 1);
			ActRow done = progress.agreement(position).map(this::of).orElse(null);
			Bilingual form = step.form();
			rows.add(new StepRow(position, step.role(),
					(step.bodyId() != null) ? this.register.body(step.bodyId()).name().vi() : "", step.act().vi(),
					(form != null) ? form.vi() : null, step.byPaper(),
					(step.due() != null) ? Dates.numeric(step.due()) : null,
					(done != null) ? "done" : (position == next) ? "next" : "waiting", done,
					progress.voided(position).stream().map(this::of).toList()));
		}
		return rows;
	}

	ActRow of(ApprovalAct act) {
		return new ActRow(act.position(), act.verdict().code(), act.reason(), name(act.account()),
				(act.onBehalfOf() != null) ? name(act.onBehalfOf()) : null,
				(act.confirmedBy() != null) ? name(act.confirmedBy()) : null, act.isByPaper(), act.documentId(),
				number(act.documentId()), Dates.moment(act.actedAt(), Language.VI),
				act.sha256().substring(0, SHORT_HASH));
	}

	/** The number of a registered paper, as written on it. */
	@Nullable String number(@Nullable String documentId) {
		return (documentId == null) ? null
				: this.register.documents(Set.of(documentId))
					.stream()
					.map((document) -> document.number())
					.findFirst()
					.orElse(documentId);
	}

	/** The name by which colleagues know an account. */
	String name(String account) {
		return this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

}
