package vn.noibat.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.noibat.paper.Reading;
import vn.noibat.text.DateMention;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The source texts themselves, which are not part of the project: they are read from the
 * folder beside the checkout where there is one.
 */
class SourceTextsTests {

	// Beside the checkout, or one higher where this is a work tree of it.
	private static final Path SOURCES = Stream.of("../shared/sources", "../../shared/sources")
		.map((place) -> Path.of(System.getProperty("basedir", ".")).resolve(place).normalize())
		.filter(Files::isDirectory)
		.findFirst()
		.orElse(Path.of("../shared/sources"));

	private static final double ENOUGH = 0.98;

	private static Map<String, UnderstoodPaper> papers = Map.of();

	// The tables name the lines of the files, of which reading drops the empty ones.
	private static final Map<UnderstoodPaper, List<Integer>> NUMBERS = new IdentityHashMap<>();

	@BeforeAll
	static void read() throws IOException {
		boolean there = Files.isDirectory(SOURCES);
		if (!there) {
			System.out.println("Skipped: the source texts are not beside the checkout");
		}
		Assumptions.assumeTrue(there, "the source texts are not beside the checkout");
		papers = new TreeMap<>();
		try (Stream<Path> files = Files.list(SOURCES)) {
			for (Path file : files.filter((name) -> name.toString().endsWith(".txt")).toList()) {
				UnderstoodPaper paper = Understanding
					.of(new Reading().read(Files.readAllBytes(file), "text/plain").text());
				papers.put(file.getFileName().toString(), paper);
				NUMBERS.put(paper, numbers(Files.readAllLines(file)));
			}
		}
	}

	@Test
	void findsTheReferencesDatesAndQuantitiesOfTheTable() throws IOException {
		Measured measured = new Measured();
		papers.forEach((name, paper) -> {
			List<String[]> rows = table("findings.tsv").stream().filter((row) -> row[0].equals(name)).toList();
			for (String kind : List.of("reference", "date", "quantity")) {
				measured.add(name, kind,
						rows.stream()
							.filter((row) -> row[2].equals(kind))
							.map((row) -> row[1] + ": " + row[4])
							.toList(),
						described(paper).filter((found) -> found.kind().equals(kind))
							.map((found) -> line(paper, found.place().from()) + ": " + found.value())
							.toList());
			}
		});
		System.out.print(measured);

		assertThat(measured.worst()).as(String.join("\n", measured.differences())).isGreaterThanOrEqualTo(ENOUGH);
	}

	@Test
	void readsTheLetterheads() {
		List<String> read = new ArrayList<>();
		papers.forEach((name, paper) -> paper.letters()
			.forEach((letter) -> read.add(String.join("\t", name, words(letter.parent()), words(letter.issuer()),
					(letter.documentNumber() != null) ? letter.documentNumber().key() : "", words(letter.place()),
					iso(letter.date()), iso(letter.signedAt()), words(letter.subject()), letter.urgency().code(),
					String.valueOf(letter.addressees().size()), String.valueOf(letter.recipients().size()),
					words(letter.authority()), words(letter.signatoryTitle())))));

		assertThat(read).isEqualTo(table("letterheads.tsv").stream().map((row) -> String.join("\t", row)).toList());
	}

	@Test
	void readsTheListsOfTenAndNoneInReports() {
		List<String> read = new ArrayList<>();
		papers.forEach((name, paper) -> {
			UnderstoodList list = paper.list();
			if (list != null) {
				read.add(String.join("\t", name, String.valueOf(list.year()), line(paper, list.title()),
						list.highlights()
							.stream()
							.map((highlight) -> line(paper, highlight.label())
									+ ((highlight.heading() != null) ? "h" : "-") + highlight.body().size())
							.collect(Collectors.joining(" ")),
						list.closing().stream().map((part) -> line(paper, part)).collect(Collectors.joining(" ")),
						String.valueOf(line(paper, list.span().until() - 1))));
			}
		});

		assertThat(read).isEqualTo(table("lists.tsv").stream().map((row) -> String.join("\t", row)).toList());
	}

	@Test
	void leavesNothingOut() {
		papers.values().forEach(Covered::assertCovered);
	}

	private static String words(@Nullable Excerpt excerpt) {
		return (excerpt != null) ? excerpt.words() : "";
	}

	private static String iso(@Nullable DateMention date) {
		return (date != null) ? date.iso() : "";
	}

	private static String line(UnderstoodPaper paper, @Nullable Excerpt excerpt) {
		return (excerpt != null) ? String.valueOf(line(paper, excerpt.span().from())) : "";
	}

	private static Stream<Described> described(UnderstoodPaper paper) {
		return Stream
			.of(paper.references().stream().map((found) -> Described.of(found, paper.text())),
					paper.dates().stream().map(Described::of),
					paper.quantities().stream().map((found) -> Described.of(found.quantity())))
			.flatMap((found) -> found);
	}

	private static List<Integer> numbers(List<String> lines) {
		return IntStream.rangeClosed(1, lines.size()).filter((line) -> !lines.get(line - 1).isBlank()).boxed().toList();
	}

	private static int line(UnderstoodPaper paper, int place) {
		long read = paper.text().substring(0, place).chars().filter((character) -> character == '\n').count();
		return NUMBERS.get(paper).get((int) read);
	}

	private static List<String[]> table(String name) {
		try (Stream<String> lines = Files
			.lines(Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/intake").resolve(name))) {
			return lines.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.skip(1)
				.map((line) -> line.split("\t", -1))
				.collect(Collectors.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
