package vn.noibat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of the rights table: what each subject is answered on one route.
 *
 * @param method of HTTP
 * @param route with its variables in braces, as the controller writes it
 * @param whose {@code own}, {@code foreign} or {@code -}
 * @param stage of the year, or {@code -}
 * @param answers a status; {@code sign-in} for being led there; {@code may} for any
 * answer but a refusal of rights or a failure
 */
public record RightsRow(String method, String route, String whose, String stage, Map<RightsSubject, String> answers) {

	private static final List<String> FIRST_COLUMNS = List.of("method", "route", "whose", "stage");

	private static final Pattern ANSWER = Pattern.compile("[1-5]\\d\\d|sign-in|may");

	private static final Pattern STAGE = Pattern.compile("-|nominating|voting|editing|approving|approved|published");

	/** Reads a file of the table; lines that begin with # are remarks. */
	static List<RightsRow> read(String file, List<String> lines) {
		List<String> table = lines.stream().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		List<String> headings = new ArrayList<>(FIRST_COLUMNS);
		headings.addAll(RightsSubject.headings());
		if (!List.of(table.get(0).split("\t")).equals(headings)) {
			throw new IllegalArgumentException(file + " must begin with " + String.join("\t", headings));
		}
		return table.stream().skip(1).map((line) -> of(file, line)).toList();
	}

	private static RightsRow of(String file, String line) {
		String[] cells = line.split("\t");
		if (cells.length != FIRST_COLUMNS.size() + RightsSubject.values().length) {
			throw new IllegalArgumentException(file + " has a row of " + cells.length + " cells: " + line);
		}
		Map<RightsSubject, String> answers = new EnumMap<>(RightsSubject.class);
		for (RightsSubject subject : RightsSubject.values()) {
			String answer = cells[FIRST_COLUMNS.size() + subject.ordinal()];
			check(ANSWER.matcher(answer).matches(), file, line);
			answers.put(subject, answer);
		}
		check(List.of("own", "foreign", "-").contains(cells[2]), file, line);
		check(STAGE.matcher(cells[3]).matches(), file, line);
		return new RightsRow(cells[0], cells[1], cells[2], cells[3], answers);
	}

	private static void check(boolean understood, String file, String line) {
		if (!understood) {
			throw new IllegalArgumentException(file + " has a row that says nothing known: " + line);
		}
	}

	/** Method and route, as the mappings of the application are listed. */
	String mapping() {
		return this.method + " " + this.route;
	}

	@Override
	public String toString() {
		return mapping() + " (" + this.whose + ", " + this.stage + ")";
	}

}
