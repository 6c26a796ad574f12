package vn.noibat.database;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.beans.factory.annotation.Value;
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

	@Bean
	FlywayMigrationStrategy migrationOnFirmGround(ResourceLoader resources,
			@Value("${noibat.records:hai-phong}") String records) {
		return (flyway) -> {
			Records.check(records, resources);
			FirmGround.check(flyway.getConfiguration().getDataSource());
			flyway.migrate();
		};
	}

	@Bean
	DatabaseClock clock(DataSource dataSource) {
		return new DatabaseClock(dataSource);
	}

}
