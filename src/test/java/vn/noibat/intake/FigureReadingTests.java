package vn.noibat.intake;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Claim;
import vn.noibat.figure.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class FigureReadingTests {

	private static final FoundFigure READ = new FoundFigure(new Found(10, 35, "Gần 103 nghìn tỷ đồng", null, 1),
			"Gần 103 nghìn tỷ đồng được thu.", "103", "nghìn tỷ đồng", "nearly", "actual", null, null, null);

	@Test
	void keepsThePapersWordsForWhatWasTakenAsRead() {
		assertThat(FigureReading.isCorrected(READ, choice("103.000", "tỷ đồng", "nearly"))).isFalse();
		assertThat(FigureReading.display(READ, choice("103.000", "tỷ đồng", "nearly")))
			.isEqualTo("gần 103 nghìn tỷ đồng");
	}

	@Test
	void leavesTheWordingOfWhatWasCorrectedToTheRule() {
		assertThat(FigureReading.isCorrected(READ, choice("104.000", "tỷ đồng", "nearly"))).isTrue();
		assertThat(FigureReading.isCorrected(READ, choice("103.000", "tỷ đồng", "as-stated"))).isTrue();
		assertThat(FigureReading.isCorrected(READ, choice("103.000", "triệu đồng", "nearly"))).isTrue();
		assertThat(FigureReading.display(READ, choice("104.000", "tỷ đồng", "nearly"))).isEmpty();
	}

	@Test
	void leavesTheWordsOfAnotherUnitOfTheSameMagnitude() {
		FigureChoice dollars = choice("103.000", "tỷ USD", "nearly");

		assertThat(FigureReading.isCorrected(READ, dollars)).isTrue();
		assertThat(FigureReading.display(READ, dollars)).isEmpty();
	}

	@Test
	void keepsTheWordsOfWhatIsCountedInAShorterUnit() {
		FoundFigure visits = new FoundFigure(new Found(0, 20, "9,2 triệu lượt khách", null, 1),
				"Đón 9,2 triệu lượt khách.", "9,2", "triệu lượt khách", "as-stated", "actual", null, null, null);

		assertThat(FigureReading.display(visits, choice("9,2", "triệu lượt", "as-stated")))
			.isEqualTo("9,2 triệu lượt khách");
		FoundFigure bare = new FoundFigure(new Found(0, 9, "42.500 tỷ", null, 1), "Thu 42.500 tỷ.", "42.500", "tỷ",
				"as-stated", "actual", null, null, null);
		assertThat(FigureReading.isCorrected(bare, choice("42.500", "tỷ đồng", "as-stated"))).isFalse();
	}

	@Test
	void claimsNothingBeforeItIsWhole() {
		assertThat(FigureReading.claim("a", choice("không rõ", "tỷ đồng", "nearly"), Scope.WHOLE)).isNull();
		Claim claim = FigureReading.claim("a", choice("103.000", "tỷ đồng", "nearly"), Scope.WHOLE);
		assertThat(claim).isNotNull();
		assertThat(claim.value()).isEqualByComparingTo("103000");
	}

	@Test
	void tellsWhatAnAcceptedFigureStillNeeds() {
		FigureChoice bare = new FigureChoice("ACCEPTED", "", "forged", "12.", "", "none", "2025-12-31", "2025-01-01",
				"", "", "", "");

		assertThat(bare.missing()).containsExactly("intake.figure.missing.indicator", "intake.figure.missing.value",
				"intake.figure.missing.unit", "intake.figure.missing.period");
		assertThat(bare.kind()).isEqualTo("actual");
		assertThat(bare.qualifier()).isEqualTo("as-stated");
		assertThat(choice("103.000", "tỷ đồng", "nearly").missing()).isEmpty();
	}

	@Test
	void holdsWhatIsSaidInTheSameWordsAgainstEachOtherUnderTheIndicatorThatWasOffered() {
		FoundFigure one = visits("12,5 triệu lượt khách", "Thành phố đón ");
		FoundFigure other = visits("11,9 triệu lượt khách", "Thành phố  đón ");
		FigureChoice open = new FigureChoice("", "", "actual", "12,5", "triệu lượt", "", "2025-01-01", "2025-12-31", "",
				"", "", "");
		Claim first = FigureReading.claim("a", FigureReading.meant(one, open), Scope.WHOLE);
		Claim second = FigureReading.claim("b", FigureReading.meant(other, new FigureChoice("", "", "actual", "11,9",
				"triệu lượt", "", "2025-01-01", "2025-12-31", "", "", "", "")), Scope.WHOLE);

		assertThat(FigureReading.areWordedAlike(one, other)).isTrue();
		assertThat(first).isNotNull();
		assertThat(second).isNotNull();
		assertThat(first.contradicts(second)).isTrue();
		assertThat(FigureReading.areWordedAlike(one, visits("1 triệu lượt khách", "Lễ hội thu hút "))).isFalse();
		assertThat(FigureReading.meant(one, choice("1", "triệu lượt", "nearly")).indicator()).isEqualTo("total");
	}

	private static FoundFigure visits(String words, String before) {
		return new FoundFigure(new Found(before.length(), before.length() + words.length(), words, null, 1),
				before + words + ".", words.substring(0, words.indexOf(' ')), "triệu lượt khách", "as-stated", "actual",
				null, null, new Proposal("visitors", false, List.of("khách"), null, null));
	}

	@Test
	void refusesAtTheFieldWhatAnAcceptedFigureCanNeverBe() {
		Catalogue catalogue = new Catalogue(Map.of(), Map.of(), Map.of());
		FigureChoice wrong = new FigureChoice("ACCEPTED", "nope", "actual", "không phải số", "nope", "", "2026-13-45",
				"2026-12-31", "", "", "", "");
		FigureChoice backwards = new FigureChoice("ACCEPTED", "", "actual", "12,7 – 13,0", "", "", "2026-12-31",
				"2026-01-01", "", "", "", "");

		assertThat(wrong.faults(catalogue)).containsOnlyKeys("indicator", "value", "unit", "from");
		assertThat(backwards.faults(catalogue)).containsOnlyKeys("until");
		assertThat(wrong.decided(Decision.OPEN).faults(catalogue)).isEmpty();
		assertThat(wrong.decided(Decision.DROPPED).faults(catalogue)).isEmpty();
	}

	@Test
	void refusesAtTheFieldWhatTheRegisterCanNeverTake() {
		assertThat(letter("", "9".repeat(81), "2999-99-99", "x".repeat(501)).faults()).containsOnlyKeys("number",
				"issuedOn", "subject");
		assertThat(letter("", "9/UBND", "2026-01-12", "Về việc thử").faults()).isEmpty();
		assertThat(letter("", "", "", "").faults()).isEmpty();
		assertThat(letter("cv-9", "9".repeat(81), "", "").faults()).isEmpty();
	}

	private static LetterChoice letter(String document, String number, String issuedOn, String subject) {
		return new LetterChoice(document, number, "", "", "", "Công văn", issuedOn, "", "", subject, "", "", "", "", "",
				"", "");
	}

	private static FigureChoice choice(String value, String unit, String qualifier) {
		return new FigureChoice("ACCEPTED", "total", "actual", value, unit, qualifier, "2025-01-01", "2025-12-31", "",
				"", "", "");
	}

}
