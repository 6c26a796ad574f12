package vn.noibat.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTests {

	private static final long SEED = 20311201L;

	private static final int ROUNDS = 20_000;

	@Test
	void electsByVotes() {
		Outcome outcome = tally(1, 5, 3, 4).outcome(2);

		assertThat(outcome.elected()).containsExactly("n1", "n3");
		assertThat(outcome.isSettled()).isTrue();
	}

	@Test
	void sendsTheTiedAtTheLastSeatToARunOff() {
		Outcome outcome = tally(5, 3, 3, 3, 1).outcome(3);

		assertThat(outcome.elected()).containsExactly("n0");
		assertThat(outcome.tied()).containsExactly("n1", "n2", "n3");
		assertThat(outcome.seatsLeft()).isEqualTo(2);
	}

	@Test
	void knowsNoTieAboveTheLastSeat() {
		assertThat(tally(4, 4, 4, 2, 1).outcome(4).isSettled()).isTrue();
	}

	@Test
	void electsNobodyWithoutAVote() {
		Outcome outcome = tally(2, 0, 0).outcome(2);

		assertThat(outcome.elected()).containsExactly("n0");
		assertThat(outcome.tied()).containsExactly("n1", "n2");
		assertThat(outcome.seatsLeft()).isEqualTo(1);
		assertThat(tally(2, 0).outcome(2).seatsLeft()).isEqualTo(1);
	}

	@Test
	void countsPapersAndLeavesAbstentionsOut() {
		Tally tally = Tally.of(List.of("n0", "n1", "n2"), List.of(List.of("n0", "n2"), List.of(), List.of("n2")));

		assertThat(tally.votes()).containsExactly(Map.entry("n0", 1), Map.entry("n1", 0), Map.entry("n2", 2));
	}

	@Test
	void prefersNobodyWhateverThePapers() {
		System.out.println("Random papers from seed " + SEED);
		Random random = new Random(SEED);
		int ties = 0;
		for (int round = 0; round < ROUNDS; round++) {
			int candidates = 1 + random.nextInt(15);
			int seats = 1 + random.nextInt(candidates);
			List<String> names = IntStream.range(0, candidates).mapToObj((i) -> "n" + i).toList();
			List<List<String>> papers = IntStream.range(0, random.nextInt(12)).mapToObj((i) -> {
				List<String> shuffled = new ArrayList<>(names);
				Collections.shuffle(shuffled, random);
				return List.copyOf(shuffled.subList(0, random.nextInt(seats + 1)));
			}).toList();
			Tally tally = Tally.of(names, papers);
			Outcome outcome = tally.outcome(seats);

			assertThat(tally.votes().values().stream().mapToInt(Integer::intValue).sum())
				.isEqualTo(papers.stream().mapToInt(List::size).sum());
			assertThat(outcome.elected()).doesNotHaveDuplicates().noneMatch(outcome.tied()::contains);
			assertThat(outcome.elected().size() + outcome.seatsLeft()).isEqualTo(seats);
			int lowest = outcome.elected().stream().mapToInt(tally.votes()::get).min().orElse(Integer.MAX_VALUE);
			assertThat(lowest).isPositive();
			names.stream()
				.filter((name) -> !outcome.elected().contains(name))
				.forEach((name) -> assertThat(tally.votes().get(name)).isLessThan(lowest));
			if (outcome.isSettled()) {
				assertThat(outcome.tied()).isEmpty();
			}
			else {
				ties++;
				assertThat(outcome.tied()).isNotEmpty();
				assertThat(outcome.tied().stream().map(tally.votes()::get).distinct()).hasSize(1);
				int level = tally.votes().get(outcome.tied().get(0));
				assertThat(level == 0 || outcome.tied().size() > outcome.seatsLeft()).isTrue();
				names.stream()
					.filter((name) -> !outcome.elected().contains(name) && !outcome.tied().contains(name))
					.forEach((name) -> assertThat(tally.votes().get(name)).isLessThan(level));
			}
			List<List<String>> otherOrder = new ArrayList<>(papers);
			Collections.shuffle(otherOrder, random);
			assertThat(Tally.of(names, otherOrder).outcome(seats)).isEqualTo(outcome);
		}
		assertThat(ties).isBetween(ROUNDS / 10, ROUNDS);
	}

	private static Tally tally(int... votes) {
		Map<String, Integer> tally = new LinkedHashMap<>();
		IntStream.range(0, votes.length).forEach((i) -> tally.put("n" + i, votes[i]));
		return new Tally(tally);
	}

}
