package vn.noibat.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.journal.BrokenLink.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class ChainWalkTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05.000678Z");

	@Test
	void hashesOneLineAField() {
		JournalEntry entry = chain(1).get(0);

		assertThat(entry.canonical()).isEqualTo("""
				journal 1
				sequence 1
				occurred 2026-01-02T03:04:05.000678Z
				person system
				kind test-noted
				year -
				subject subject-1
				details {"note":"Ghi chú 1"}
				previous 0000000000000000000000000000000000000000000000000000000000000000
				""");
		// printf of these lines | sha256sum
		assertThat(entry.sha256()).isEqualTo("8b3713bf765df9ad474ee240787257a8eef1b73821d6526cba6758c840226f87");
	}

	@Test
	void writesTheSameDetailsAsTheSameText() {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("sha256", "ab\u001f\"");
		details.put("number", "Đính chính\n");

		assertThat(Details.write(details)).isEqualTo("{\"number\":\"Đính chính\\n\",\"sha256\":\"ab\\u001f\\\"\"}");
		assertThat(Details.read(Details.write(details))).isEqualTo(details);
	}

	@Test
	void findsAWholeChainWhole() {
		List<JournalEntry> chain = chain(50);

		Verification verification = walk(chain, List.of(chain.get(20).head(), chain.get(49).head()));

		assertThat(verification.isWhole()).isTrue();
		assertThat(verification.head()).isEqualTo(chain.get(49).head());
	}

	@Test
	void findsNothingWrongWithAnEmptyChain() {
		assertThat(walk(List.of(), List.of(JournalHead.EMPTY))).isEqualTo(new Verification(JournalHead.EMPTY, null));
	}

	@Test
	void namesTheFirstBreak() {
		List<JournalEntry> chain = chain(9);
		JournalEntry third = chain.get(2);

		assertThat(walk(with(chain, 2, changed(third, "person", "someone")), List.of()).firstBreak())
			.isEqualTo(new BrokenLink(3, Fault.HASH));
		assertThat(walk(with(chain, 2, sealed(changed(third, "person", "someone"))), List.of()).firstBreak())
			.isEqualTo(new BrokenLink(4, Fault.PREVIOUS));
		assertThat(walk(without(chain, 2), List.of()).firstBreak()).isEqualTo(new BrokenLink(3, Fault.SEQUENCE));
	}

	@Test
	void missesATailThatWasCutOrWrittenAnewUnlessTheHeadWasKept() {
		List<JournalEntry> chain = chain(9);
		List<JournalEntry> cut = chain.subList(0, 7);
		List<JournalEntry> rewritten = rewrittenFrom(chain, 7, "person", "someone");
		List<JournalHead> kept = List.of(chain.get(8).head());

		assertThat(walk(cut, List.of()).isWhole()).isTrue();
		assertThat(walk(cut, kept).firstBreak()).isEqualTo(new BrokenLink(8, Fault.HEAD));
		assertThat(walk(rewritten, List.of()).isWhole()).isTrue();
		assertThat(walk(rewritten, kept).firstBreak()).isEqualTo(new BrokenLink(9, Fault.HEAD));
	}

	@Test
	void detectsEveryOfAThousandRandomChanges() {
		long seed = Long.getLong("noibat.seed", new Random().nextLong());
		System.out.println("Changes of the journal: -Dnoibat.seed=" + seed);
		Random random = new Random(seed);
		List<JournalEntry> chain = chain(50);
		List<JournalHead> kept = List.of(chain.get(49).head());

		for (int round = 0; round < 1000; round++) {
			List<JournalEntry> mutated = mutated(chain, random, round % 7);
			assertThat(mutated).as("round %d of seed %d", round, seed).isNotEqualTo(chain);
			assertThat(walk(mutated, kept).isWhole()).as("round %d of seed %d", round, seed).isFalse();
		}
	}

	private static List<JournalEntry> mutated(List<JournalEntry> chain, Random random, int way) {
		int place = random.nextInt(chain.size());
		JournalEntry entry = chain.get(place);
		List<JournalEntry> mutated = new ArrayList<>(chain);
		switch (way) {
			case 0 -> mutated.set(place, flipped(entry, random));
			case 1 -> mutated.remove(place);
			case 2 -> Collections.swap(mutated, place, (place + 1 + random.nextInt(49)) % 50);
			// Well made for its place, but what follows does not follow it.
			case 3 -> mutated.add(place, sealed(changed(entry, "subject", "forged-" + random.nextInt())));
			case 4 -> mutated.subList(place, 50).clear();
			case 5 -> mutated.set(place, sealed(changed(entry, "details", "{\"note\":\"" + random.nextInt() + "\"}")));
			default -> {
				return rewrittenFrom(chain, place, "kind", "test-forged");
			}
		}
		return mutated;
	}

	private static JournalEntry flipped(JournalEntry entry, Random random) {
		return switch (random.nextInt(9)) {
			case 0 -> changed(entry, "sequence", String.valueOf(entry.sequence() ^ 1L << random.nextInt(63)));
			case 1 ->
				changed(entry, "occurredAt", String.valueOf(entry.occurredAt().plusNanos(1000L << random.nextInt(40))));
			case 2 -> changed(entry, "person", flipped(entry.person(), random));
			case 3 -> changed(entry, "kind", flipped(entry.kind(), random));
			case 4 -> changed(entry, "year", String.valueOf(3000 + random.nextInt(100)));
			case 5 -> changed(entry, "subject", flipped(entry.subject(), random));
			case 6 -> changed(entry, "details", flipped(entry.details(), random));
			case 7 -> changed(entry, "previousSha256", flipped(entry.previousSha256(), random));
			default -> changed(entry, "sha256", flipped(entry.sha256(), random));
		};
	}

	private static String flipped(String text, Random random) {
		StringBuilder flipped = new StringBuilder(text);
		int place = random.nextInt(text.length());
		flipped.setCharAt(place, (char) (text.charAt(place) ^ 1 << random.nextInt(7)));
		return flipped.toString();
	}

	private static List<JournalEntry> rewrittenFrom(List<JournalEntry> chain, int place, String field, String value) {
		List<JournalEntry> rewritten = new ArrayList<>(chain.subList(0, place));
		JournalEntry last = sealed(changed(chain.get(place), field, value));
		rewritten.add(last);
		for (JournalEntry entry : chain.subList(place + 1, chain.size())) {
			last = sealed(changed(entry, "previousSha256", last.sha256()));
			rewritten.add(last);
		}
		return rewritten;
	}

	private static List<JournalEntry> with(List<JournalEntry> chain, int place, JournalEntry entry) {
		List<JournalEntry> changed = new ArrayList<>(chain);
		changed.set(place, entry);
		return changed;
	}

	private static List<JournalEntry> without(List<JournalEntry> chain, int place) {
		List<JournalEntry> changed = new ArrayList<>(chain);
		changed.remove(place);
		return changed;
	}

	private static Verification walk(List<JournalEntry> chain, List<JournalHead> known) {
		ChainWalk walk = new ChainWalk(known);
		chain.forEach(walk::take);
		return walk.end();
	}

	private static List<JournalEntry> chain(int length) {
		List<JournalEntry> chain = new ArrayList<>();
		JournalHead head = JournalHead.EMPTY;
		for (int number = 1; number <= length; number++) {
			@Nullable Integer year = (number % 3 == 1) ? null : 2020 + number % 3;
			JournalEntry entry = sealed(new JournalEntry(number, START.plus(Duration.ofMinutes(number - 1)), "system",
					"test-noted", year, "subject-" + number, Details.write(Map.of("note", "Ghi chú " + number)),
					head.sha256(), ""));
			chain.add(entry);
			head = entry.head();
		}
		return chain;
	}

	private static JournalEntry sealed(JournalEntry entry) {
		return changed(entry, "sha256", entry.computedSha256());
	}

	private static JournalEntry changed(JournalEntry entry, String field, String value) {
		return new JournalEntry(field.equals("sequence") ? Long.parseLong(value) : entry.sequence(),
				field.equals("occurredAt") ? Instant.parse(value) : entry.occurredAt(),
				field.equals("person") ? value : entry.person(), field.equals("kind") ? value : entry.kind(),
				field.equals("year") ? Integer.valueOf(value) : entry.year(),
				field.equals("subject") ? value : entry.subject(), field.equals("details") ? value : entry.details(),
				field.equals("previousSha256") ? value : entry.previousSha256(),
				field.equals("sha256") ? value : entry.sha256());
	}

}
