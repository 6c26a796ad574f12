package vn.noibat.selection;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CouncilTests {

	private static final Instant NOW = Instant.parse("2031-12-01T02:00:00Z");

	private static final CouncilTerms TERMS = new CouncilTerms(10, Quorum.atLeast(2, 3), Manner.ONLINE, true);

	private static final List<CouncilMember> MEMBERS = List.of(new CouncilMember("councillor1", true),
			new CouncilMember("councillor2", false), new CouncilMember("councillor3", false));

	@Test
	void isSetUntilItIsFrozen() {
		Council council = Council.of("year-2031");
		council.convene(TERMS, MEMBERS, 10);
		council.convene(TERMS, MEMBERS.subList(0, 2), 10);
		assertThat(council.toRecord().members()).hasSize(2);

		council.freeze(NOW);

		assertThatExceptionOfType(CouncilFrozen.class).isThrownBy(() -> council.convene(TERMS, MEMBERS, 10));
		assertThat(council.toRecord().frozenAt()).isEqualTo(NOW);
	}

	@Test
	void refusesWhatCannotVote() {
		assertThat(List.<Runnable>of(() -> convene(new CouncilTerms(11, TERMS.quorum(), Manner.ONLINE, true), MEMBERS),
				() -> convene(new CouncilTerms(0, TERMS.quorum(), Manner.ONLINE, true), MEMBERS),
				() -> convene(new CouncilTerms(5, TERMS.quorum(), Manner.HANDS, true), MEMBERS),
				() -> convene(new CouncilTerms(5, Quorum.number(4), Manner.ONLINE, true), MEMBERS),
				() -> convene(TERMS, List.of(MEMBERS.get(0), new CouncilMember("councillor1", false))),
				() -> convene(TERMS, List.of(MEMBERS.get(0), new CouncilMember("councillor2", true)))))
			.allSatisfy((attempt) -> assertThatExceptionOfType(RefusedRequest.class).isThrownBy(attempt::run));
	}

	@Test
	void votesOnlyUnderAChair() {
		Council empty = Council.of("year-2031");
		empty.convene(TERMS, List.of(), 10);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> empty.freeze(NOW));

		Council headless = Council.of("year-2031");
		headless.convene(TERMS, MEMBERS.subList(1, 3), 10);
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> headless.freeze(NOW));
	}

	private static void convene(CouncilTerms terms, List<CouncilMember> members) {
		Council.of("year-2031").convene(terms, members, 10);
	}

}
