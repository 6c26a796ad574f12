package vn.noibat.approval;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.document.Register;
import vn.noibat.highlight.Editing;
import vn.noibat.year.YearRecord;

/**
 * The approval's door.
 */
@Service
@Transactional(readOnly = true)
public class Approving {

	private final ApprovalSteps steps;

	private final Editing editing;

	private final Register register;

	Approving(ApprovalSteps steps, Editing editing, Register register) {
		this.steps = steps;
		this.editing = editing;
		this.register = register;
	}

	/**
	 * The list of a recorded year with its trail.
	 * @throws IllegalStateException when the list is not whole
	 */
	public RecordedList recordedList(YearRecord year) {
		List<TrailStep> trail = this.steps.findByPlaceYearIdOrderByPlacePosition(year.id())
			.stream()
			.map((step) -> step.toRecord(this.register))
			.toList();
		return new RecordedList(year, this.editing.highlightsOf(year.id()), trail);
	}

}
