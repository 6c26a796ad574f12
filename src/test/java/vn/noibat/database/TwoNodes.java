package vn.noibat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import vn.noibat.NoiBatApplication;

/**
 * The whole portal twice, over one database on the one test server.
 */
public final class TwoNodes implements AutoCloseable {

	private final String database = TestDatabase.newName();

	private final List<ConfigurableApplicationContext> nodes;

	private TwoNodes() {
		// One after the other: the first migrates and releases the records.
		this.nodes = Stream.of("first", "second").map(this::node).toList();
	}

	public static TwoNodes start() {
		return new TwoNodes();
	}

	public List<? extends ApplicationContext> nodes() {
		return this.nodes;
	}

	@Override
	public void close() {
		this.nodes.forEach(ConfigurableApplicationContext::close);
	}

	private ConfigurableApplicationContext node(String name) {
		return new SpringApplicationBuilder(NoiBatApplication.class).bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.initializers((context) -> prepare(context, name))
			.run();
	}

	private void prepare(ConfigurableApplicationContext context, String name) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource(name + " node",
					Map.of("noibat.database.name", this.database, "server.port", "0", "management.server.port", "0",
							"spring.datasource.hikari.maximum-pool-size", "4", "spring.datasource.hikari.minimum-idle",
							"0", "noibat.local-password", "noibat-local-1")));
		context.getBeanFactory().registerSingleton("testsLeftOut", new TestsLeftOut());
		RootBeanDefinition server = new RootBeanDefinition(EmbeddedDatabase.class, TestDatabase::server);
		// Other contexts go on with the server when this one is closed.
		server.setDestroyMethodName("");
		((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("embeddedDatabase", server);
	}

	/**
	 * Keeps configurations that stand among the tests out of the portal.
	 */
	private static final class TestsLeftOut extends TypeExcludeFilter {

		private final Path tests;

		private TestsLeftOut() {
			try {
				this.tests = Path.of(TwoNodes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
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

}
