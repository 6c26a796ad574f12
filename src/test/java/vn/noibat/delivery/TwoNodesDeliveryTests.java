package vn.noibat.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.SecretBox;
import vn.noibat.database.TwoNodes;
import vn.noibat.document.Urgency;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.TestOffices;
import vn.noibat.outbound.Sink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes over one database deliver each message once between them.
 */
class TwoNodesDeliveryTests {

	private static final int OFFICES = 20;

	@Test
	void deliverEachMessageOnceBetweenThem() throws IOException {
		try (Sink sink = new Sink(InetAddress.getLoopbackAddress(), Sink.status(200));
				TwoNodes both = TwoNodes.start("noibat.jobs=on", "noibat.delivery.poll=100ms",
						"noibat.outbound.allow-http=true", "noibat.outbound.trusted=127.0.0.1")) {
			ApplicationContext first = both.nodes().get(0);
			ApplicationContext second = both.nodes().get(1);
			JdbcClient jdbc = first.getBean(JdbcClient.class);
			TestOffices offices = new TestOffices(jdbc, first.getBean(SecretBox.class));
			String[] names = IntStream.range(0, OFFICES).mapToObj((number) -> "node-" + number).toArray(String[]::new);
			for (String name : names) {
				offices.channel(offices.office(name), ChannelKind.WEBHOOK,
						"http://127.0.0.1:" + sink.port() + "/" + name);
			}

			List<String> sent = List.of(
					first.getBean(Sending.class).send(Letters.dispatch(Urgency.MOST_URGENT, names)).id(),
					second.getBean(Sending.class).send(Letters.dispatch(Urgency.MOST_URGENT, names)).id());

			Eventually.holds("all delivered", () -> jdbc
				.sql("select count(*) from press_delivery where channel_kind = 'WEBHOOK' and state = 'DELIVERED'")
				.query(Integer.class)
				.single() == 2 * OFFICES);
			Eventually.pause(Duration.ofSeconds(2));
			assertThat(sink.calls()).hasSize(2 * OFFICES);
			assertThat(sink.calls().stream().map((call) -> call.line() + call.headers().get("webhook-id")).distinct())
				.hasSize(2 * OFFICES);
			assertThat(sink.calls()).extracting((call) -> call.headers().get("webhook-id"))
				.containsOnly(sent.toArray(String[]::new));
			assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'delivery'")
				.query(Integer.class)
				.single()).isZero();
		}
	}

}
