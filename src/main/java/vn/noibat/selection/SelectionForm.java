package vn.noibat.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Typed;

/**
 * The order of the elected and their titles, as they were typed.
 *
 * @param version of the list when the form was filled in
 */
record SelectionForm(String version, List<Row> rows) {

	SelectionForm(@Nullable String version, @Nullable List<Row> rows) {
		this.version = Typed.text(version);
		this.rows = (rows == null) ? new ArrayList<>()
				: new ArrayList<>(rows.stream().filter(Objects::nonNull).toList());
	}

	/**
	 * One of the elected.
	 *
	 * @param rank as typed
	 */
	record Row(String id, String rank, String titleVi, String titleEn) {

		Row(@Nullable String id, @Nullable String rank, @Nullable String titleVi, @Nullable String titleEn) {
			this.id = Typed.text(id);
			this.rank = Typed.text(rank);
			this.titleVi = Typed.text(titleVi);
			this.titleEn = Typed.text(titleEn);
		}

	}

	static SelectionForm of(List<NominationRecord> places) {
		return new SelectionForm(Selecting.version(places),
				IntStream.range(0, places.size())
					.mapToObj((place) -> new Row(places.get(place).id(), String.valueOf(place + 1),
							places.get(place).title().vi(), places.get(place).title().en()))
					.toList());
	}

	/** The same on the list as it stands now. */
	SelectionForm on(List<NominationRecord> places) {
		return new SelectionForm(Selecting.version(places), this.rows);
	}

	void check(Errors errors) {
		for (int row = 0; row < this.rows.size(); row++) {
			if (this.rows.get(row).titleVi().isEmpty()) {
				errors.rejectValue("rows[" + row + "].titleVi", "selection.form.missing");
			}
			if (this.rows.get(row).titleVi().length() > 300 || this.rows.get(row).titleEn().length() > 300) {
				errors.rejectValue("rows[" + row + "].titleVi", "selection.form.long", new Object[] { 300 }, null);
			}
			if (Typed.number(this.rows.get(row).rank(), 0, 9999) == null) {
				errors.rejectValue("rows[" + row + "].rank", "selection.form.number");
			}
		}
	}

	/**
	 * The titles by nomination in the order meant: by the numbers typed, then by the
	 * button pressed. A row given another's number goes where that one stood.
	 * @param move {@code up:} or {@code down:} and the id of a nomination; or empty
	 */
	Map<String, Bilingual> order(String move) {
		List<Integer> order = new ArrayList<>(IntStream.range(0, this.rows.size()).boxed().toList());
		order.sort(Comparator.comparingInt(this::weight));
		for (int place = 0; place < order.size(); place++) {
			String id = this.rows.get(order.get(place)).id();
			int to = move.equals("up:" + id) ? place - 1 : move.equals("down:" + id) ? place + 1 : place;
			if (to != place && to >= 0 && to < order.size()) {
				Collections.swap(order, place, to);
				break;
			}
		}
		Map<String, Bilingual> titles = new LinkedHashMap<>();
		order.forEach((row) -> titles.put(this.rows.get(row).id(),
				Bilingual.of(this.rows.get(row).titleVi(), this.rows.get(row).titleEn())));
		return titles;
	}

	private int weight(int row) {
		int was = row + 1;
		Integer typed = Typed.number(this.rows.get(row).rank(), 0, 9999);
		int rank = (typed != null) ? typed : was;
		return rank * 2 + Integer.compare(rank, was);
	}

}
