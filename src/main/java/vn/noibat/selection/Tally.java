package vn.noibat.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes a candidate, in the order of the ballot.
 */
public record Tally(Map<String, Integer> votes) {

	public Tally {
		votes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(votes));
	}

	/** Counts papers. */
	static Tally of(Collection<String> candidates, Collection<List<String>> papers) {
		Map<String, Integer> votes = new LinkedHashMap<>();
		candidates.forEach((candidate) -> votes.put(candidate, 0));
		papers.forEach((paper) -> paper.forEach((choice) -> votes.merge(choice, 1, Integer::sum)));
		return new Tally(votes);
	}

	/**
	 * Who is elected. Who has no vote is not, and at the last seat nobody is preferred to
	 * another with as many votes: they go to a run-off.
	 * @param seats from 1
	 */
	Outcome outcome(int seats) {
		List<String> ranked = new ArrayList<>(this.votes.keySet());
		ranked.sort(Comparator.comparing((String candidate) -> -this.votes.get(candidate)));
		int last = (ranked.size() > seats) ? this.votes.get(ranked.get(seats - 1)) : 1;
		boolean tie = last == 0 || ranked.size() > seats && this.votes.get(ranked.get(seats)) == last;
		int needed = Math.max(1, tie ? last + 1 : last);
		List<String> elected = ranked.stream().filter((candidate) -> this.votes.get(candidate) >= needed).toList();
		int left = seats - elected.size();
		List<String> tied = (left == 0) ? List.of()
				: this.votes.keySet().stream().filter((candidate) -> this.votes.get(candidate) == needed - 1).toList();
		return new Outcome(elected, tied, tied.isEmpty() ? 0 : left);
	}

}
