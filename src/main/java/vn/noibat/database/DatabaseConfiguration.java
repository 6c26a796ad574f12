package vn.noibat.database;

import javax.sql.DataSource;

import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What is the same on the embedded database and on a server of one's own.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DatabaseConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseConfiguration.class);

	@Bean
	FlywayMigrationStrategy migrationOnFirmGround(ResourceLoader resources, DataSource application,
			@Value("${noibat.records:hai-phong}") String records) {
		return (flyway) -> {
			Records.check(records, resources);
			FirmGround.check(flyway.getConfiguration().getDataSource());
			MigrateResult migrated = flyway.migrate();
			logger.info("{} migrations are applied to the database", migrated.migrationsExecuted);
			FirmGround.warnOfOwner(application);
		};
	}

	// After the migration, which tells more clearly why there is no database.
	@Bean
	@DependsOnDatabaseInitialization
	DatabaseClock clock(DataSource dataSource) {
		return new DatabaseClock(dataSource);
	}

}
