package vn.noibat.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The embedded database in place of a server of one's own, of which
 * {@code spring.datasource.url} would tell.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoServerOfOnesOwn.class)
class EmbeddedDatabaseConfiguration {

	@Bean
	@ConditionalOnMissingBean
	EmbeddedDatabase embeddedDatabase(@Value("${noibat.data-dir:./data}") String folder) {
		return EmbeddedDatabase.startOn(Path.of(folder));
	}

	@Bean
	EmbeddedConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database,
			@Value("${noibat.database.name:noibat}") String name) {
		database.create(name);
		return new EmbeddedConnectionDetails(database.urlOf(name), EmbeddedDatabase.APPLICATION,
				database.passwords().application());
	}

	@Bean
	EmbeddedMigrationDetails embeddedMigrationDetails(EmbeddedDatabase database,
			EmbeddedConnectionDetails application) {
		return new EmbeddedMigrationDetails(application.getJdbcUrl(), EmbeddedDatabase.OWNER,
				database.passwords().owner());
	}

	@Bean
	OwnSecrets ownSecrets(EmbeddedDatabase database) {
		return database.secrets();
	}

	/**
	 * How the application reaches the embedded database.
	 */
	record EmbeddedConnectionDetails(String getJdbcUrl, String getUsername,
			String getPassword) implements JdbcConnectionDetails {
	}

	/**
	 * How Flyway reaches the embedded database.
	 */
	record EmbeddedMigrationDetails(String getJdbcUrl, String getUsername,
			String getPassword) implements FlywayConnectionDetails {
	}

	/**
	 * No {@code spring.datasource.url} is configured.
	 */
	static class NoServerOfOnesOwn implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
