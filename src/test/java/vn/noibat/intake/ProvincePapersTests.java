package vn.noibat.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.paper.Reading;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Trial papers written as provinces, newspapers and offices write them, each with a table
 * of what a person finds in it.
 */
class ProvincePapersTests {

	private static final Path PAPERS = Path.of(System.getProperty("basedir", "."),
			"src/test/resources/intake/provinces");

	private static final double ENOUGH = 0.98;

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int WORDS = 3;

	/** A paper with the rows of its table. */
	private record Paper(String name, UnderstoodPaper understood, List<String[]> table) {

		List<String> expected(String kind) {
			return rows(kind).map((row) -> row[2]).toList();
		}

		Stream<String[]> rows(String kind) {
			return this.table.stream().filter((row) -> row[0].equals(kind));
		}

		List<UnderstoodHighlight> highlights() {
			return Stream.ofNullable(this.understood.list()).flatMap((list) -> list.highlights().stream()).toList();
		}

	}

	@Test
	void findsWhatAPersonFinds() {
		Measured measured = new Measured();
		for (Paper paper : papers()) {
			String text = paper.understood().text();
			for (String kind : List.of("reference", "date", "quantity")) {
				List<String> expected = paper.expected(kind);
				measured.add(paper.name(), kind, expected, likened(found(paper.understood(), kind, text), expected));
			}
		}
		System.out.print(measured);

		assertThat(measured.worst()).as(String.join("\n", measured.differences())).isGreaterThanOrEqualTo(ENOUGH);
	}

	@Test
	void readsListsItemByItemAndNoneWhereThereIsNone() {
		for (Paper paper : papers()) {
			List<String> items = paper.rows("item").map((row) -> words(row[1]) + " | " + words(row[2])).toList();

			assertThat(paper.highlights()).as(paper.name())
				.extracting((highlight) -> heading(highlight) + " | " + ends(whole(highlight)))
				.containsExactlyElementsOf(items);
			String all = paper.highlights().stream().map(ProvincePapersTests::whole).collect(Collectors.joining("\n"));
			assertThat(paper.rows("apart").map((row) -> words(row[1])).filter(all::contains)).as(paper.name())
				.isEmpty();
			assertThat(Stream.ofNullable(paper.understood().list())
				.flatMap((list) -> list.closing().stream())
				.map((closing) -> words("Câu kết: " + closing.words()))).as(paper.name())
				.containsExactlyElementsOf(paper.rows("closing").map((row) -> words(row[1])).toList());
		}
	}

	@Test
	void readsTitleAndYear() {
		for (Paper paper : papers()) {
			UnderstoodList list = paper.understood().list();
			List<String[]> expected = paper.rows("list").toList();

			assertThat((list != null) ? 1 : 0).as(paper.name()).isEqualTo(expected.size());
			if (list != null) {
				assertThat(list.year()).as(paper.name()).hasToString(expected.get(0)[1]);
				assertThat(words((list.title() != null) ? list.title().words() : "")).as(paper.name())
					.contains(words(expected.get(0)[2]));
			}
		}
	}

	@Test
	void readsLetterheadsAndEndsOfLetters() {
		for (Paper paper : papers()) {
			List<String> letters = paper.understood().letters().stream().map(ProvincePapersTests::cells).toList();
			List<String> expected = paper.rows("letter").map((row) -> row[1] + " " + words(row[2])).toList();

			assertThat(letters).as(paper.name()).hasSize(expected.isEmpty() ? 0 : 1);
			assertThat(String.join("\n", letters).lines()).as(paper.name()).containsAll(expected);
		}
	}

	private static List<Paper> papers() {
		try (Stream<Path> files = Files.list(PAPERS)) {
			return files.filter((file) -> file.toString().endsWith(".txt"))
				.sorted()
				.map(ProvincePapersTests::paper)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Paper paper(Path file) {
		String name = file.getFileName().toString().replace(".txt", "");
		try {
			UnderstoodPaper understood = Understanding
				.of(new Reading().read(Files.readAllBytes(file), "text/plain").text());
			Covered.assertCovered(understood);
			return new Paper(name, understood,
					Files.readAllLines(file.resolveSibling(name + ".tsv"))
						.stream()
						.map((line) -> line.split("\t", -1))
						.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> found(UnderstoodPaper paper, String kind, String text) {
		return switch (kind) {
			case "reference" -> paper.references().stream().map((one) -> Described.of(one, text).value()).toList();
			case "date" -> paper.dates().stream().map((one) -> Described.of(one).value()).toList();
			default -> paper.quantities().stream().map((one) -> Described.of(one.quantity()).value()).toList();
		};
	}

	/** What was found, in the words of what is expected where it says the same. */
	private static List<String> likened(List<String> found, List<String> expected) {
		List<String> left = new ArrayList<>(expected);
		List<String> likened = new ArrayList<>();
		for (String one : found) {
			String same = left.stream().filter((other) -> isSame(one, other)).findFirst().orElse(one);
			left.remove(same);
			likened.add(same);
		}
		return likened;
	}

	/** A unit may be named by its first words alone, and a rank without what it is in. */
	private static boolean isSame(String found, String expected) {
		String[] one = found.toLowerCase(Locale.ROOT).split("; ", 2);
		String[] other = expected.toLowerCase(Locale.ROOT).split("; ", 2);
		boolean measure = one[0].equals(other[0]) || one[0].startsWith(other[0] + " ")
				|| isNamed(other[0]) && other[0].startsWith(one[0] + " ");
		return measure && (one.length > 1 ? one[1] : "").equals(other.length > 1 ? other[1] : "");
	}

	/** Whether more than the first word of a unit is named, or a place in an order. */
	private static boolean isNamed(String value) {
		return value.startsWith("rank ") || value.startsWith("share ") || value.split(" ").length > WORDS;
	}

	private static String cells(Letter letter) {
		Map<String, String> cells = new TreeMap<>();
		cells.put("parent", words(letter.parent()));
		cells.put("issuer", words(letter.issuer()));
		cells.put("number", (letter.documentNumber() != null) ? words(letter.documentNumber().key()) : "");
		cells.put("place", words(letter.place()));
		cells.put("date", (letter.date() != null) ? words(letter.date().iso()) : "");
		cells.put("form", words(letter.form()));
		cells.put("subject", words(letter.subject()).replaceFirst("^(?:về việc|về) ", ""));
		cells.put("urgency", letter.urgency().code());
		cells.put("addressees", String.valueOf(letter.addressees().size()));
		cells.put("recipients", String.valueOf(letter.recipients().size()));
		cells.put("authority", words(letter.authority()));
		cells.put("title", words(letter.signatoryTitle()));
		cells.put("signatory", words(letter.signatory()));
		return cells.entrySet()
			.stream()
			.map((cell) -> cell.getKey() + " " + cell.getValue())
			.collect(Collectors.joining("\n"));
	}

	private static String heading(UnderstoodHighlight highlight) {
		return words(highlight.heading());
	}

	private static String whole(UnderstoodHighlight highlight) {
		return (heading(highlight) + " "
				+ highlight.body().stream().map((one) -> words(one.words())).collect(Collectors.joining(" ")))
			.strip();
	}

	private static String ends(String whole) {
		List<String> words = List.of(whole.split(" "));
		return String.join(" ", words.subList(0, Math.min(WORDS, words.size()))) + " "
				+ String.join(" ", words.subList(Math.max(0, words.size() - WORDS), words.size()));
	}

	private static String words(@Nullable Excerpt excerpt) {
		return (excerpt != null) ? words(excerpt.words()) : "";
	}

	private static String words(String text) {
		return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

}
