package vn.noibat.paper;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What veraPDF says of the papers that leave the house.
 */
class ConformityTests {

	private static final Printing PRINTING = new Printing();

	@ParameterizedTest(name = "{0}")
	@MethodSource("papers")
	void canBeKeptAndReadAloud(String name, byte[] pdf) throws Exception {
		assertThat(Conformity.faults(pdf)).isEmpty();
	}

	static Stream<Arguments> papers() {
		return Stream.of(Arguments.of("a dispatch on one page", TrialPapers.printed(TrialPapers.DISPATCH)),
				Arguments.of("a dispatch with the list", TrialPapers.printed(TrialPapers.DISPATCH_WITH_LIST)),
				Arguments.of("a dispatch with long lists", TrialPapers.printed(TrialPapers.WIDELY_SENT)),
				Arguments.of("a decision", TrialPapers.printed(TrialPapers.DECISION)),
				Arguments.of("a proposal", TrialPapers.printed(TrialPapers.PROPOSAL)),
				Arguments.of("the list alone", TrialPapers.printed(TrialPapers.LIST_ALONE)),
				Arguments.of("a table of blocks", PRINTING.pdf(TrialPapers.minutes("Hội đồng bình chọn"))),
				Arguments.of("a book", PRINTING.pdf(TrialBook.book())),
				Arguments.of("a paper of nobody", PRINTING.pdf(TrialPapers.minutes(null))));
	}

}
