package vn.noibat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page as a screen reader gets it, compared with the tree that is committed as right.
 */
public final class AccessibilityTree {

	private static final String UPDATE = "noibat.update-snapshots";

	private final Path committed;

	private final Path actual;

	private final boolean update;

	AccessibilityTree(Path committed, Path actual, boolean update) {
		this.committed = committed;
		this.actual = actual;
		this.update = update;
	}

	/**
	 * Compares the page with src/test/resources/accessibility/{name}.yml, or writes that
	 * file where the system property noibat.update-snapshots is true.
	 * @param name the file's name without its ending; a slash makes a folder
	 * @throws AssertionError with the lines that differ
	 */
	public static void assertMatches(Page page, String name) {
		new AccessibilityTree(Path.of("src", "test", "resources", "accessibility"), Path.of("target", "accessibility"),
				Boolean.getBoolean(UPDATE))
			.check(page, name);
	}

	void check(Page page, String name) {
		Path expected = this.committed.resolve(name + ".yml");
		String tree = withoutPort(page.ariaSnapshot(), URI.create(page.url())) + "\n";
		if (this.update) {
			write(expected, tree);
			return;
		}
		Path found = this.actual.resolve(name + ".yml");
		write(found, tree);
		assertThat(expected).as("no committed tree to compare %s with; write it with -D%s=true", found, UPDATE)
			.exists();
		assertThat(found).as("accessibility tree of %s; where it is right, write it with -D%s=true", page.url(), UPDATE)
			.hasSameTextualContentAs(expected);
	}

	private static String withoutPort(String tree, URI address) {
		return (address.getPort() < 0) ? tree : tree.replace("//" + address.getAuthority(), "//" + address.getHost());
	}

	private static void write(Path file, String content) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
