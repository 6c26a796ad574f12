package vn.noibat.dispatch;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.text.DocumentNumber;

import static org.assertj.core.api.Assertions.assertThat;

class NumberProposalTests {

	private final NumberProposal numbers = new NumberProposal(
			List.of("374/VP-BC", "12/VP-BC", "400/VP-TH", "4873-CV/VPTU", "Nghị quyết số 45 của Bộ Chính trị"),
			List.of("375/VP-BC"));

	@ParameterizedTest
	@CsvSource({ "374/VP-BC, 376/VP-BC", "1/VP-TH, 401/VP-TH", "4873-CV/VPTU, 4874-CV/VPTU", "9/UBND-VX, 01/UBND-VX",
			"9/2025/QĐ-UBND, 01/2025/QĐ-UBND" })
	void proposesTheNumberAfterTheHighestOfTheSymbolInEitherGrammar(String like, String next) {
		assertThat(this.numbers.next(DocumentNumber.parse(like).orElseThrow())).isEqualTo(next);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "376/VP-BC, -", "377/VP-BC, dispatch.remark.number.gap.one",
					"400/VP-BC, dispatch.remark.number.gap", "375/VP-BC, dispatch.remark.number.drafted",
					"13/VP-BC, dispatch.remark.number.next", "4874-CV/VPTU, -", "'', dispatch.remark.number.next",
					"01/UBND-VX, dispatch.remark.number.symbol", "công văn không số, dispatch.remark.number.odd" })
	void tellsWhatIsOddAboutANumber(String number, String remark) {
		assertThat(this.numbers.remarks(number)).extracting(Remark::text)
			.isEqualTo((remark != null) ? List.of(remark) : List.of());
	}

	@Test
	void saysWhichNumbersAreLeftOutAndWhichComesNext() {
		assertThat(this.numbers.remarks("380/VP-BC").get(0).arguments()).containsExactly("376", "379");
		assertThat(this.numbers.fault("374/VP-BC").orElseThrow().arguments()).containsExactly("374/VP-BC", "376/VP-BC");
		assertThat(this.numbers.remarks("13/VP-BC").get(0).arguments()).containsExactly("376/VP-BC");
	}

	@ParameterizedTest
	@ValueSource(strings = { "374/VPBC", "0374 / VP-BC", "4873-CV/VPTU" })
	void refusesWhatTheRegisterHas(String taken) {
		assertThat(this.numbers.fault(taken)).map(Remark::text).contains("dispatch.fault.number.taken");
		assertThat(this.numbers.remarks(taken)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "375/VP-BC", "374/VP-TH", "4873/CV-VPTU", "công văn không số", "" })
	void leavesOtherNumbersAlone(String free) {
		assertThat(this.numbers.fault(free)).isEmpty();
	}

	@Test
	void takesNoOffenceAtANumberBeforeThoseOfOtherDrafts() {
		NumberProposal others = new NumberProposal(List.of("374/VP-BC"), List.of("376/VP-BC", "377/VP-BC"));

		assertThat(others.remarks("375/VP-BC")).isEmpty();
		assertThat(others.next(DocumentNumber.parse("375/VP-BC").orElseThrow())).isEqualTo("378/VP-BC");
	}

	@Test
	void saysWhatComesNextWhereTheIssuerHasNoSuchSymbol() {
		List<Remark> remarks = this.numbers.remarks("409/UBND-VX");

		assertThat(remarks).extracting(Remark::text)
			.containsExactly("dispatch.remark.number.symbol", "dispatch.remark.number.gap");
		assertThat(remarks.get(0).arguments()).containsExactly("UBND-VX", "376/VP-BC");
	}

	@Test
	void beginsEachSpanAtOne() {
		NumberProposal nothing = new NumberProposal(List.of(), List.of());
		assertThat(nothing.next(DocumentNumber.parse("374/VP-BC").orElseThrow())).isEqualTo("01/VP-BC");
		assertThat(nothing.remarks("02/VP-BC")).extracting(Remark::text)
			.containsExactly("dispatch.remark.number.gap.one");
	}

}
