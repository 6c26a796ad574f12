package vn.noibat.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of "Kính gửi" and "Nơi nhận", each with its mark at the end.
 */
final class Lines {

	private Lines() {
	}

	/** The lines of "Kính gửi"; one alone has no mark at its end. */
	static List<String> addressees(List<String> typed) {
		List<String> lines = of(typed, ".");
		return (lines.size() == 1) ? List.of(lines.get(0).replaceFirst("\\.$", "")) : lines;
	}

	/**
	 * The lines without their hyphens, each ended by a semicolon and the last by a mark
	 * of its own; the line of "Lưu:" is the last.
	 */
	static List<String> of(List<String> typed, String last) {
		List<String> lines = new ArrayList<>();
		List<String> filed = new ArrayList<>();
		for (String line : typed) {
			String bare = Texts.clean(line).strip().replaceFirst("^[-–+•]\\s*", "").replaceFirst("[\\s;,.]+$", "");
			if (!bare.isEmpty()) {
				(bare.matches("(?iu)lưu\\b.*") ? filed : lines).add(bare);
			}
		}
		lines.addAll(filed);
		List<String> ended = new ArrayList<>();
		for (int place = 0; place < lines.size(); place++) {
			ended.add(lines.get(place) + ((place < lines.size() - 1) ? ";" : last));
		}
		return List.copyOf(ended);
	}

}
