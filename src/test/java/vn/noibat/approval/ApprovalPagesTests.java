package vn.noibat.approval;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SignedInAs;
import vn.noibat.document.Registering;
import vn.noibat.file.Samples;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on which a body that answers by paper is answered for.
 */
@OwnYearTest
class ApprovalPagesTests {

	private static final AtomicInteger PAPERS = new AtomicInteger(500);

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Approving approving;

	@Autowired
	private Routing routing;

	@Autowired
	private Registering registering;

	@Autowired
	private ApplicationContext portal;

	private WorkingYear year;

	@BeforeEach
	void submitToABodyThatAnswersByPaper() {
		this.year = OwnYears.editing(this.portal);
		this.routing.set(this.year.id(), List.of(new RouteStep("agreement", OwnYears.OFFICE, Bilingual.of("Công văn"),
				Bilingual.of("đồng ý"), true, null)), 0, Person.of("secretary", Role.SECRETARY));
		this.approving.submit(this.year.id(), Person.of("editor", Role.EDITOR));
	}

	@Test
	void offersThePapersOfTheRegisterThatHaveTheirFile() {
		String filed = PAPERS.incrementAndGet() + "/VP-X";
		String bare = PAPERS.incrementAndGet() + "/VP-X";
		this.registering.register(Texts.document(filed), new Upload("tra-loi.pdf", Samples.pdf("Answer")), CLERK);
		this.registering.register(Texts.document(bare), null, CLERK);
		Document page = page(get("clerk"));

		assertThat(page.select("#paper-documentId optgroup[label='Của cơ quan này'] option").eachText())
			.anyMatch((option) -> option.startsWith(filed + " · 03/02/2026 · Trả lời"));
		assertThat(page.select("#paper-documentId").text()).doesNotContain(bare);

		String id = page.select("#paper-documentId option:contains(" + filed + ")").val();
		MvcTestResult done = post("clerk", "/1/paper", Map.of("sha256", hash(), "verdict", "agreed", "documentId", id));
		assertThat(done).hasStatus3xxRedirection();
		assertThat(page(get("secretary")).select("#waiting").text()).contains(filed);
	}

	@Test
	void takesNoPaperThatAnotherBodyIssuedUnderTheNumber() {
		String number = PAPERS.incrementAndGet() + "/VP-X";
		register(number, "peoples-committee", 2026);
		Map<String, String> answer = Map.of("sha256", hash(), "verdict", "agreed", "number", number);
		assertThat(post("clerk", "/1/paper", answer)).hasStatus(HttpStatus.CONFLICT);

		register(number, OwnYears.OFFICE, 2026);
		assertThat(post("clerk", "/1/paper", answer)).hasStatus3xxRedirection();
	}

