package vn.noibat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.context.ApplicationContext;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.edition.Publishing;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists whose time is set, read over HTTP on every node while it comes.
 */
final class TimedReleases {

	// Long enough that every node answers a few times before it.
	private static final Duration AHEAD = Duration.ofSeconds(3);

	// Not in step with the look that each node takes once a second.
	private static final Duration BETWEEN_READINGS = Duration.ofMillis(20);

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private final List<? extends ApplicationContext> nodes;

	private final HttpClient reader = HttpClient.newHttpClient();

	TimedReleases(List<? extends ApplicationContext> nodes) {
		this.nodes = nodes;
	}

	/**
	 * Sets a time on one node and reads the year's page on all until each shows it, which
	 * none does before.
	 * @return how long after its time the last node showed it
	 */
	Duration release(ApplicationContext node, Duration patience) {
		WorkingYear year = OwnYears.approved(node);
		Publishing publishing = node.getBean(Publishing.class);
		Clock clock = node.getBean(Clock.class);
		publishing.seal(year.id(), SECRETARY);
		Instant at = clock.instant().plus(AHEAD);
		publishing.schedule(year.id(), 1, at, SECRETARY);
		List<CompletableFuture<Duration>> readings = this.nodes.stream()
			.map((each) -> CompletableFuture.supplyAsync(() -> untilShown(each, year.year(), clock, at, patience)))
			.toList();
		return readings.stream().map(CompletableFuture::join).max(Comparator.naturalOrder()).orElseThrow();
	}

	private Duration untilShown(ApplicationContext node, int year, Clock clock, Instant at, Duration patience) {
		HttpRequest request = HttpRequest
			.newBuilder(URI
				.create("http://localhost:" + node.getEnvironment().getProperty("local.server.port") + "/nam/" + year))
			.build();
		int hidden = 0;
		while (true) {
			int status = status(request);
			Instant told = clock.instant();
			if (status == 200) {
				assertThat(told).as("shown").isAfterOrEqualTo(at);
				assertThat(hidden).as("answers before").isPositive();
				return Duration.between(at, told);
			}
			assertThat(status).isEqualTo(404);
			assertThat(told).as("still hidden").isBefore(at.plus(patience));
			hidden++;
			pause();
		}
	}

	private int status(HttpRequest request) {
		try {
			return this.reader.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(BETWEEN_READINGS.toMillis());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
