package vn.noibat.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.noibat.edition.EditionKind;
import vn.noibat.edition.FactContent;
import vn.noibat.edition.IndicatorContent;
import vn.noibat.edition.IndicatorSeries;
import vn.noibat.edition.PeriodContent;
import vn.noibat.edition.PlanContent;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.SealedEdition;
import vn.noibat.edition.SeriesBreak;
import vn.noibat.edition.SeriesPoint;
import vn.noibat.edition.SourceContent;
import vn.noibat.edition.YearContent;
import vn.noibat.text.Bilingual;
import vn.noibat.web.Addresses;
import vn.noibat.web.TestAddresses;
import vn.noibat.web.TestWording;

/**
 * Figures, sources and series that tests put together.
 */
final class Samples {

	static final Addresses ADDRESSES = TestAddresses.at("https://noibat.example");

	static final SourceContent LIST = source("list-2023", "list", "Danh sách năm 2023", "List of 2023", null, null,
			"mục 4", "item 4");

	static final SourceContent PRESS = source("press-1", "press", "Bài báo về hội nghị",
			"Press article on the conference", null, null, "đoạn 5", "paragraph 5");

	private Samples() {
	}

	static SourceContent source(String id, String kind, String vi, String en, @Nullable Bilingual publisher,
			@Nullable String document, @Nullable String placeVi, @Nullable String placeEn) {
		return new SourceContent(id, vi, Bilingual.of(vi, en), kind, publisher, null, document, null, null,
				(placeVi != null) ? Bilingual.of(placeVi, placeEn) : null);
	}

	static FactContent growth(int year, String value, String vi, String en, @Nullable PlanContent plan) {
		return fact("grdp-growth", "actual", value, "%", "as-stated", vi, en, year(year), plan);
	}

	static FactContent fact(String indicator, String kind, String value, String unit, String qualifier, String vi,
			String en, PeriodContent period, @Nullable PlanContent plan) {
		return new FactContent(indicator + "-" + period.end(), indicator, Bilingual.of("Tên chỉ tiêu", "Indicator"),
				kind, new BigDecimal(value), unit, unitLabel(unit), qualifier, Bilingual.of(vi, en), period, plan,
				false, null, null, null, List.of(LIST));
	}

	static FactContent derived(FactContent fact) {
		return new FactContent(fact.id(), fact.indicator(), fact.label(), fact.kind(), fact.value(), fact.unit(),
				fact.unitLabel(), fact.qualifier(), fact.display(), fact.period(), fact.plan(), true, fact.statedBy(),
				fact.statedOn(), fact.note(), fact.sources());
	}

	static PlanContent plan(String low, String high, String unit, boolean derived) {
		return new PlanContent(new BigDecimal(low), new BigDecimal(high), unit, derived, List.of(PRESS));
	}

	static PeriodContent year(int year) {
		return new PeriodContent(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	static IndicatorSeries series(String slug, String unit, FactContent... facts) {
		return series(slug, unit, List.of(), facts);
	}

	static IndicatorSeries series(String slug, String unit, List<SeriesBreak> breaks, FactContent... facts) {
		IndicatorContent indicator = new IndicatorContent(slug, Bilingual.of("Tăng trưởng GRDP", "GRDP growth"), unit,
				unitLabel(unit), null, true, 1);
		return new IndicatorSeries(indicator,
				List.of(facts).stream().map((fact) -> new SeriesPoint(fact.year(), fact, edition(), null)).toList(),
				breaks, List.of());
	}

	static ReleasedEdition edition() {
		return edition(1, EditionKind.ORIGINAL, null, "ab".repeat(32));
	}

	static ReleasedEdition edition(int number, EditionKind kind, @Nullable Bilingual reason, String sha256) {
		SealedEdition seal = new SealedEdition(2023, number, kind, reason, sha256, null, Instant.EPOCH);
		YearContent content = new YearContent("test-2023", 2023, "Hải Phòng", Bilingual.of("Hải Phòng"), "published",
				"summary", Bilingual.of("kết quả"), 10, Bilingual.of("Mười kết quả"), null, null, List.of(), List.of(),
				List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
		return new ReleasedEdition(number, seal, Instant.EPOCH, new byte[0], "e30..", content, null);
	}

	static MessageSource messages() {
		return TestWording.ofAllRooms();
	}

	private static Bilingual unitLabel(String unit) {
		return switch (unit) {
			case "tỷ đồng" -> Bilingual.of(unit, "billion VND");
			case "tỷ USD" -> Bilingual.of(unit, "billion USD");
			default -> Bilingual.of(unit, unit);
		};
	}

}
