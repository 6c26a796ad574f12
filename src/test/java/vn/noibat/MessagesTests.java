package vn.noibat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

	private static final Pattern GIVEN_IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)\\(");

	/** The key stands before the language or after it, and is followed by more. */
	private static final Pattern GIVEN_IN_JAVA = Pattern
		.compile("(?:\\bgetMessage\\(\\s*\"([A-Za-z0-9.-]+)\",\\s*new Object"
				+ "|\\bword\\(\\s*\"([A-Za-z0-9.-]+)\",\\s*[a-zA-Z.]+(?:\\(\\))?,"
				+ "|\\b(?:in\\(\\s*[A-Za-z.]+,|both\\(|missing\\(|bad\\(|RefusedRequest\\(\\s*[A-Za-z._]+,)\\s*"
				+ "\"([A-Za-z0-9.-]+)\",)");

	/** Letters that English does not have; a few stand in names and document numbers. */
	private static final Pattern VIETNAMESE_ONLY = Pattern.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");

	private static final Set<String> NAMES = Set.of("Atom", "RSS", "JSON Feed", "JSON", "DOCX", "PDF", "SHA-256", "CSV",
			"API");

	@Test
	void everyKeyExistsInEveryLanguage() {
		Map<String, Properties> vietnamese = bundles("vi");
		Map<String, Properties> english = bundles("en");

		assertThat(vietnamese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
		vietnamese.forEach((room, words) -> assertThat(words.stringPropertyNames()).as(room)
			.containsExactlyInAnyOrderElementsOf(english.get(room).stringPropertyNames()));
	}

	@Test
	void noKeyStandsInTwoRooms() {
		Map<String, String> homes = new TreeMap<>();
		Set<String> twice = new TreeSet<>();
		bundles("vi").forEach((room, words) -> words.stringPropertyNames().forEach((key) -> {
			if (homes.put(key, room) != null) {
				twice.add(key);
			}
		}));

		assertThat(twice).isEmpty();
	}

	@Test
	void noTextIsEmptyOrLeftInTheOtherLanguage() {
		bundles("en").forEach((room, words) -> words.forEach((key, text) -> {
			assertThat((String) text).as(room + " " + key).isNotBlank();
			String outsideQuotes = ((String) text).replaceAll("“[^”]*”", "");
			assertThat(VIETNAMESE_ONLY.matcher(outsideQuotes).results().count()).as(room + " " + key).isLessThan(4);
		}));
	}

	@Test
	void templatesUseOnlyKeysThatExist() throws IOException {
		Set<String> known = new TreeSet<>();
		bundles("vi").values().forEach((words) -> known.addAll(words.stringPropertyNames()));
		Set<String> missing = new TreeSet<>();
		for (Resource template : resources("classpath:templates/**/*.html")) {
			Matcher matcher = KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
			while (matcher.find()) {
				if (!known.contains(matcher.group(1))) {
					missing.add(template.getFilename() + ": " + matcher.group(1));
				}
			}
		}

		assertThat(missing).isEmpty();
	}

	@Test
	void wordsThatAreGivenArgumentsHaveAPlaceForThem() throws IOException {
		Set<String> given = new TreeSet<>();
		for (Resource template : resources("classpath:templates/**/*.html")) {
			collect(given, GIVEN_IN_TEMPLATE, template.getContentAsString(StandardCharsets.UTF_8));
		}
		int inTemplates = given.size();
		try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				collect(given, GIVEN_IN_JAVA, Files.readString(source));
			}
		}
		assertThat(given).hasSizeGreaterThan(inTemplates).contains("edition.withdrawn", "press.feed.highlight");
		for (String language : List.of("vi", "en")) {
			bundles(language).values().forEach((words) -> words.forEach((key, text) -> {
				if (given.contains(key)) {
					assertThat((String) text).as(language + " " + key).contains("{0");
				}
			}));
		}
	}

	@Test
	void templatesHoldNoTextOfTheirOwn() throws IOException {
		Set<String> own = new TreeSet<>();
		for (Resource template : resources("classpath:templates/**/*.html")) {
			String html = template.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", "");
			Matcher element = Pattern.compile("<([a-z0-9:]+)((?:[^>\"]|\"[^\"]*\")*)>([^<]*\\p{L}[^<]*)<")
				.matcher(html);
			while (element.find()) {
				String attributes = element.group(2);
				boolean name = element.group(1).equals("code") || NAMES.contains(element.group(3).strip());
				boolean replaced = attributes.contains("th:text") || attributes.contains("th:utext");
				if (!replaced && !name && !element.group(3).isBlank()) {
					own.add(template.getFilename() + ": " + element.group(3).strip());
				}
			}
		}

		assertThat(own).isEmpty();
	}

	private static void collect(Set<String> keys, Pattern call, String text) {
		Matcher matcher = call.matcher(text);
		while (matcher.find()) {
			IntStream.rangeClosed(1, matcher.groupCount())
				.mapToObj(matcher::group)
				.filter(Objects::nonNull)
				.forEach(keys::add);
		}
	}

	private static Map<String, Properties> bundles(String language) {
		Map<String, Properties> bundles = new TreeMap<>();
		try {
			for (Resource resource : resources("classpath:messages/*_" + language + ".properties")) {
				Properties words = new Properties();
				try (InputStream in = resource.getInputStream()) {
					words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
				}
				bundles.put(String.valueOf(resource.getFilename()).replaceFirst("_.*", ""), words);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bundles;
	}

	private static Resource[] resources(String pattern) throws IOException {
		return new PathMatchingResourcePatternResolver().getResources(pattern);
	}

}
