package vn.noibat.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A route as it is typed.
 *
 * @param version of the route that was shown
 */
record RouteForm(int version, @Nullable List<StepForm> steps) {

	private static final int SPARE = 2;

	static RouteForm of(@Nullable ApprovalRound round) {
		return (round == null) ? new RouteForm(0, List.of())
				: new RouteForm(round.version(), round.steps().stream().map(StepForm::of).toList());
	}

	/** The same with empty rows to write in. */
	RouteForm withSpareRows() {
		List<StepForm> rows = new ArrayList<>(typed());
		for (int i = 0; i < SPARE && rows.size() < ApprovalRound.MOST_STEPS; i++) {
			rows.add(StepForm.EMPTY);
		}
		return new RouteForm(this.version, rows);
	}

	/**
	 * The steps that were filled in.
	 * @throws RouteIncomplete when one lacks something or names a body that is not there
	 */
	List<RouteStep> toSteps(Set<String> bodies) {
		List<RouteStep> route = new ArrayList<>();
		for (StepForm step : typed()) {
			RouteStep one = step.toStep(route.size() + 1);
			if (one.bodyId() != null && !bodies.contains(one.bodyId())) {
				throw new RouteIncomplete("approval.route.body.unknown", route.size() + 1);
			}
			route.add(one);
		}
		return route;
	}

	private List<StepForm> typed() {
		return (this.steps == null) ? List.of()
				: this.steps.stream().filter((step) -> step != null && !step.isEmpty()).toList();
	}

}
