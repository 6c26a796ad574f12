package vn.noibat.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads every table of the database as its owner, system columns included, and tries to
 * tell from it who cast which paper: by every order in which voters and papers stand
 * anywhere, and by every value that a row of a voter shares with a row of a paper.
 */
final class LinkHunt {

	private final Map<String, List<Map<String, String>>> tables = new TreeMap<>();

	LinkHunt(JdbcClient owner) {
		List<String> names = owner
			.sql("select table_name from information_schema.tables where table_schema = 'public'"
					+ " and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		names.forEach((table) -> this.tables.put(table, owner
			.sql("select xmin::text as \"xmin\", xmax::text as \"xmax\", ctid::text as \"ctid\", t.* from public.\""
					+ table + "\" t")
			.query((row, index) -> {
				Map<String, String> columns = new LinkedHashMap<>();
				for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
					columns.put(row.getMetaData().getColumnLabel(column), String.valueOf(row.getString(column)));
				}
				return columns;
			})
			.list()));
	}

	Set<String> tables() {
		return this.tables.keySet();
	}

	/**
	 * How well each way of telling does on one ballot, as hits above chance and their
	 * variance.
	 * @param ballot its id; rows that name it are looked at by themselves, too
	 * @param cast what each voter really cast: a paper with one choice
	 */
	Map<String, Score> tries(String ballot, Map<String, String> cast, Set<String> nominations) {
		Map<String, Score> scores = new TreeMap<>();
		Map<String, List<String>> voters = sequences(ballot, cast.keySet());
		Map<String, List<String>> papers = sequences(ballot, nominations);
		voters.forEach((voterOrder, voter) -> papers.forEach((paperOrder, paper) -> {
			if (paper.size() == cast.size()) {
				scores.put(voterOrder + " ~ " + paperOrder, score(voter, paper, cast));
				List<String> backwards = new ArrayList<>(paper);
				Collections.reverse(backwards);
				scores.put(voterOrder + " ~ reversed " + paperOrder, score(voter, backwards, cast));
			}
		}));
		scores.putAll(shared(cast, nominations));
		return scores;
	}

	/**
	 * Every order in which all of these words stand in some table, by the way it is
	 * found.
	 */
	private Map<String, List<String>> sequences(String ballot, Set<String> words) {
		Map<String, List<String>> found = new LinkedHashMap<>();
		Pattern word = words(words);
		this.tables.forEach((table, rows) -> {
			if (rows.isEmpty()) {
				return;
			}
			for (String column : rows.get(0).keySet()) {
				// Inside one value: an array, a document.
				rows.forEach((row) -> {
					List<String> inside = all(word, row.get(column));
					if (inside.size() > 1) {
						found.put(table + "." + column + " inside, " + inside.size(), inside);
					}
				});
				List<Map<String, String>> naming = rows.stream()
					.filter((row) -> all(word, row.get(column)).size() == 1)
					.toList();
				if (naming.size() < 2) {
					continue;
				}
				List<Map<String, String>> ofBallot = naming.stream()
					.filter((row) -> row.containsValue(ballot))
					.toList();
				for (String order : rows.get(0).keySet()) {
					found.put(table + "." + column + " by " + order, inOrder(naming, order, column, word));
					found.put(table + "." + column + " of the ballot by " + order,
							inOrder(ofBallot, order, column, word));
				}
			}
		});
		// Of voters named more often, their first and their last place.
		Map<String, List<String>> usable = new LinkedHashMap<>();
		found.forEach((way, sequence) -> {
			usable.put(way, sequence);
			usable.put(way + " first", List.copyOf(new LinkedHashSet<>(sequence)));
			List<String> last = new ArrayList<>(sequence);
			Collections.reverse(last);
			last = new ArrayList<>(new LinkedHashSet<>(last));
			Collections.reverse(last);
			usable.put(way + " last", last);
		});
		return usable;
	}

	private static List<String> inOrder(List<Map<String, String>> rows, String order, String column, Pattern word) {
		return rows.stream()
			.sorted(Comparator.comparing((row) -> row.get(order), LinkHunt::compare))
			.map((row) -> all(word, row.get(column)).get(0))
			.toList();
	}

	/**
	 * What is told by a value that a row of one voter shares with a row of one paper,
	 * column by column.
	 */
	private Map<String, Score> shared(Map<String, String> cast, Set<String> nominations) {
		Map<String, Map<String, Set<String>>> voters = valuesBeside(words(cast.keySet()), words(nominations));
		Map<String, Map<String, Set<String>>> papers = valuesBeside(words(nominations), words(cast.keySet()));
		Map<String, Score> scores = new TreeMap<>();
		voters.forEach((voterColumn, names) -> papers.forEach((paperColumn, choices) -> {
			List<String> told = new ArrayList<>();
			List<String> guesses = new ArrayList<>();
			names.forEach((value, named) -> {
				Set<String> chosen = choices.getOrDefault(value, Set.of());
				if (named.size() == 1 && chosen.size() == 1) {
					told.add(named.iterator().next());
					guesses.add(chosen.iterator().next());
				}
			});
			if (told.size() > 1) {
				scores.put("shared " + voterColumn + " = " + paperColumn, score(told, guesses, cast));
			}
		}));
		return scores;
	}

	/**
	 * By column, whose rows hold a value: of rows that name one of the words and nothing
	 * of the other kind.
	 */
	private Map<String, Map<String, Set<String>>> valuesBeside(Pattern word, Pattern other) {
		Map<String, Map<String, Set<String>>> values = new TreeMap<>();
		this.tables.forEach((table, rows) -> rows.forEach((row) -> {
			Set<String> named = new LinkedHashSet<>();
			row.values().forEach((value) -> named.addAll(all(word, value)));
			if (named.size() == 1 && row.values().stream().allMatch((value) -> all(other, value).isEmpty())) {
				row.forEach(
						(column, value) -> values.computeIfAbsent(table + "." + column, (key) -> new LinkedHashMap<>())
							.computeIfAbsent(value, (key) -> new LinkedHashSet<>())
							.addAll(named));
			}
			else if (named.size() == 1) {
				// One row with both: the row itself is what they share.
				values.computeIfAbsent(table + " row", (key) -> new LinkedHashMap<>())
					.computeIfAbsent(row.get("ctid"), (key) -> new LinkedHashSet<>())
					.addAll(named);
			}
		}));
		return values;
	}

	private static Score score(List<String> voters, List<String> papers, Map<String, String> cast) {
		int size = papers.size();
		if (voters.size() != size || size < 2 || !cast.keySet().containsAll(voters)) {
			return new Score(0, 0, 0);
		}
		List<String> real = voters.stream().map(cast::get).toList();
		int hits = (int) IntStream.range(0, size).filter((i) -> real.get(i).equals(papers.get(i))).count();
		// Hoeffding's moments of the number of hits when papers are dealt out at random.
		double[][] equal = new double[size][size];
		double[] rows = new double[size];
		double[] columns = new double[size];
		double all = 0;
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				equal[i][j] = real.get(i).equals(papers.get(j)) ? 1 : 0;
				rows[i] += equal[i][j] / size;
				columns[j] += equal[i][j] / size;
				all += equal[i][j] / size / size;
			}
		}
		double variance = 0;
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				variance += Math.pow(equal[i][j] - rows[i] - columns[j] + all, 2);
			}
		}
		return new Score(hits, all * size, variance / (size - 1));
	}

	private static Pattern words(Set<String> words) {
		return Pattern.compile("(?<![A-Za-z0-9-])(?:" + String.join("|", words.stream().map(Pattern::quote).toList())
				+ ")(?![A-Za-z0-9-])");
	}

	private static List<String> all(Pattern word, String text) {
		List<String> all = new ArrayList<>();
		Matcher matcher = word.matcher(text);
		while (matcher.find()) {
			all.add(matcher.group());
		}
		return all;
	}

	/** Numbers, also those within (0,12), by their size; anything else by its text. */
	private static int compare(String one, String other) {
		if (one.matches("[(]?\\d{1,18}(,\\d{1,9}[)])?") && other.matches("[(]?\\d{1,18}(,\\d{1,9}[)])?")) {
			return Arrays.compare(numbers(one), numbers(other));
		}
		return one.compareTo(other);
	}

	private static long[] numbers(String text) {
		return Arrays.stream(text.replaceAll("[()]", "").split(",")).mapToLong(Long::parseLong).toArray();
	}

	/**
	 * How often one way of telling was right.
	 *
	 * @param expected by chance
	 */
	record Score(double hits, double expected, double variance) {

		Score plus(Score other) {
			return new Score(this.hits + other.hits, this.expected + other.expected, this.variance + other.variance);
		}

		/** By how many standard deviations it is better than chance. */
		double sigmas() {
			return (this.variance == 0) ? 0 : (this.hits - this.expected) / Math.sqrt(this.variance);
		}

	}

}
