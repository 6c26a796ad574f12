package vn.noibat.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import vn.noibat.NoiBatApplication;
import vn.noibat.account.CheapSecrets;

/**
 * The whole portal twice, over one database on the one test server.
 */
public final class TwoNodes implements AutoCloseable {

	private final String database = TestDatabase
		.newMigrated(List.of("classpath:db/migration", "classpath:db/records/hai-phong"));

	private final List<ConfigurableApplicationContext> nodes;

	private final Map<String, Object> settings;

	private TwoNodes(String... settings) {
		this.settings = Arrays.stream(settings)
			.map((setting) -> setting.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
		// One after the other: the first releases the records.
		this.nodes = Stream.of("first", "second").map(this::node).toList();
	}

	/** Starts both, with settings of the form name=value. */
	public static TwoNodes start(String... settings) {
		return new TwoNodes(settings);
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
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", this.settings));
		context.getEnvironment()
			.getPropertySources()
			.addLast(new MapPropertySource("test jobs", Map.of("noibat.jobs", "off")));
		context.getBeanFactory().registerSingleton("testsLeftOut", new TestsLeftOut());
		CheapSecrets.in(context);
		RootBeanDefinition server = new RootBeanDefinition(EmbeddedDatabase.class, TestDatabase::server);
		// Other contexts go on with the server when this one is closed.
		server.setDestroyMethodName("");
		((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("embeddedDatabase", server);
	}

}
