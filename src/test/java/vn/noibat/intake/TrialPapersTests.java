package vn.noibat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.paper.Reading;
import vn.noibat.text.DateMention;
import vn.noibat.text.Folding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand papers whose contents are known, as they were made up.
 */
class TrialPapersTests {

	private static final long SEED = Long.getLong("noibat.trial.seed", 20230119L);

	private static final int PAPERS = 1_000;

	private static final int TENTH = 10;

	private static final double ENOUGH = 0.99;

	@Test
	void understandsAThousandMadeUpPapers() {
		System.out.println("Trial papers from seed " + SEED);
		Random random = new Random(SEED);
		Measured measured = new Measured();
		for (int i = 0; i < PAPERS; i++) {
			TrialPaper trial = TrialPaper.of(random);
			UnderstoodPaper paper = read(trial.text());
			String name = "paper " + i;
			for (String kind : List.of("reference", "date", "quantity")) {
				List<String> named = named(trial.findings(), kind, trial.text());
				measured.add(name, kind, named, found(paper, kind, named));
			}
			measured.add(name, "letterhead", trial.letters(), letters(paper));
			measured.add(name, "highlight", trial.highlights(), highlights(paper));
			measured.add(name, "year", (trial.listed() != null) ? List.of(String.valueOf(trial.listed())) : List.of(),
					(paper.list() != null) ? List.of(String.valueOf(paper.list().year())) : List.of());
			Covered.assertCovered(paper);
			if (i % TENTH == 0) {
				assertThat(values(read(trial.decomposed()))).isEqualTo(values(paper));
			}
		}
		System.out.print(measured);

		assertThat(measured.worst()).as(String.join("\n", measured.differences())).isGreaterThanOrEqualTo(ENOUGH);
	}

	private static UnderstoodPaper read(String written) {
		return Understanding.of(new Reading().typed(written).text());
	}

	/**
	 * A place as reading does not move it: how many characters that are seen stand before
	 * it.
	 */
	private static int[] seen(String text) {
		int[] seen = new int[text.length() + 1];
		for (int i = 0; i < text.length(); i++) {
			seen[i + 1] = seen[i] + (Character.isWhitespace(text.charAt(i)) ? 0 : 1);
		}
		return seen;
	}

	private static List<String> named(List<Described> findings, String kind, String text) {
		int[] seen = seen(text);
		return findings.stream()
			.filter((one) -> one.kind().equals(kind))
			.map((one) -> at(seen[one.place().from()], one.value()))
			.toList();
	}

	private static List<String> values(UnderstoodPaper paper) {
		return Stream
			.of(paper.references().stream().map((one) -> Described.of(one, paper.text())),
					paper.dates().stream().map(Described::of),
					paper.quantities().stream().map((one) -> Described.of(one.quantity())))
			.flatMap((found) -> found)
			.map((one) -> Folding.nfc(one.value()))
			.toList();
	}

	private static String at(int place, String value) {
		return place + ": " + value;
	}

	private static List<String> found(UnderstoodPaper paper, String kind, List<String> expected) {
		String text = paper.text();
		int[] seen = seen(text);
		return switch (kind) {
			case "reference" -> paper.references()
				.stream()
				.map((one) -> at(seen[one.numbered().from()], Described.of(one, text).value()))
				.toList();
			case "date" -> paper.dates().stream().map((one) -> at(seen[one.span().until()], one.iso())).toList();
			default -> paper.quantities()
				.stream()
				.map((one) -> at(seen[one.quantity().numbered().from()], Described.of(one.quantity()).value()))
				.map((one) -> widened(one, expected))
				.toList();
		};
	}

	/**
	 * A unit may be named by its first words alone, or with those that say what kind it
	 * is of ("sự kiện", "sự kiện nổi bật").
	 */
	private static String widened(String found, List<String> expected) {
		String place = found.substring(0, found.indexOf(':') + 1);
		return expected.stream()
			.filter((one) -> one.startsWith(place))
			.filter((one) -> !one.contains(";") && !found.contains(";")
					&& (one.startsWith(found + " ") || found.toLowerCase().equals((one + " nổi bật").toLowerCase())))
			.findFirst()
			.orElse(found);
	}

	private static List<String> letters(UnderstoodPaper paper) {
		List<String> letters = new ArrayList<>();
		for (Letter letter : paper.letters()) {
			letters.addAll(List.of("parent " + words(letter.parent()), "issuer " + words(letter.issuer()),
					"number " + ((letter.documentNumber() != null) ? letter.documentNumber().written() : ""),
					"place " + words(letter.place()), "date " + iso(letter.date()),
					"subject " + words(letter.subject()), "urgency " + letter.urgency().code(),
					"addressees " + letter.addressees().size(), "recipients " + letter.recipients().size(),
					"authority " + words(letter.authority()), "title " + words(letter.signatoryTitle()),
					"signatory " + words(letter.signatory())));
		}
		return letters;
	}

	private static List<String> highlights(UnderstoodPaper paper) {
		List<UnderstoodHighlight> found = Stream.ofNullable(paper.list())
			.flatMap((list) -> list.highlights().stream())
			.toList();
		return found.stream()
			.map((one) -> one.place() + " " + ((one.heading() != null) ? one.heading().words() : "-") + " "
					+ one.body().size() + ((one.place() == found.size()) ? " last" : ""))
			.toList();
	}

	private static String words(@Nullable Excerpt excerpt) {
		return (excerpt != null) ? excerpt.words() : "";
	}

	private static String iso(@Nullable DateMention date) {
		return (date != null) ? date.iso() : "";
	}

}
