package vn.noibat.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.noibat.NoiBatApplication;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

	@Test
	void namesTheServerThatCannotBeReached(CapturedOutput output) throws IOException {
		int closed = closedPort();
		refusesToStart(Ground.class,
				"spring.datasource.url=jdbc:postgresql://127.0.0.1:" + closed + "/noibat?password=hidden",
				"spring.datasource.username=noibat_app", "spring.datasource.password=secret");
		assertThat(theOneError(output))
			.contains("PostgreSQL at jdbc:postgresql://127.0.0.1:" + closed + "/noibat cannot be reached")
			.doesNotContain("hidden");
	}

	@Test
	void saysThatThePasswordIsWrong(CapturedOutput output) {
		refusesToStart(Ground.class, "spring.datasource.url=" + TestDatabase.server().urlOf("postgres"),
				"spring.datasource.username=noibat_app", "spring.datasource.password=wrong");
		assertThat(theOneError(output)).contains("refuses the sign-in")
			.contains("SPRING_FLYWAY_USER")
			.doesNotContain("password=wrong");
	}

	@Test
	void namesTheDatabaseThatDoesNotExist(CapturedOutput output) {
		refusesToStart(Ground.class, "spring.datasource.url=" + TestDatabase.server().urlOf("nowhere"),
				"spring.datasource.username=noibat_app",
				"spring.datasource.password=" + TestDatabase.server().passwords().application());
		assertThat(theOneError(output)).contains("There is no database at").contains("/nowhere");
	}

	@Test
	void namesTheMigrationThatFailed(CapturedOutput output) {
		String name = TestDatabase.newName();
		TestDatabase.server().create(name);
		refusesToStart(Ground.class, "spring.datasource.url=" + TestDatabase.server().urlOf(name),
				"spring.datasource.username=noibat_owner",
				"spring.datasource.password=" + TestDatabase.server().passwords().owner(),
				"spring.flyway.locations=classpath:db/broken");
		assertThat(theOneError(output)).contains("Không cập nhật được cấu trúc cơ sở dữ liệu")
			.contains("V1__broken.sql")
			.contains("no_such_type");
	}

	@Test
	void namesTheRecordsThatDoNotExist(CapturedOutput output) {
		refusesToStart(Ground.class, "noibat.records=ha-noi",
				"spring.datasource.url=" + TestDatabase.server().urlOf("postgres"));
		assertThat(theOneError(output)).contains("There are no records \"ha-noi\"");
	}

	@Test
	void namesThePortThatIsTaken(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			refusesToStart(Door.class, "server.port=" + taken.getLocalPort());
			assertThat(theOneError(output)).contains("Port " + taken.getLocalPort() + " is taken by another program");
		}
	}

	@Test
	void endsWithExitCodeOne(@TempDir Path folder) throws IOException, InterruptedException {
		Path file = Files.createFile(folder.resolve("file"));
		Process portal = PortalProcess
			.java(NoiBatApplication.class, "--noibat.data-dir=" + file, "--server.port=0",
					"--spring.main.banner-mode=off")
			.redirectErrorStream(true)
			.start();
		List<String> said = portal.inputReader().lines().toList();
		assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(portal.exitValue()).isOne();
		assertThat(said).filteredOn((line) -> line.contains("ERROR") || line.contains("WARN"))
			.singleElement()
			.asString()
			.contains("The data folder " + file + " cannot be written to");
		assertThat(said).noneMatch((line) -> line.stripLeading().startsWith("at "));
	}

	private static void refusesToStart(Class<?> ground, String... properties) {
		assertThatException().isThrownBy(() -> new SpringApplicationBuilder(ground)
			.web((ground == Door.class) ? WebApplicationType.SERVLET : WebApplicationType.NONE)

			.run(Arrays.stream(properties).map((property) -> "--" + property).toArray(String[]::new))
			.close());
	}

	private static String theOneError(CapturedOutput output) {
		assertThat(output.toString().lines()).noneMatch((line) -> line.stripLeading().startsWith("at "));
		List<String> errors = output.toString().lines().filter((line) -> line.contains(" ERROR ")).toList();
		assertThat(errors).hasSize(1);
		return errors.get(0);
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	/**
	 * The database alone.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import({ DatabaseConfiguration.class, EmbeddedDatabaseConfiguration.class })
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	static class Ground {

	}

	/**
	 * The web server alone.
	 */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
	static class Door {

	}

}
