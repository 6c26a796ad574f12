package vn.noibat.year;

import java.util.List;

/**
 * A room's answer to the question what waits in a year, and for whom.
 */
public interface Waiting {

	/** All that waits in the room for anybody, most urgent first. */
	List<PendingWork> pendingWork(WorkingYear year);

}
