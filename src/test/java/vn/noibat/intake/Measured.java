package vn.noibat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a recogniser does: what it should have found against what it found, by kind.
 */
final class Measured {

	private final Map<String, int[]> counts = new TreeMap<>();

	private final List<String> differences = new ArrayList<>();

	/** Counts one text: each thing found may answer for one expected. */
	void add(String name, String kind, List<String> expected, List<String> found) {
		int[] count = this.counts.computeIfAbsent(kind, (key) -> new int[3]);
		List<String> left = new ArrayList<>(found);
		for (String one : expected) {
			if (left.remove(one)) {
				count[0]++;
			}
			else {
				count[1]++;
				this.differences.add(name + " missed " + kind + ": " + one);
			}
		}
		count[2] += left.size();
		left.forEach((one) -> this.differences.add(name + " wrongly " + kind + ": " + one));
	}

	double recall(String kind) {
		int[] count = this.counts.getOrDefault(kind, new int[3]);
		return (count[0] + count[1] == 0) ? 1 : (double) count[0] / (count[0] + count[1]);
	}

	double precision(String kind) {
		int[] count = this.counts.getOrDefault(kind, new int[3]);
		return (count[0] + count[2] == 0) ? 1 : (double) count[0] / (count[0] + count[2]);
	}

	double worst() {
		return this.counts.keySet()
			.stream()
			.mapToDouble((kind) -> Math.min(recall(kind), precision(kind)))
			.min()
			.orElseThrow();
	}

	List<String> differences() {
		return this.differences;
	}

	@Override
	public String toString() {
		StringBuilder lines = new StringBuilder();
		this.counts
			.forEach((kind, count) -> lines.append("%-22s found %5d of %5d, wrongly %3d: recall %.4f, precision %.4f%n"
				.formatted(kind, count[0], count[0] + count[1], count[2], recall(kind), precision(kind))));
		return lines.toString();
	}

}
