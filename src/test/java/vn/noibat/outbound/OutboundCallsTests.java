package vn.noibat.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Calls on real sockets: 127.0.0.1 is trusted and stands for the internet; a canary sits
 * on the same port of whatever other loopback address this machine has.
 */
class OutboundCallsTests {

	private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

	private static final String NAME = "press.example";

	private static final InetAddress HERE = address("127.0.0.1");

	private Sink office;

	private Sink canary;

	private InetAddress inside;

	@BeforeEach
	void listen() throws IOException {
		this.office = new Sink(HERE, Sink.status(204));
		for (String other : List.of("127.0.0.2", "::1")) {
			try {
				this.inside = address(other);
				this.canary = new Sink(this.inside, this.office.port(), Sink.status(200));
				return;
			}
			catch (IOException ex) {
				// This machine does not have it.
			}
		}
		throw new IllegalStateException("No second loopback address");
	}

	@AfterEach
	void close() throws IOException {
		this.office.close();
		this.canary.close();
	}

	@Test
	void postsWhatItIsGiven() throws Exception {
		this.office.becomes((call, out) -> out
			.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nnhận".getBytes(StandardCharsets.UTF_8)));
		OutboundCalls calls = calls((host) -> List.of(HERE), 15_000);

		OutboundAnswer answer = calls.post(at(NAME), Map.of("webhook-id", "msg_1", "Content-Type", "application/json"),
				BODY);

		assertThat(answer.isSuccess()).isTrue();
		assertThat(answer.text(100)).isEqualTo("nhận");
		Sink.Call call = this.office.calls().get(0);
		assertThat(call.line()).isEqualTo("POST /hook HTTP/1.1");
		assertThat(call.body()).isEqualTo(new String(BODY, StandardCharsets.UTF_8));
		assertThat(call.headers()).containsEntry("webhook-id", "msg_1")
			.containsEntry("content-type", "application/json")
			.containsEntry("host", NAME + ":" + this.office.port())
			.doesNotContainKeys("cookie", "authorization", "upgrade", "expect");
	}

	@Test
	void neverReachesACanaryHoweverOftenANameChangesItsMind() throws Exception {
		// Trusted, then inside; both at once; inside first.
		try (NameServer names = new NameServer(List.of(List.of(HERE), List.of(address("127.0.0.2")),
				List.of(HERE, address("127.0.0.2")), List.of(address("127.0.0.2"), HERE),
				List.of(address("169.254.169.254")), List.of(address("10.0.0.1"))))) {
			OutboundCalls calls = calls(names, 2_000);
			int answered = 0;
			for (int round = 0; round < 1000; round++) {
				try {
					calls.post(at(NAME), Map.of(), BODY);
					answered++;
				}
				catch (OutboundFailed ex) {
					assertThat(ex.failure()).isEqualTo(OutboundFailure.UNREACHABLE);
				}
			}

			assertThat(names.asked()).as("one question a call: judged and connected to is the same").isEqualTo(1000);
			assertThat(answered).isEqualTo(167);
			assertThat(this.office.connections()).isEqualTo(answered);
			assertThat(this.canary.connections()).isZero();
		}
	}

	/** So that the test above is known to fail where there is something to find. */
	@Test
	void aHoleInTheGuardIsFoundByTheCanary() throws Exception {
		OutboundCalls open = new OutboundCalls(
				new OutboundProperties(true, List.of("127.0.0.0/8", "::1/128"), Duration.ofSeconds(2)),
				resolver((host) -> List.of(this.inside)));

		open.post(at(NAME), Map.of(), BODY);

		assertThat(this.canary.connections()).isOne();
	}

	/** A guard that asks twice: once to judge, once to connect. */
	@Test
	void aGuardThatAsksAgainToConnectIsFoundByTheCanary() throws Exception {
		List<InetAddress> answers = new ArrayList<>(List.of(HERE, this.inside));
		DnsResolver twoFaced = resolver((host) -> List.of(answers.remove(0)));
		AddressGuard guard = new AddressGuard(properties(2_000));
		assertThat(guard.admits(twoFaced.resolve(NAME)[0])).isTrue();
		OutboundCalls open = new OutboundCalls(
				new OutboundProperties(true, List.of("127.0.0.0/8", "::1/128"), Duration.ofSeconds(2)), twoFaced);

		open.post(at(NAME), Map.of(), BODY);

		assertThat(this.canary.connections()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.2", "127.1", "2130706434", "0x7f.0.0.2", "0177.0.0.2", "[::1]",
			"[::ffff:127.0.0.2]", "127.0.0.2.", "localhost@127.0.0.2", "127.0.0.2%23", "①②⑦.⓪.⓪.②", "0", "[::]" })
	void neverReachesACanaryHoweverItIsSpelt(String host) {
		OutboundCalls calls = calls(SystemDefaultDnsResolver.INSTANCE, 2_000);

		assertThatThrownBy(
				() -> calls.post(calls.address("http://" + host + ":" + this.office.port() + "/"), Map.of(), BODY))
			.isInstanceOf(OutboundRefused.class);
		assertThat(this.canary.connections()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 300, 301, 302, 303, 307, 308 })
	void followsNothing(int status) throws Exception {
		this.office.becomes(
				Sink.status(status, "Location: http://" + this.inside.getHostAddress() + ":" + this.office.port() + "/",
						"Set-Cookie: a=b"));
		OutboundCalls calls = calls((host) -> List.of(HERE), 2_000);

		OutboundAnswer answer = calls.post(at(NAME), Map.of(), BODY);
		calls.post(at(NAME), Map.of(), BODY);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.isSuccess()).isFalse();
		assertThat(this.canary.connections()).isZero();
		assertThat(this.office.calls()).hasSize(2).noneMatch((call) -> call.headers().containsKey("cookie"));
	}

