package vn.noibat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps configurations that stand among the tests out of the portal.
 */
public final class TestsLeftOut extends TypeExcludeFilter {

	private final Path tests;

	public TestsLeftOut() {
		try {
			this.tests = Path.of(TestsLeftOut.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public boolean match(MetadataReader type, MetadataReaderFactory types) {
		Resource resource = type.getResource();
		try {
			return resource.isFile() && resource.getFile().toPath().startsWith(this.tests);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TestsLeftOut;
	}

	@Override
	public int hashCode() {
		return TestsLeftOut.class.hashCode();
	}

}
