package vn.noibat.press;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The schemas and examples of docs/api, which are the contract, as they came with the
 * programme.
 */
@Component
class Contract {

	private static final String SUFFIX = ".json";

	private final Map<String, byte[]> schemas;

	private final Map<String, byte[]> examples;

	Contract() throws IOException {
		this.schemas = load("classpath*:api/schemas/*" + SUFFIX);
		this.examples = load("classpath*:api/examples/*" + SUFFIX);
	}

	/** All schemas by their name, which is that of their file without its suffix. */
	Map<String, byte[]> schemas() {
		return this.schemas;
	}

	Optional<byte[]> schema(String name) {
		return Optional.ofNullable(this.schemas.get(name));
	}

	/** All examples by their name: that of their schema, a hyphen, what they show. */
	Map<String, byte[]> examples() {
		return this.examples;
	}

	Optional<byte[]> example(String name) {
		return Optional.ofNullable(this.examples.get(name));
	}

	private static Map<String, byte[]> load(String pattern) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			String file = String.valueOf(resource.getFilename());
			try (InputStream content = resource.getInputStream()) {
				files.put(file.substring(0, file.length() - SUFFIX.length()), content.readAllBytes());
			}
		}
		return files;
	}

}
