package vn.noibat.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.noibat.figure.FactKind;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.Scope;
import vn.noibat.figure.StatedFact;
import vn.noibat.figure.StatedUnit;
import vn.noibat.highlight.StandingFigure;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentences are trial texts. */
class IndicatorProposalsTests {

	private static final StatedUnit BILLION = new StatedUnit("tỷ đồng", Bilingual.of("tỷ đồng", "billion VND"));

	private static final StatedUnit PER_CENT = new StatedUnit("%", Bilingual.of("%", "%"));

	private static final StatedUnit VISITS = new StatedUnit("triệu lượt", Bilingual.of("triệu lượt", "million"));

	private static final IndicatorDefinition TOTAL = indicator("total", "Tổng thu ngân sách trên địa bàn", BILLION, 1);

	private static final IndicatorDefinition DOMESTIC = indicator("domestic", "Thu nội địa", BILLION, 2);

	private static final IndicatorDefinition GROWTH = indicator("growth", "Tăng trưởng GRDP", PER_CENT, 3);

	private static final IndicatorDefinition VISITORS = indicator("visitors", "Khách du lịch", VISITS, 4);

	private static final IndicatorDefinition PORT = indicator("port", "Hàng qua cảng", BILLION, 5);

	private final IndicatorProposals proposals = new IndicatorProposals(
			List.of(TOTAL, DOMESTIC, GROWTH, VISITORS, PORT),
			List.of(earlier(DOMESTIC, "42.500", "Thu từ trong nước đạt 42.500 tỷ đồng."),
					earlier(TOTAL, "103.000", "Ngân sách năm ấy thu gần 103.000 tỷ đồng.")));

	@Test
	void proposesByTheNameBeforeTheNumber() {
		assertThat(indicator("Tổng thu ngân sách trên địa bàn thành phố", "tỷ đồng")).contains("total");
		assertThat(indicator("trong đó thu nội địa", "tỷ đồng")).contains("domestic");
		assertThat(indicator("GRDP tăng trưởng", "%")).contains("growth");
		assertThat(indicator("đón khách du lịch", "triệu lượt khách")).contains("visitors");
	}

	@Test
	void proposesByTheWordsOfAnEarlierYearAndSaysWhy() {
		Optional<Proposal> proposal = this.proposals.propose("Thu từ trong nước", "tỷ đồng", "actual");

		assertThat(proposal).map(Proposal::indicator).contains("domestic");
		assertThat(proposal.orElseThrow().earlier()).isEqualTo("42.500 tỷ đồng");
		assertThat(proposal.orElseThrow().shared()).contains("Thu", "từ");
	}

