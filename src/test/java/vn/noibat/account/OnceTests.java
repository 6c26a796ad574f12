package vn.noibat.account;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class OnceTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Counter counter;

	private final String token = UUID.randomUUID().toString();

	@BeforeEach
	void countsFromZero() {
		this.counter.acts.set(0);
		this.counter.hold = new CountDownLatch(0);
	}

	@Test
	void actsOnceAndLeadsTheSecondSendingToWhereTheFirstLed() {
		MvcTestResult first = send("secretary", this.token, "ok");
		MvcTestResult second = send("secretary", this.token, "ok");

		assertThat(this.counter.acts).hasValue(1);
		assertThat(first.getResponse().getStatus()).isEqualTo(303);
		assertThat(second.getResponse().getStatus()).isEqualTo(303);
		assertThat(second.getResponse().getRedirectedUrl()).isEqualTo("/desk/counted/1");
	}

	@Test
	void actsOnceWhenBothSendingsComeAtOnce() throws Exception {
		this.counter.hold = new CountDownLatch(1);
		ConcurrentLinkedQueue<String> led = new ConcurrentLinkedQueue<>();
		CompletableFuture<?> one = CompletableFuture
			.runAsync(() -> led.add(send("secretary", this.token, "ok").getResponse().getRedirectedUrl()));
		CompletableFuture<?> other = CompletableFuture
			.runAsync(() -> led.add(send("secretary", this.token, "ok").getResponse().getRedirectedUrl()));
		TimeUnit.MILLISECONDS.sleep(300);
		this.counter.hold.countDown();
		CompletableFuture.allOf(one, other).get(10, TimeUnit.SECONDS);

		assertThat(this.counter.acts).hasValue(1);
		assertThat(led).containsExactly("/desk/counted/1", "/desk/counted/1");
	}

	@Test
	void letsARefusedFormBeSentAgain() {
		assertThat(send("secretary", this.token, "wrong").getResponse().getStatus()).isEqualTo(422);

		assertThat(send("secretary", this.token, "ok").getResponse().getStatus()).isEqualTo(303);
		assertThat(this.counter.acts).hasValue(2);
	}

	@Test
	void letsAFormThatFailedBeSentAgain() {
		send("secretary", this.token, "failing");

		assertThat(send("secretary", this.token, "ok").getResponse().getStatus()).isEqualTo(303);
	}

	@Test
	void tellsNobodyElseWhereItLed() {
		send("secretary", this.token, "ok");

		assertThat(send("editor", this.token, "ok").getResponse().getStatus()).isEqualTo(404);
		assertThat(this.counter.acts).hasValue(1);
	}

	@Test
	void actsEachTimeForDifferentForms() {
		send("secretary", UUID.randomUUID().toString(), "ok");
		send("secretary", UUID.randomUUID().toString(), "ok");

		assertThat(this.counter.acts).hasValue(2);
	}

	private MvcTestResult send(String account, String token, String text) {
		return this.mvc.post()
			.uri("/desk/counter")
			.with(SignedInAs.account(account))
			.param("_once", token)
			.param("text", text)
			.exchange();
	}

	@TestConfiguration
	static class WithCounter {

		@Bean
		Counter counter() {
			return new Counter();
		}

	}

	@Controller
	static class Counter {

		private final AtomicInteger acts = new AtomicInteger();

		private volatile CountDownLatch hold = new CountDownLatch(0);

		@PostMapping("/desk/counter")
		@ResponseBody
		ResponseEntity<String> count(@RequestParam String text) throws InterruptedException {
			int act = this.acts.incrementAndGet();
			this.hold.await(10, TimeUnit.SECONDS);
			return switch (text) {
				case "ok" -> ResponseEntity.status(303).header("Location", "/desk/counted/" + act).build();
				case "failing" -> throw new IllegalStateException("failing, as asked");
				default -> ResponseEntity.status(422).body("refused");
			};
		}

	}

}