	@Test
	void asksWhichOneWhereABodyUsedANumberInSeveralYears() {
		String number = PAPERS.incrementAndGet() + "/VP-X";
		register(number, OwnYears.OFFICE, 2025);
		register(number, OwnYears.OFFICE, 2026);

		MvcTestResult several = post("clerk", "/1/paper",
				Map.of("sha256", hash(), "verdict", "agreed", "number", number));

		assertThat(several).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(several).text()).contains("nhiều văn bản mang số đó");
		assertThat(page(several).select("#paper-number").val()).isEqualTo(number);
	}

	private void register(String number, String issuer, int year) {
		this.registering.register(Texts.document(number, issuer, year),
				new Upload("tra-loi.pdf", Samples.pdf("Answer")), CLERK);
	}

	@Test
	void takesAPaperOfTheRegisterByItsNumberAlone() {
		String filed = PAPERS.incrementAndGet() + "/VP-X";
		this.registering.register(Texts.document(filed), new Upload("tra-loi.pdf", Samples.pdf("Answer")), CLERK);
		MvcTestResult unknown = post("clerk", "/1/paper",
				Map.of("sha256", hash(), "verdict", "agreed", "number", "77777/VP-X"));
		MvcTestResult done = post("clerk", "/1/paper", Map.of("sha256", hash(), "verdict", "agreed", "number", filed));

		assertThat(unknown).hasStatus(HttpStatus.CONFLICT);
		assertThat(page(unknown).select("#paper-number").val()).isEqualTo("77777/VP-X");
		assertThat(done).hasStatus3xxRedirection();
		assertThat(page(get("secretary")).select("#waiting").text()).contains(filed);
	}

	@Test
	void keepsWhatWasTypedInAConfirmationAndADismissal() {
		long answer = registered();
		MvcTestResult confirmation = post("secretary", "/papers/" + answer + "/confirmation",
				Map.of("digits", "0000abcd"));
		MvcTestResult dismissal = post("secretary", "/papers/" + answer + "/dismissal",
				Map.of("dismissal", "x".repeat(2001)));

		assertThat(confirmation.getResponse().getStatus()).isEqualTo(409);
		assertThat(page(confirmation).select("#digits").val()).isEqualTo("0000abcd");
		assertThat(dismissal.getResponse().getStatus()).isBetween(400, 499);
		assertThat(page(dismissal).select("#dismissal").val()).isEqualTo("x".repeat(2001));
	}

	@Test
	void givesBackAReasonWhoseFormIsGone() {
		long answer = registered();
		this.approving.dismissAnswer(this.year.id(), answer, "Vào sổ nhầm", CLERK);
		MvcTestResult late = post("secretary", "/papers/" + answer + "/dismissal",
				Map.of("dismissal", "Trả lời bản trước"));

		assertThat(late).hasStatus(HttpStatus.CONFLICT);
		assertThat(typed(late)).containsExactly("Trả lời bản trước");
	}

	@Test
	void givesBackAPaperThatSomebodyElseRegisteredMeanwhile() {
		registered();
		MvcTestResult late = post("clerk", "/1/paper",
				Map.of("sha256", hash(), "verdict", "returned", "reason", "Nêu rõ thời điểm", "number", "9/VP-X",
						"_label.number", "Số, ký hiệu", "subject", "Trả lời bản trình", "signatoryName",
						"Nguyễn Văn An"));

		assertThat(late).hasStatus(HttpStatus.CONFLICT);
		assertThat(typed(late)).containsExactlyInAnyOrder("Nêu rõ thời điểm", "9/VP-X", "Trả lời bản trình",
				"Nguyễn Văn An");
	}

	@Test
	void keepsThePaperThatWasDescribedWithADayThatCannotBeRead() {
		MvcTestResult refused = post("clerk", "/1/paper", Map.of("sha256", hash(), "verdict", "returned", "reason",
				"Nêu rõ thời điểm", "number", "9/VP-X", "issuedOn", "hôm qua", "subject", "Trả lời"));

		assertThat(refused.getResponse().getStatus()).isBetween(400, 499);
		assertThat(page(refused).select("#paper-issuedOn").val()).isEqualTo("hôm qua");
		assertThat(page(refused).select("#paper-reason").val()).isEqualTo("Nêu rõ thời điểm");
	}

	@Test
	void keepsThePaperThatWasChosenThoughItHasNoFile() {
		MvcTestResult refused = post("clerk", "/1/paper",
				Map.of("sha256", hash(), "verdict", "agreed", "documentId", "4873-cv-vptu"));

		assertThat(refused.getResponse().getStatus()).isBetween(400, 499);
		assertThat(page(refused).select("#paper-documentId option[selected]").eachAttr("value"))
			.containsExactly("4873-cv-vptu");
	}

	@Test
	void keepsARouteWithALastDayThatCannotBeRead() {
		WorkingYear other = OwnYears.editing(this.portal);
		MvcTestResult refused = this.mvc.post()
			.uri("/desk/years/" + other.year() + "/route")
			.with(SignedInAs.account("secretary"))
			.param("version", "0")
			.param("steps[0].role", "decision")
			.param("steps[0].actVi", "đồng ý công bố")
			.param("steps[0].due", "cuối tháng")
			.exchange();

		assertThat(refused.getResponse().getStatus()).isBetween(400, 499);
		assertThat(page(refused).select("#step0-actVi").val()).isEqualTo("đồng ý công bố");
		assertThat(page(refused).select("#step0-due").val()).isEqualTo("cuối tháng");
	}

	private static List<String> typed(MvcTestResult answer) {
		return page(answer).select("section[aria-labelledby=typed] textarea").eachText();
	}

	private long registered() {
		this.approving.registerAnswer(this.year.id(), 1, hash(), Verdict.AGREED, null,
				Texts.paper(PAPERS.incrementAndGet() + "/VP-X"), CLERK);
		return this.approving.answers(submission()).get(0).id();
	}

	private String hash() {
		return submission().sha256();
	}

	private Submission submission() {
		return this.approving.progress(this.year.id()).orElseThrow().submission();
	}

	private MvcTestResult get(String account) {
		return this.mvc.get().uri(approval()).with(SignedInAs.account(account)).exchange();
	}

	private MvcTestResult post(String account, String form, Map<String, String> typed) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(approval() + form)
			.with(SignedInAs.account(account));
		typed.forEach(request::param);
		return request.exchange();
	}

	private String approval() {
		return "/desk/years/" + this.year.year() + "/approval";
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
