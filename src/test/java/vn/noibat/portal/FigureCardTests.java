package vn.noibat.portal;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.edition.FactContent;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class FigureCardTests {

	private static final FactContent PLANNED = Samples.growth(2023, "10.34", "ước 10,34%", "an estimated 10.34%",
			Samples.plan("12.7", "13", "%", false));

	private final Notes notes = new Notes(Language.VI, Samples.ADDRESSES, (document) -> true);

	@Test
	void measuresAFigureAgainstItsPlan() {
		assertThat(FigureCard.of(PLANNED, Language.VI, Samples.ADDRESSES, this.notes))
			.isEqualTo(new FigureCard(PLANNED.id(), "Tên chỉ tiêu", "/chi-tieu/grdp-growth", "ước", "10,34", "%", null,
					"kế hoạch 12,7–13,0%", false, List.of(new NoteMark(1, "note-1")), null));
	}

	@Test
	void marksAComputedPlan() {
		FactContent fact = Samples.growth(2023, "10", "10%", "10%", Samples.plan("9", "9", "%", true));
		assertThat(FigureCard.of(fact, Language.VI, Samples.ADDRESSES, this.notes).comparison())
			.isEqualTo("kế hoạch 9% (tính toán)");
	}

	@Test
	void standsOverItsBars() {
		SmallBars bars = SmallBars.of(Samples.series("grdp-growth", "%", PLANNED), 2023, Language.VI);
		assertThat(FigureCard.of(PLANNED, Language.VI, Samples.ADDRESSES, this.notes).withBars(bars).bars())
			.isEqualTo(bars);
	}

}
