package vn.noibat.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class RowLabelsTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final Map<String, List<String>> typed = new LinkedHashMap<>();

	@Test
	void givesTextsBackUnderTheirLabels() {
		this.request.addParameter("_label.titleVi", "Tên, tiếng Việt", "Tiếng Việt");
		this.typed.put("titleVi", List.of("Cảng"));

		assertThat(labelled()).containsExactly(Map.entry("Tên, tiếng Việt", List.of("Cảng")));
	}

	@Test
	void countsTheRowsOfAList() {
		this.request.addParameter("_label.figures[0].value", "Giá trị");
		this.request.addParameter("_label.facts[0].sources[0].place", "Chỗ dẫn");
		this.typed.put("figures[0].value", List.of("10,5"));
		this.typed.put("figures[11].value", List.of("7"));
		this.typed.put("facts[1].sources[2].place", List.of("trang 5"));

		assertThat(labelled().keySet()).containsExactly("Giá trị (1)", "Giá trị (12)", "Chỗ dẫn (2.3)");
	}

	@Test
	void losesNoWordsWithoutALabelAndShowsNoCodes() {
		this.typed.put("version", List.of("3"));
		this.typed.put("rows[0].id", List.of("nomination-1a2b3c4d-5e6f"));
		this.typed.put("note", List.of("Cần xem lại", "kế hoạch"));

		assertThat(labelled()).containsExactly(Map.entry("Khác", List.of("Cần xem lại", "kế hoạch")));
	}

	@Test
	void takesNoNumberThatNoListHasForAPlaceInOne() {
		this.request.addParameter("_label.rows[99999999999].note", "Ghi chú");
		this.typed.put("rows[99999999999].note", List.of("Cần xem lại"));

		assertThat(labelled()).containsExactly(Map.entry("Ghi chú", List.of("Cần xem lại")));
	}

	private Map<String, List<String>> labelled() {
		return RowLabels.label(this.typed, this.request, "Khác");
	}

}
