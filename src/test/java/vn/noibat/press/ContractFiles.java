package vn.noibat.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed schemas and examples. With {@code -Dnoibat.examples=write} what is served
 * becomes the example instead of being compared with it.
 */
final class ContractFiles {

	private static final Path EXAMPLES = Path.of("docs", "api", "examples");

	private static final Path SCHEMAS = Path.of("docs", "api", "schemas");

	private static final String BASE = "https://noibat.example/api/v1/schemas/";

	private static final boolean WRITE = "write".equals(System.getProperty("noibat.examples"));

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry.schemas((address) -> read(schemaFile(address))));

	private ContractFiles() {
	}

	static List<Path> examples() {
		try (Stream<Path> files = Files.list(EXAMPLES)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is wrong with JSON text by a schema; the schema's own formats count. */
	static List<String> faults(String schema, String json) {
		Schema known = REGISTRY.getSchema(SchemaLocation.of(BASE + schema + ".json"));
		List<Error> errors = known.validate(json, InputFormat.JSON,
				(context) -> context.executionConfig((configuration) -> configuration.formatAssertionsEnabled(true)));
		return errors.stream().map((error) -> error.getInstanceLocation() + " " + error.getMessage()).toList();
	}

	/** Checks an answer by the schema of the example's name and against the example. */
	static void check(String example, String served) {
		assertThat(faults(schemaOf(example), served)).as(example).isEmpty();
		Path file = EXAMPLES.resolve(example + ".json");
		JsonNode answer = PressOffice.JSON.readTree(served);
		if (WRITE) {
			write(file, answer);
		}
		assertThat(answer).as(example).isEqualTo(PressOffice.JSON.readTree(read(file)));
	}

	/** The schema an example follows: its name up to the first hyphen. */
	static String schemaOf(String example) {
		return example.replaceFirst("[-.].*", "");
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path schemaFile(String address) {
		return SCHEMAS.resolve(address.substring(BASE.length()));
	}

	private static void write(Path file, JsonNode answer) {
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
				Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
			.withObjectIndenter(indenter)
			.withArrayIndenter(indenter);
		try {
			Files.createDirectories(EXAMPLES);
			Files.writeString(file, PressOffice.JSON.writer().with(printer).writeValueAsString(answer) + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
