package vn.noibat.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells in one line why the portal did not start, where a stack trace would tell it to
 * programmers only; the process then ends with exit code 1.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

	private static final int LONGEST_REASON = 500;

	private static final Logger logger = LoggerFactory.getLogger("vn.noibat");

	private final @Nullable ConfigurableApplicationContext context;

	StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean reportException(Throwable failure) {
		Optional<String> line = lineFor(failure);
		line.ifPresent(logger::error);
		logger.debug("The portal did not start", failure);
		return line.isPresent();
	}

	Optional<String> lineFor(Throwable failure) {
		return first(failure, DatabaseNotReady.class).map(Throwable::getMessage)
			.or(() -> first(failure, StartRefused.class).map(Throwable::getMessage))
			.or(() -> first(failure, PortInUseException.class)
				.map((taken) -> new StartFailureText("port.taken", taken.getPort()).inBothLanguages()))
			.or(() -> causes(failure).filter(SQLException.class::isInstance)
				.map(SQLException.class::cast)
				.map(this::connectionLine)
				.filter(Objects::nonNull)
				.findFirst())
			.or(() -> first(failure, FlywayException.class)
				.map((failed) -> new StartFailureText("migration.failed", reasonOf(failed)).inBothLanguages()));
	}

	private @Nullable String connectionLine(SQLException failure) {
		String state = Objects.requireNonNullElse(failure.getSQLState(), "");
		String key = switch (state.substring(0, Math.min(2, state.length()))) {
			case "08", "57" -> "server.unreachable";
			case "28" -> "password.wrong";
			case "3D" -> "database.unknown";
			default -> null;
		};
		return (key != null) ? new StartFailureText(key, address(), reasonOf(failure)).inBothLanguages() : null;
	}

	// Without user and password, which a JDBC address may carry.
	private String address() {
		String url = (this.context != null) ? this.context.getEnvironment().getProperty("spring.datasource.url") : null;
		return (url != null) ? url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//") : "127.0.0.1";
	}

	private static String reasonOf(Throwable failure) {
		String reason = String.valueOf(failure.getMessage())
			.replaceAll("Statement\\s*: Run Flyway.*", "")
			.replaceAll("[\\s-]*\\R[\\s-]*", "; ")
			.replaceAll("\\s+", " ")
			.replaceAll("[; ]+$", "");
		return (reason.length() > LONGEST_REASON) ? reason.substring(0, LONGEST_REASON) + "…" : reason;
	}

	private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
		return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
	}

}
