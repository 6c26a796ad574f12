package vn.noibat.database;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives every Spring test context a database of its own on the one test server, without a
 * word of configuration; only {@code @WebMvcTest} has none.
 */
class TestDatabaseContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return TestContextAnnotationUtils.hasAnnotation(testClass, WebMvcTest.class) ? new WithoutDatabase()
				: new WithDatabase();
	}

	/**
	 * Equal to every other one, so that contexts are shared between tests as usual.
	 */
	private record WithDatabase() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			ConfigurableEnvironment environment = context.getEnvironment();
			String database = TestDatabase
				.newMigrated(List.of(environment.getRequiredProperty("spring.flyway.locations", String[].class)));
			environment.getPropertySources()
				.addFirst(new MapPropertySource("test database",
						Map.of("noibat.database.name", database, "management.server.port", "0",
								"spring.test.database.replace", "none", "spring.datasource.hikari.maximum-pool-size",
								"4", "spring.datasource.hikari.minimum-idle", "0", "noibat.local-password",
								"noibat-local-1")));
			// Last, so that a test may say otherwise.
			environment.getPropertySources().addLast(new MapPropertySource("test jobs", Map.of("noibat.jobs", "off")));
			BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
			RootBeanDefinition server = new RootBeanDefinition(EmbeddedDatabase.class, TestDatabase::server);
			// Other contexts go on with the server when this one is closed.
			server.setDestroyMethodName("");
			registry.registerBeanDefinition("embeddedDatabase", server);
			// The slices (@DataJpaTest) do not scan for it.
			new AnnotatedBeanDefinitionReader(registry, context.getEnvironment())
				.register(EmbeddedDatabaseConfiguration.class, DatabaseConfiguration.class);
		}

	}

	/**
	 * Leaves the context as it is.
	 */
	private record WithoutDatabase() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
		}

	}

}