	@Test
	void choosesBeforehandOnlyWhatBearsTheWholeName() {
		StatedUnit medals = new StatedUnit("huy chương", Bilingual.of("huy chương", "medals"));
		IndicatorProposals some = new IndicatorProposals(
				List.of(indicator("olympiad", "Huy chương vàng Olympic quốc tế", medals, 1)),
				List.of(earlier(indicator("olympiad", "Huy chương vàng Olympic quốc tế", medals, 1), "2",
						"Học sinh giành huy chương vàng, 2 huy chương.")));

		assertThat(some.propose("trong đó huy chương vàng", "huy chương", "actual")).map(Proposal::sure)
			.contains(false);
		assertThat(some.propose("học sinh giành huy chương vàng Olympic quốc tế", "huy chương", "actual"))
			.map(Proposal::sure)
			.contains(true);
		assertThat(this.proposals.propose("Tổng thu ngân sách trên địa bàn", "tỷ đồng", "actual")).map(Proposal::sure)
			.contains(true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Tổng thu ngân sách trên địa bàn quận Hải An đạt | 5.500 tỷ đồng",
			"Tổng thu ngân sách trên địa bàn vượt mốc | 90 nghìn tỷ đồng",
			"Tổng thu ngân sách trên địa bàn | vượt mốc một trăm nghìn tỷ đồng",
			"Thành phố là một trong 5 địa phương mà tổng thu ngân sách trên địa bàn đạt | trên 90 nghìn tỷ đồng",
			"Thành phố được thưởng vượt dự toán tổng thu ngân sách trên địa bàn | gần 1.800 tỷ đồng",
			"Tổng thu ngân sách trên địa bàn của Khu Đầm Thử là | 20 tỷ đồng" })
	void offersWithoutChoosingWhatIsNotTheWholeValue(String before, String figure) {
		Optional<Proposal> proposal = propose(before, figure);

		assertThat(proposal).map(Proposal::indicator).contains("total");
		assertThat(proposal).map(Proposal::sure).contains(false);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Tổng thu ngân sách trên địa bàn thành phố đạt | 109 nghìn tỷ đồng",
					"Thành phố được tặng thưởng Huân chương, tổng thu ngân sách trên địa bàn đạt | 109 nghìn tỷ đồng",
					"Thành phố Hải Phòng có tổng thu ngân sách trên địa bàn | trên 109 nghìn tỷ đồng" })
	void choosesTheWholeValueBeforehand(String before, String figure) {
		assertThat(propose(before, figure)).map(Proposal::sure).contains(true);
	}

	@Test
	void choosesTheMarkItselfBeforehand() {
		IndicatorProposals marks = new IndicatorProposals(
				List.of(indicator("mark", "Mốc tổng thu ngân sách", BILLION, 1)), List.of());
		String before = "Tổng thu ngân sách vượt mốc ";

		assertThat(marks.propose(before, "tỷ đồng", "actual", before + "100 tỷ đồng", "100 tỷ đồng", "Hải Phòng"))
			.map(Proposal::sure)
			.contains(true);
	}

	@Test
	void neverProposesWhatCountsInAnotherThing() {
		assertThat(indicator("Tổng thu ngân sách trên địa bàn", "%")).isEmpty();
		assertThat(indicator("Khách du lịch", "tỷ đồng")).isEmpty();
	}

	@Test
	void proposesNothingWhereNothingIsAlike() {
		assertThat(indicator("tổng mức đầu tư hai bến", "tỷ đồng")).isEmpty();
		assertThat(indicator("", "tỷ đồng")).isEmpty();
	}

	@Test
	void countsInTheUnitOfTheIndicator() {
		assertThat(IndicatorProposals.counted(new BigDecimal("109"), "nghìn tỷ đồng", BILLION))
			.isEqualByComparingTo("109000");
		assertThat(IndicatorProposals.counted(new BigDecimal("610"), "nghìn lượt khách", VISITS))
			.isEqualByComparingTo("0.61");
		assertThat(IndicatorProposals.counted(new BigDecimal("10.34"), "%", PER_CENT))
			.isEqualTo(new BigDecimal("10.34"));
	}

	private Optional<String> indicator(String subject, String measure) {
		return this.proposals.propose(subject, measure, "actual").map(Proposal::indicator);
	}

	private Optional<Proposal> propose(String before, String figure) {
		return this.proposals.propose(before, "tỷ đồng", "actual", before + " " + figure + ".", figure, "Hải Phòng");
	}

	private static IndicatorDefinition indicator(String slug, String label, StatedUnit unit, int position) {
		return new IndicatorDefinition(slug, Bilingual.of(label, slug), unit, null, false, position);
	}

	private static StandingFigure earlier(IndicatorDefinition indicator, String number, String passage) {
		return new StandingFigure(
				new StatedFact("f-" + number, indicator, FactKind.ACTUAL, new BigDecimal(number.replace(".", "")),
						indicator.unit(), "as-stated", Bilingual.of(number + " " + indicator.unit().code()),
						LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), null, false, null, null, null, List.of()),
				2023, "h", 1, Scope.WHOLE, passage);
	}

}
