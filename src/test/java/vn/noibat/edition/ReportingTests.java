package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
@AutoConfigureMockMvc
class ReportingTests {

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

	@Autowired
	private Reporting reporting;

	@Autowired
	private Archive archive;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void takesAReportWithoutAnAccountAScriptOrACookie() {
		MvcTestResult sent = send("10.0.0.1", UUID.randomUUID().toString(), "Con số này chưa đúng.");

		assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
		String address = String.valueOf(sent.getResponse().getRedirectedUrl());
		assertThat(address).matches("/bao-loi/BL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
		MvcTestResult status = this.mvc.get().uri(address).exchange();
		assertThat(status).hasStatus(HttpStatus.OK).headers().hasValue("Cache-Control", "no-store");
		assertThat(body(status)).contains("Con số này chưa đúng.").doesNotContain("a@b.vn");
		assertThat(sent.getResponse().getHeader("Set-Cookie")).isNull();
		assertThat(status.getResponse().getHeader("Set-Cookie")).isNull();
	}

	@Test
	void tellsNobodyWhenAnAnswerWasGivenThatIsNotPublic() {
		ReceivedReport report = this.reporting
			.byReference(this.reporting
				.report(new NewReport(UUID.randomUUID().toString(), 2022, "", "Chưa rõ", null, Language.VI)))
			.orElseThrow();
		this.archive.refresh();
		java.util.Optional<Instant> before = this.archive.publication().lastChangedAt();

		this.reporting.answer(report.id(), report.version(), Bilingual.of("Số này đúng."), null, EDITOR);
		this.archive.refresh();

		assertThat(this.archive.publication().lastChangedAt()).isEqualTo(before);
	}

	@Test
	void takesAFormThatIsSentTwiceOnce() {
		String form = UUID.randomUUID().toString();

		String first = send("10.0.0.2", form, "Hai lần").getResponse().getRedirectedUrl();
		String second = send("10.0.0.2", form, "Hai lần").getResponse().getRedirectedUrl();

		assertThat(second).isEqualTo(first);
		assertThat(this.jdbc.sql("select count(*) from error_report where submission = ?")
			.param(form)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void givesTwoWhoSendTheSameFormAtOnceTheSameReference() throws Exception {
		NewReport report = new NewReport(UUID.randomUUID().toString(), 2022, "", "Cùng lúc", null, Language.VI);
		AtomicReference<CompletableFuture<String>> second = new AtomicReference<>();

		String first = this.transactions.execute((status) -> {
			String reference = this.reporting.report(report);
			CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> this.reporting.report(report));
			second.set(other);
			assertThatThrownBy(() -> other.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
			return reference;
		});

		assertThat(second.get().get(10, TimeUnit.SECONDS)).isEqualTo(first);
	}

	@Test
	void turnsAwayAnAddressThatReportsTooMuchAndKeepsWhatWasTyped() {
		IntStream.range(0, 6)
			.forEach((number) -> assertThat(send("10.0.0.3", UUID.randomUUID().toString(), "Lần " + number))
				.hasStatus(HttpStatus.SEE_OTHER));

		MvcTestResult refused = send("10.0.0.3", UUID.randomUUID().toString(), "Lần thứ bảy");

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(Integer.parseInt(String.valueOf(refused.getResponse().getHeader("Retry-After")))).isBetween(1, 601);
		assertThat(body(refused)).contains("Lần thứ bảy");
		assertThat(send("10.0.0.4", UUID.randomUUID().toString(), "Nơi khác")).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void keepsNoAddressOfAReader() {
		send("198.51.100.77", UUID.randomUUID().toString(), "Địa chỉ");

		assertThat(this.jdbc.sql("select id from report_bucket").query(String.class).list()).isNotEmpty()
			.allMatch((id) -> id.equals("overall") || id.matches("[0-9a-f]{64}"));
	}

	@Test
	void writesDownNothingOfWhatAMachineSends() {
		MvcTestResult trapped = this.mvc.post()
			.uri("/bao-loi")
			.param("submission", UUID.randomUUID().toString())
			.param("message", "Mua ngay")
			.param("website", "http://spam.example")
			.exchange();

		assertThat(trapped).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(trapped.getResponse().getRedirectedUrl()).isEqualTo("/bao-loi");
		assertThat(this.jdbc.sql("select count(*) from error_report where message = 'Mua ngay'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void tellsWhatIsMissingInTheReadersLanguage() {
		MvcTestResult refused = this.mvc.post()
			.uri("/en/report-error")
			.param("submission", UUID.randomUUID().toString())
			.param("contact", "someone@example.org")
			.exchange();

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(refused)).contains("What is not right has not been written.").contains("someone@example.org");
	}

	@Test
	void showsWhatIsHostileAsText() {
		String address = send("10.0.0.5", UUID.randomUUID().toString(), HOSTILE).getResponse().getRedirectedUrl();
		String id = id(address);

		String form = body(this.mvc.get().uri("/bao-loi?year=2022&about={about}", HOSTILE).exchange());
		String status = body(this.mvc.get().uri(String.valueOf(address)).exchange());
		String desk = body(this.mvc.get().uri("/desk/reports/" + id).with(SignedInAs.account("editor")).exchange());
		String list = body(this.mvc.get().uri("/desk/reports").with(SignedInAs.account("editor")).exchange());

		assertThat(form).doesNotContain("<img src=x").contains("&lt;img");
		for (String page : new String[] { status, desk, list }) {
			assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x").contains("&lt;script&gt;");
		}
	}

	@Test
	void keepsTheSentenceThatIsWrongAboveWhatIsSaidOfIt() {
		MvcTestResult sent = this.mvc.post()
			.uri("/bao-loi")
			.param("submission", UUID.randomUUID().toString())
			.param("quote", " Kinh tế tăng 12,32%. ")
			.param("message", "Phải là 12,23%.")
			.exchange();

		String id = id(sent.getResponse().getRedirectedUrl());
		assertThat(this.reporting.one(id, EDITOR).message()).isEqualTo("“Kinh tế tăng 12,32%.”\n\nPhải là 12,23%.");
	}

	@ParameterizedTest
	@CsvSource({ "501,1,false", "500,3497,false", "500,3496,true", "0,4000,true", "0,4001,false" })
	void takesNoMoreThanAReportHolds(int quote, int message, boolean taken) {
		ReportForm form = new ReportForm(UUID.randomUUID().toString(), "", "", "q".repeat(quote), "m".repeat(message),
				"", "");
		Errors errors = new BeanPropertyBindingResult(form, "form");

		form.check(errors);

		assertThat(errors.hasErrors()).isEqualTo(!taken);
		if (taken) {
			assertThat(form.report(Language.VI).message()).hasSizeLessThanOrEqualTo(4000);
		}
	}

	@Test
	void isAskedFromEveryFigureOfAYearAndOfAHighlight() {
		HighlightContent highlight = this.archive.current().year(2022).orElseThrow().content().highlights().get(0);
		String fact = highlight.facts().get(0).id();
		String own = "/nam/2022/1-" + highlight.slug();

		for (String address : List.of("/nam/2022", own)) {
			assertThat(body(this.mvc.get().uri(address).exchange()))
				.contains("href=\"/bao-loi?year=2022&amp;about=" + fact + "\"");
		}
		assertThat(body(this.mvc.get().uri("/en/years/2022").exchange()))
			.contains("href=\"/en/report-error?year=2022&amp;about=" + fact + "\"");
		assertThat(body(this.mvc.get().uri("/bao-loi?year=2022&about=" + fact).exchange()))
			.contains("value=\"" + fact + "\"", "name=\"quote\"");
	}

	@Test
	void answersOnlyWhatWasRead() {
		String id = id(send("10.0.0.6", UUID.randomUUID().toString(), "Hai người").getResponse().getRedirectedUrl());
		this.reporting.answer(id, 0, Bilingual.of("Đã đối chiếu."), null, EDITOR);

		assertThatThrownBy(() -> this.reporting.answer(id, 0, Bilingual.of("Khác."), null, EDITOR))
			.isInstanceOf(AnsweredMeanwhile.class);
		assertThat(this.reporting.one(id, EDITOR).answer()).isEqualTo(Bilingual.of("Đã đối chiếu."));
		assertThatThrownBy(() -> this.reporting.one(id, Person.of("clerk", Role.CLERK))).isInstanceOf(NotAllowed.class);
	}

	@Test
	void publishesAnAnswerOnlyWithAReleasedCorrection() {
		String id = id(send("10.0.0.7", UUID.randomUUID().toString(), "Đính chính").getResponse().getRedirectedUrl());

		assertThatThrownBy(() -> this.reporting.answer(id, 0, Bilingual.of("Đã sửa."), 2, EDITOR))
			.hasMessageContaining("report.edition.unknown");
		assertThatThrownBy(() -> this.reporting.answer(id, 0, Bilingual.of("Đã sửa."), 1, EDITOR))
			.hasMessageContaining("report.edition.unknown");
		assertThat(this.reporting.one(id, EDITOR).isAnswered()).isFalse();
	}

	@Test
	void forgetsTheContactNinetyDaysAfterTheAnswer() {
		String id = id(send("10.0.0.8", UUID.randomUUID().toString(), "Liên hệ").getResponse().getRedirectedUrl());
		this.reporting.answer(id, 0, Bilingual.of("Đã đối chiếu."), null, EDITOR);
		Instant answered = this.reporting.one(id, EDITOR).answeredAt();

		forget(answered.plus(Duration.ofDays(89)));
		assertThat(this.reporting.one(id, EDITOR).contact()).isEqualTo("a@b.vn");

		forget(answered.plus(Duration.ofDays(91)));
		assertThat(this.reporting.one(id, EDITOR).contact()).isNull();
	}

	@Test
	void keepsTheReferenceOutOfTheJournal() {
		String reference = this.reporting
			.report(new NewReport(UUID.randomUUID().toString(), 2022, "", "Nhật ký", null, Language.VI));

		assertThat(this.jdbc.sql("select subject || details from journal_entry where kind = 'report-received'")
			.query(String.class)
			.list()).isNotEmpty().noneMatch((entry) -> entry.contains(reference));
	}

	private void forget(Instant now) {
		this.transactions.executeWithoutResult((status) -> this.reporting.forgetContacts(now));
	}

	private String id(String address) {
		String reference = address.substring(address.lastIndexOf('/') + 1);
		return this.reporting.byReference(reference).orElseThrow().id();
	}

	private MvcTestResult send(String from, String form, String message) {
		return this.mvc.post().uri("/bao-loi").with((request) -> {
			request.setRemoteAddr(from);
			return request;
		})
			.param("submission", form)
			.param("year", "2022")
			.param("about", "/nam/2022/3")
			.param("message", message)
			.param("contact", "a@b.vn")
			.exchange();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
