package vn.noibat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of all rooms in both languages; numbers in them stay as they are, so that the
 * year 2023 is not read as a quantity.
 */
class Wording extends ResourceBundleMessageSource {

	private static final String SUFFIX = "_vi.properties";

	Wording() {
		setBasenames(bundles());
		setDefaultEncoding(StandardCharsets.UTF_8.name());
		setFallbackToSystemLocale(false);
		setDefaultLocale(Locale.forLanguageTag("vi"));
		setAlwaysUseMessageFormat(true);
	}

	@Override
	protected Object[] resolveArguments(Object @Nullable [] arguments, Locale locale) {
		return Arrays.stream(super.resolveArguments(arguments, locale))
			.map((argument) -> (argument instanceof Number) ? argument.toString() : argument)
			.toArray();
	}

	private static String[] bundles() {
		try {
			Resource[] resources = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*" + SUFFIX);
			return Stream.of(resources)
				.map(Resource::getFilename)
				.filter(Objects::nonNull)
				.map((name) -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
				.sorted()
				.toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