	@Test
	void readsNoMoreThanItsShareOfAnEndlessAnswer() throws Exception {
		this.office.becomes(Sink.endless());
		OutboundCalls calls = calls((host) -> List.of(HERE), 5_000);

		OutboundAnswer answer = calls.post(at(NAME), Map.of(), BODY);

		assertThat(answer.body()).hasSize(OutboundCalls.MOST_BYTES);
		assertThat(answer.whole()).isFalse();
		assertThat(answer.took()).isLessThan(Duration.ofSeconds(4));
	}

	@Test
	void keepsWhatWasAnsweredThoughTheRestOfItDoesNotCome() throws Exception {
		this.office.becomes((call, out) -> {
			out.write("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nnh".getBytes(StandardCharsets.US_ASCII));
			while (true) {
				out.flush();
				pause();
				out.write('x');
			}
		});
		OutboundCalls calls = calls((host) -> List.of(HERE), 600);

		OutboundAnswer answer = calls.post(at(NAME), Map.of(), BODY);

		assertThat(answer.isSuccess()).isTrue();
		assertThat(answer.whole()).isFalse();
		assertThat(answer.text(2)).isEqualTo("nh");
	}

	@Test
	void doesNotUnpackAnAnswer() throws Exception {
		this.office.becomes((call, out) -> out
			.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + "Content-Length: 3\r\n\r\nabc")
				.getBytes(StandardCharsets.US_ASCII)));

		assertThat(calls((host) -> List.of(HERE), 2_000).post(at(NAME), Map.of(), BODY).text(10)).isEqualTo("abc");
		assertThat(this.office.calls().get(0).headers()).doesNotContainKey("accept-encoding");
	}

	@Test
	void waitsNoLongerThanItsTime() {
		this.office.becomes(Sink.hang());

		assertFailure(OutboundFailure.SILENT, 1_000);
	}

	@Test
	void countsTheTimeOfTheWholeCallAndNotOfEachByte() {
		this.office.becomes((call, out) -> {
			out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
			for (int second = 0; second < 100; second++) {
				out.write('x');
				out.flush();
				pause();
			}
		});

		assertFailure(OutboundFailure.SILENT, 1_000);
	}

	@Test
	void takesNoEndOfHeaders() {
		this.office.becomes((call, out) -> {
			out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
			while (true) {
				out.write("a: b\r\n".getBytes(StandardCharsets.US_ASCII));
			}
		});

		assertFailure(OutboundFailure.BROKEN, 5_000);
	}

	@Test
	void saysTheSameOfWhatIsInsideAndOfWhatIsNotThere() throws IOException {
		int nobody = this.office.port();
		this.office.close();

		OutboundFailed absent = catchThrowableOfType(OutboundFailed.class, () -> calls((host) -> List.of(HERE), 2_000)
			.post(URI.create("http://" + NAME + ":" + nobody + "/"), Map.of(), BODY));
		OutboundFailed internal = catchThrowableOfType(OutboundFailed.class,
				() -> calls((host) -> List.of(this.inside), 2_000)
					.post(URI.create("http://" + NAME + ":" + nobody + "/"), Map.of(), BODY));

		assertThat(internal.failure()).isEqualTo(absent.failure()).isEqualTo(OutboundFailure.UNREACHABLE);
		assertThat(internal.getMessage()).isEqualTo(absent.getMessage());
	}

	private void assertFailure(OutboundFailure failure, int millis) {
		OutboundCalls calls = calls((host) -> List.of(HERE), millis);

		OutboundFailed failed = catchThrowableOfType(OutboundFailed.class, () -> calls.post(at(NAME), Map.of(), BODY));

		assertThat(failed.failure()).isEqualTo(failure);
		assertThat(failed.took()).isLessThan(Duration.ofMillis(millis + 1_500));
	}

	private URI at(String host) {
		return URI.create("http://" + host + ":" + this.office.port() + "/hook");
	}

	private static OutboundCalls calls(Names names, int millis) {
		return calls(resolver(names), millis);
	}

	private static OutboundCalls calls(DnsResolver names, int millis) {
		return new OutboundCalls(properties(millis), names);
	}

	private static OutboundProperties properties(int millis) {
		return new OutboundProperties(true, List.of("127.0.0.1"), Duration.ofMillis(millis));
	}

	private static DnsResolver resolver(Names names) {
		return new DnsResolver() {
			@Override
			public InetAddress[] resolve(String host) {
				return names.of(host).toArray(InetAddress[]::new);
			}

			@Override
			public String resolveCanonicalHostname(String host) {
				return host;
			}
		};
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static InetAddress address(String literal) {
		try {
			return InetAddress.getByName(literal);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Answers what a name leads to. */
	@FunctionalInterface
	private interface Names {

		List<InetAddress> of(String host);

	}

}
