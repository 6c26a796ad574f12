package vn.noibat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.year.Stage;

/**
 * A row of the rights table at one stage: what each subject is answered on one route.
 *
 * @param method of HTTP
 * @param route with its variables in braces, as the controller writes it
 * @param whose {@code own}, {@code foreign} or {@code -}
 * @param stage of the year; null where no year is spoken of
 * @param answers to those who act for themselves
 * @param substitutes what those are answered who act in the place of somebody who is
 * allowed something here; empty where they are answered as those themselves
 * @param asked whether they are asked at all: not where everybody acts for themselves
 */
public record RightsRow(String method, String route, String whose, @Nullable Stage stage,
		Map<RightsSubject, RightsAnswer> answers, Optional<RightsAnswer> substitutes, boolean asked) {

	private static final List<String> FIRST_COLUMNS = List.of("method", "route", "whose", "stage");

	private static final String SUBSTITUTE = "substitute";

	/**
	 * Reads a file of the table: lines that begin with # are remarks; a row may speak of
	 * several stages, and {@code *} is all of them.
	 */
	static List<RightsRow> read(String file, List<String> lines) {
		List<String> table = lines.stream().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		List<String> headings = new ArrayList<>(FIRST_COLUMNS);
		headings.addAll(RightsSubject.headings());
		headings.add(SUBSTITUTE);
		if (!List.of(table.get(0).split("\t")).equals(headings)) {
			throw new IllegalArgumentException(file + " must begin with " + String.join("\t", headings));
		}
		return table.stream().skip(1).flatMap((line) -> of(file, line)).toList();
	}

	private static Stream<RightsRow> of(String file, String line) {
		String[] cells = line.split("\t");
		if (cells.length != FIRST_COLUMNS.size() + RightsSubject.values().length + 1) {
			throw new IllegalArgumentException(file + " has a row of " + cells.length + " cells: " + line);
		}
		try {
			Map<RightsSubject, RightsAnswer> answers = new EnumMap<>(RightsSubject.class);
			for (RightsSubject subject : RightsSubject.values()) {
				answers.put(subject, RightsAnswer.of(cells[FIRST_COLUMNS.size() + subject.ordinal()]));
			}
			String last = cells[cells.length - 1];
			Optional<RightsAnswer> substitutes = (last.equals("same") || last.equals("-")) ? Optional.empty()
					: Optional.of(RightsAnswer.of(last));
			if (!List.of("own", "foreign", "-").contains(cells[2])) {
				throw new IllegalArgumentException("Nobody's is called " + cells[2]);
			}
			return stages(cells[3]).map((stage) -> new RightsRow(cells[0], cells[1], cells[2], stage.orElse(null),
					answers, substitutes, !last.equals("-")));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(file + " has a row that says nothing known: " + line, ex);
		}
	}

	private static Stream<Optional<Stage>> stages(String cell) {
		return switch (cell) {
			case "-" -> Stream.of(Optional.empty());
			case "*" -> Arrays.stream(Stage.values()).map(Optional::of);
			default ->
				Arrays.stream(cell.split(",")).map((code) -> Optional.of(Stage.valueOf(code.toUpperCase(Locale.ROOT))));
		};
	}

	/** Method and route, as the mappings of the application are listed. */
	String mapping() {
		return this.method + " " + this.route;
	}

	boolean reads() {
		return this.method.equals("GET");
	}

	public boolean isForeign() {
		return this.whose.equals("foreign");
	}

	/** Whether the year is at one of the stages. */
	public boolean isAt(Stage... stages) {
		return List.of(stages).contains(this.stage);
	}

	@Override
	public String toString() {
		return mapping() + " (" + this.whose + ", " + ((this.stage != null) ? this.stage.code() : "-") + ")";
	}

}
