package vn.noibat.selection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import vn.noibat.account.SignedInAs;
import vn.noibat.paper.Block;
import vn.noibat.paper.Paper;
import vn.noibat.paper.Printing;
import vn.noibat.text.Bilingual;
import vn.noibat.year.PendingWork;
import vn.noibat.year.Stage;
import vn.noibat.year.YearKeeping;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestSelection.class)
class SelectionPagesTests {

	private static final String DEPARTMENT = TestSelection.DEPARTMENT;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestSelection selection;

	@Autowired
	private Nominating nominating;

	@Autowired
	private Voting voting;

	@Autowired
	private Selecting selecting;

	@Autowired
	private SelectionWork work;

	@Autowired
	private YearKeeping years;

	@Autowired
	private Printing printing;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aDepartmentNominatesWithEvidenceAndAFile() {
		this.years.open(2071, 2, Bilingual.of("Năm 2071"), TestSelection.SECRETARY);
		String base = "/desk/years/2071/nominations";
		assertThat(get(base + "/new", "nominator")).contains("Đề cử mới");

		MvcTestResult wrong = post(base, "nominator", fields("department", DEPARTMENT, "titleVi", "Cảng <b>mới</b>",
				"figures[0].label", "Sản lượng", "figures[0].value", "nhiều"));
		assertThat(wrong).hasStatus(422);
		assertThat(body(wrong)).contains("Cảng &lt;b&gt;mới&lt;/b&gt;")
			.contains("Chọn một lĩnh vực")
			.contains("Giá trị là một số")
			.contains("nhiều");

		MvcTestResult saved = this.mvc.post()
			.uri(base)
			.multipart()
			.file(new MockMultipartFile("file", "báo cáo.pdf", "application/pdf", pdf()))
			.file(new MockMultipartFile("file", "phụ lục.pdf", "application/pdf", pdf()))
			.file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
			.with(SignedInAs.account("nominator"))
			.params(fields("department", DEPARTMENT, "field", "economy", "titleVi", "Cảng nước sâu", "summaryVi",
					"Khánh thành bến 3 và 4", "figures[0].label", "Sản lượng", "figures[0].value", "10,5",
					"figures[0].unit", "triệu tấn", "figures[0].qualifier", "over", "figures[0].asOf", "năm 2071",
					"figures[0].source", "Báo cáo tổng kết", "documents[0]", "374-vp-bc"))
			.exchange();
		assertThat(saved).hasStatus3xxRedirection();
		String address = saved.getResponse().getRedirectedUrl();
		assertThat(get(address, "nominator")).contains("Cảng nước sâu", "10,5", "báo cáo.pdf", "phụ lục.pdf",
				"374/VP-BC", "Gửi thư ký");
		assertThat(status(address, "secretary")).isEqualTo(404);

		assertThat(post(address + "/submission", "nominator", fields())).hasStatus3xxRedirection();
		assertThat(get(address, "secretary")).contains("Trả lại để bổ sung");
		MvcTestResult unreasoned = post(address + "/return", "secretary", fields("reason", " "));
		assertThat(unreasoned).hasStatus(409);
		assertThat(body(unreasoned)).contains("Phải ghi lý do");
		assertThat(post(address + "/return", "secretary", fields("reason", "Thiếu kế hoạch")))
			.hasStatus3xxRedirection();
		assertThat(get(address, "nominator")).contains("Thiếu kế hoạch");
		assertThat(texts(2071, "nominator")).contains("selection.work.returned");
		Matcher file = Pattern.compile(address + "/files/[^\"]+").matcher(get(address, "nominator"));
		assertThat(file.find()).isTrue();
		assertThat(this.mvc.get().uri(file.group()).with(SignedInAs.account("nominator")).exchange()).hasStatusOk()
			.headers()
			.hasValue("X-Content-Type-Options", "nosniff");
		assertThat(status(file.group(), "councillor1")).isEqualTo(404);
	}

	@Test
	void takesNoEvidenceThatIsMarkedSecret() {
		this.years.open(2080, 2, Bilingual.of("Năm 2080"), TestSelection.SECRETARY);
		String base = "/desk/years/2080/nominations";
		byte[] secret = this.printing.pdf(new Paper("Báo cáo", "vi", false, List.of(new Block.Paragraph("TỐI MẬT"))));
		long kept = keptFiles();

		MvcTestResult refused = this.mvc.post()
			.uri(base)
			.multipart()
			.file(new MockMultipartFile("file", "phu-luc.pdf", "application/pdf", pdf()))
			.file(new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", secret))
			.with(SignedInAs.account("nominator"))
			.params(fields("department", DEPARTMENT, "field", "economy", "titleVi", "Cảng nước sâu", "summaryVi",
					"Khánh thành"))
			.exchange();

		assertThat(refused).hasStatus(422);
		assertThat(body(refused)).contains("Luật Bảo vệ bí mật nhà nước", "Cảng nước sâu", "xin chọn lại");
		assertThat(keptFiles()).isEqualTo(kept);
		assertThat(this.nominating.visible(this.years.year(2080).id(), TestSelection.NOMINATOR)).isEmpty();
		assertThat(this.jdbc.sql("select kind || ' ' || person from journal_entry order by sequence desc limit 1")
			.query(String.class)
			.single()).isEqualTo("secret-document-refused nominator");
	}

	@Test
	void aDepartmentChoosesAmongDocumentsItMayReadAbout() {
		this.years.open(2082, 2, Bilingual.of("Năm 2082"), TestSelection.SECRETARY);
		String base = "/desk/years/2082/nominations";
		String form = get(base + "/new", "nominator");
		assertThat(form).contains("<option value=\"374-vp-bc\">374/VP-BC, 19/01/2023");
		this.jdbc.sql("update official_document set visibility = 'nothing' where id = '374-vp-bc'").update();
		try {
			assertThat(get(base + "/new", "nominator")).doesNotContain("374/VP-BC");
			for (String document : List.of("374-vp-bc", "no-such-document", "374/VP-BC")) {
				MvcTestResult refused = post(base, "nominator", fields("department", DEPARTMENT, "field", "economy",
						"titleVi", "Cảng nước sâu", "summaryVi", "Khánh thành", "documents[0]", document));
				assertThat(refused).hasStatus(422);
				assertThat(body(refused)).contains("Không có văn bản này để chọn", "Cảng nước sâu");
			}
		}
		finally {
			this.jdbc.sql("update official_document set visibility = 'abstract' where id = '374-vp-bc'").update();
		}
	}

	@Test
	@Transactional
	void aDocumentOlderThanThoseOfferedMayBeNamed() {
		this.years.open(2084, 2, Bilingual.of("Năm 2084"), TestSelection.SECRETARY);
		this.jdbc.sql("""
				insert into official_document select (jsonb_populate_record(paper, jsonb_build_object(
					'id', 'newer-' || n, 'number', n || '/KH-VP', 'number_key', n || '/kh-vp',
					'issued_on', '2084-01-01'))).*
				from official_document paper, generate_series(1, 300) n where paper.id = '374-vp-bc'
				""").update();
		String base = "/desk/years/2084/nominations";
		assertThat(get(base + "/new", "nominator")).contains("newer-300").doesNotContain("374-vp-bc");
		MultiValueMap<String, String> named = fields("department", DEPARTMENT, "field", "economy", "titleVi", "",
				"summaryVi", "Khánh thành", "documents[0]", "374-vp-bc");

		MvcTestResult untitled = post(base, "nominator", named);
		assertThat(untitled).hasStatus(422);
		assertThat(body(untitled)).contains("<option value=\"374-vp-bc\" selected=\"selected\">")
			.doesNotContain("Không có văn bản này để chọn");
		named.set("titleVi", "Cảng nước sâu");
		assertThat(post(base, "nominator", named)).hasStatus3xxRedirection();
	}

	@Test
	void givesBackACommentThatComesTooLate() {
		String year = this.selection.ready(2085, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		String address = "/desk/years/2085/nominations/" + this.selection.accepted(year).get(0);
		assertThat(Jsoup.parse(get(address, "councillor1")).select("main textarea")).hasSize(1);
		this.voting.open(year, null, TestSelection.SECRETARY);

		MvcTestResult late = post(address + "/comment", "councillor1",
				fields("_label.comment", "Ý kiến của ủy viên", "comment", "Nên chọn vì người dân được lợi."));

		assertThat(late).hasStatus(409);
		assertThat(kept(late)).containsExactly("Nên chọn vì người dân được lợi.");
	}

	@Test
	void givesBackTheReasonOfADecisionThatAnotherTook() {
		String year = this.selection.ready(2086, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		String address = "/desk/years/2086/nominations/" + this.selection.accepted(year).get(0);

		for (String act : List.of("/return", "/refusal", "/merger")) {
			MvcTestResult second = post(address + act, "secretary",
					fields("_label.reason", "Lý do", "reason", "Thiếu kế hoạch."));
			assertThat(second).hasStatus(409);
			assertThat(kept(second)).as(act).containsExactly("Thiếu kế hoạch.");
		}
		MvcTestResult title = post(address + "/title", "secretary", fields("_label.titleVi", "Tên", "titleVi", ""));
		assertThat(title).hasStatus(422);
		assertThat(kept(title)).as("the form is still there").isEmpty();
	}

	@Test
	void takesNoOrderMadeOnAnOlderListAndLosesNothingOfIt() {
		String year = elected(2087);
		String address = "/desk/years/2087/selection";
		MultiValueMap<String, String> old = rows(year, order(year), "2", "1");
		old.add("_label.rows[0].titleVi", "Tên");
		MultiValueMap<String, String> newer = rows(year, order(year), "1", "2");
		newer.set("rows[0].titleVi", "Tên của người khác");
		assertThat(post(address, "secretary", newer)).hasStatus3xxRedirection();

		for (String path : List.of(address, address + "/completion")) {
			MvcTestResult stale = post(path, "secretary", old);
			assertThat(stale).hasStatus(409);
			assertThat(body(stale)).contains("Tên của người khác", "Tên " + order(year).get(0),
					Selecting.version(this.selecting.places(year, TestSelection.SECRETARY)));
			assertThat(kept(stale)).isEmpty();
		}
		assertThat(this.selecting.isFinished(year)).isFalse();
		assertThat(this.selecting.places(year, TestSelection.SECRETARY).get(0).title().vi())
			.isEqualTo("Tên của người khác");

		assertThat(post(address + "/completion", "secretary", rows(year, order(year), "1", "2")))
			.hasStatus3xxRedirection();
		MvcTestResult late = post(address, "secretary", old);
		assertThat(late).hasStatus(409);
		assertThat(kept(late)).contains("Tên " + order(year).get(0), "Tên " + order(year).get(1));
	}

	@Test
	void aListFinishedBeforeItWasTakenOverCanStillBe() {
		String year = elected(2088);
		String address = "/desk/years/2088/selection";
		assertThat(post(address, "secretary", rows(year, order(year), "2", "1"))).hasStatus3xxRedirection();
		this.jdbc.sql("update selection set finished_at = now(), finished_by = 'secretary' where year_id = ?")
			.param(year)
			.update();
		assertThat(texts(2088, "secretary")).contains("selection.work.order");
		assertThat(get(address, "secretary")).contains("chưa bắt đầu biên tập", "Chuyển sang biên tập");
		assertThat(get(address, "editor")).contains("chưa bắt đầu biên tập").doesNotContain("/selection/completion");

		assertThat(post(address + "/completion", "editor", fields())).hasStatus(404);
		assertThat(post(address + "/completion", "secretary", fields()))
			.hasRedirectedUrl("/desk/years/2088/highlights");

		assertThat(this.years.year(year).stage()).isEqualTo(Stage.EDITING);
		assertThat(this.jdbc.sql("select count(*) from highlight where year_id = ?")
			.param(year)
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(post(address + "/completion", "secretary", fields())).hasStatus(409);
	}

	@Test
	void revisionsAreComparedWordByWord() {
		String year = this.years.open(2083, 2, Bilingual.of("Năm 2083"), TestSelection.SECRETARY).id();
		String id = this.nominating.draft(year, NominationTests.text("Cầu mới"), DEPARTMENT, TestSelection.NOMINATOR);
		int version = this.nominating.nomination(year, id, TestSelection.NOMINATOR).version();
		this.nominating.revise(year, id, NominationTests.text("Cầu lớn"), version, TestSelection.NOMINATOR);
		String address = "/desk/years/2083/nominations/" + id;

		assertThat(get(address, "nominator")).contains(address + "/comparison");
		assertThat(status(address + "/comparison", "secretary")).as("a draft").isEqualTo(404);
		assertThat(get(address + "/comparison", "nominator").replaceAll("<span class=\"visually-hidden\">[^<]*</span>",
				""))
			.contains("So lần ghi 1 với lần ghi 2", "Cầu <del>mới</del>", "Cầu <ins>lớn</ins>");
		this.nominating.handIn(year, id, TestSelection.NOMINATOR);
		assertThat(get(address + "/comparison", "nominator")).contains("So lần ghi 1 với lần ghi 3");
		assertThat(get(address + "/comparison?from=2&to=2", "nominator")).contains("Hai lần ghi giống nhau");
		assertThat(status(address + "/comparison?from=1&to=9", "nominator")).isEqualTo(404);
		assertThat(status(address + "/comparison?from=x", "nominator")).isEqualTo(400);
	}

	@Test
	void aFormFilledInOnAnOlderStateKeepsItsText() {
		String year = this.years.open(2072, 2, Bilingual.of("Năm 2072"), TestSelection.SECRETARY).id();
		String id = this.nominating.draft(year, NominationTests.text("Đầu"), DEPARTMENT, TestSelection.NOMINATOR);
		int version = this.nominating.nomination(year, id, TestSelection.NOMINATOR).version();
		this.nominating.revise(year, id, NominationTests.text("Của người khác"), version, TestSelection.NOMINATOR);

		MvcTestResult conflict = post("/desk/years/2072/nominations/" + id + "/text", "nominator", fields("field",
				"economy", "titleVi", "Của tôi", "summaryVi", "Tóm tắt", "version", String.valueOf(version)));

		assertThat(conflict).hasStatus(409);
		assertThat(body(conflict)).contains("Của tôi").contains("Của người khác");
		assertThat(this.nominating.nomination(year, id, TestSelection.NOMINATOR).title().vi())
			.isEqualTo("Của người khác");
	}

	@Test
	void theSecretarySetsTheCouncil() {
		this.years.open(2073, 2, Bilingual.of("Năm 2073"), TestSelection.SECRETARY);
		String address = "/desk/years/2073/council";
		assertThat(get(address, "secretary")).contains("Vĩnh Long");
		assertThat(get(address + "?template=vinh-long", "secretary")).contains("giơ tay");

		MvcTestResult wrong = post(address, "secretary", fields("seats", "9", "quorum", "at-least", "parts", "2",
				"whole", "3", "manner", "online", "secret", "true", "members", "councillor1", "chair", "councillor1"));
		assertThat(wrong).hasStatus(409);
		assertThat(body(wrong)).contains("phải từ 1 đến 2");
		MultiValueMap<String, String> right = fields("seats", "2", "quorum", "at-least", "parts", "2", "whole", "3",
				"manner", "online", "secret", "true", "chair", "councillor2");
		right.put("members", List.of("councillor1", "councillor2", "councillor3"));
		assertThat(post(address, "secretary", right)).hasStatus3xxRedirection();
		assertThat(get(address, "councillor1")).contains("ít nhất 2/3 số thành viên");
		assertThat(post(address, "councillor1", right)).hasStatus(404);
		assertThat(get("/desk/years/2073/nominations", "councillor1")).contains("chưa mở thẩm định");
		assertThat(post(address + "/appraisal", "secretary", fields())).hasStatus3xxRedirection();
		assertThat(get("/desk/years/2073/nominations", "councillor1")).doesNotContain("chưa mở thẩm định");
	}

	@Test
	void aSecretPaperIsConfirmedBeforeItIsCast() {
		String year = this.selection.ready(2074, 2, 3, TestSelection.terms(2, Manner.ONLINE, true));
		List<String> candidates = this.selection.accepted(year);
		assertThat(texts(2074, "secretary")).contains("selection.work.open");
		assertThat(post("/desk/years/2074/ballots", "secretary", fields())).hasStatus3xxRedirection();
		String address = "/desk/years/2074/ballots/1";
		assertThat(texts(2074, "councillor1")).contains("selection.work.vote");
		assertThat(get(address, "councillor1")).contains("phiếu kín", "Đề cử 1", "/confirmation");

		MvcTestResult empty = post(address + "/confirmation", "councillor1", fields());
		assertThat(empty).hasStatus(422);
		assertThat(body(empty)).contains("Chưa chọn đề cử nào");
		MultiValueMap<String, String> tooMany = fields();
		tooMany.put("choice", candidates);
		MvcTestResult refused = post(address + "/confirmation", "councillor1", tooMany);
		assertThat(refused).hasStatus(422);
		assertThat(body(refused)).contains("chỉ được chọn nhiều nhất 2");
		assertThat(body(refused).split("checked=")).hasSize(candidates.size() + 1);
		MvcTestResult shown = post(address + "/confirmation", "councillor1", fields("choice", candidates.get(1)));
		assertThat(shown).hasStatusOk();
		assertThat(body(shown)).contains("không sửa được", candidates.get(1)).doesNotContain(candidates.get(0));
		MvcTestResult cast = post(address + "/papers", "councillor1", fields("choice", candidates.get(1)));
		assertThat(cast).hasStatus3xxRedirection();
		assertThat(cast.getResponse().getRedirectedUrl()).isEqualTo(address);
		assertThat(get(address, "councillor1")).contains("ở trong hòm phiếu").doesNotContain("checked");
		assertThat(texts(2074, "councillor1")).doesNotContain("selection.work.vote");
		assertThat(post(address + "/papers", "councillor1", fields("choice", candidates.get(1)))).hasStatus(409);
		assertThat(status(address + "/minutes.pdf", "secretary")).isEqualTo(409);

		assertThat(post(address + "/papers", "councillor2", fields("abstain", "true"))).hasStatus3xxRedirection();
		assertThat(post(address + "/closure", "secretary", fields())).hasStatus3xxRedirection();
		assertThat(get(address, "councillor1")).contains("2 trên 3 thành viên tham gia").doesNotContain("Ai chọn gì");
		assertThat(status(address + "/minutes.pdf", "secretary")).isEqualTo(200);
		assertThat(get("/desk/years/2074/ballots", "secretary")).contains("Chọn lại");
	}

	@Test
	void theElectedArePutInOrderWithoutAScript() {
		String year = this.selection.ready(2075, 3, 3, TestSelection.terms(3, Manner.ONLINE, false));
		List<String> candidates = this.selection.accepted(year);
		this.voting.open(year, null, TestSelection.SECRETARY);
		for (int i = 1; i <= 3; i++) {
			this.voting.cast(year, 1, candidates.subList(0, 3), TestSelection.councillor(i));
		}
		this.voting.close(year, 1, TestSelection.SECRETARY);
		String address = "/desk/years/2075/selection";
		assertThat(get("/desk/years/2075/ballots/1", "secretary")).contains("Ai chọn gì");
		assertThat(texts(2075, "secretary")).contains("selection.work.order");
		assertThat(get(address, "secretary")).contains("Chuyển sang biên tập");
		assertThat(get(address, "councillor1")).doesNotContain("Chuyển sang biên tập");

		MultiValueMap<String, String> numbers = rows(year, candidates.subList(0, 3), "3", "2", "1");
		assertThat(post(address, "secretary", numbers)).hasStatus3xxRedirection();
		assertThat(order(year)).containsExactly(candidates.get(2), candidates.get(1), candidates.get(0));
		MultiValueMap<String, String> button = rows(year, order(year), "1", "2", "3");
		button.add("move", "up:" + candidates.get(0));
		assertThat(post(address, "secretary", button)).hasStatus3xxRedirection();
		assertThat(order(year)).containsExactly(candidates.get(2), candidates.get(0), candidates.get(1));
		MultiValueMap<String, String> untitled = rows(year, order(year), "1", "2", "3");
		untitled.set("rows[1].titleVi", "");
		assertThat(post(address, "secretary", untitled)).hasStatus(422);

		assertThat(post(address + "/completion", "secretary", fields())).hasStatus(409);
		assertThat(post(address + "/completion", "secretary", untitled)).hasStatus(422);
		assertThat(post(address + "/completion", "secretary", rows(year, order(year), "1", "3", "2")))
			.hasRedirectedUrl("/desk/years/2075/highlights");
		assertThat(this.selecting.elected(year)).extracting(ElectedNomination::nominationId)
			.containsExactly(candidates.get(2), candidates.get(1), candidates.get(0));
		assertThat(get("/desk/years/2075/highlights", "editor"))
			.contains(this.selecting.elected(year).get(0).title().vi());
		assertThat(texts(2075, "secretary")).isEmpty();
	}

	@Test
	void totalsOfTheTableAreEnteredAndConfirmed() {
		String year = this.selection.ready(2076, 1, 3, TestSelection.terms(1, Manner.PAPER, true));
		this.voting.open(year, null, TestSelection.SECRETARY);
		String address = "/desk/years/2076/ballots/1";
		MultiValueMap<String, String> totals = fields("present", "3", "papers", "2", "invalid", "1", "votes[0]", "2",
				"votes[1]", "0", "votes[2]", "0");
		MvcTestResult bare = post(address + "/totals", "secretary", totals);
		assertThat(bare).hasStatus(422);
		assertThat(body(bare)).contains("Kèm biên bản có chữ ký");
		assertThat(this.mvc.post()
			.uri(address + "/totals")
			.multipart()
			.file(new MockMultipartFile("file", "bien-ban.pdf", "application/pdf", pdf()))
			.with(SignedInAs.account("secretary"))
			.params(totals)
			.exchange()).hasStatus3xxRedirection();
		assertThat(texts(2076, "clerk")).contains("selection.work.confirm");
		assertThat(get(address, "editor")).doesNotContain("Phiếu hợp lệ");
		String page = get(address, "clerk");
		Matcher sha = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"").matcher(page);
		assertThat(sha.find()).isTrue();
		assertThat(post(address + "/totals/confirmation", "clerk", fields("sha256", sha.group(1))))
			.hasStatus3xxRedirection();
		assertThat(get(address, "editor")).contains("Được chọn");
	}

	@Test
	void aPersonalLinkNeedsNoAccount() {
		String year = this.selection.ready(2077, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		String candidate = this.selection.accepted(year).get(0);
		this.voting.open(year, null, TestSelection.SECRETARY);
		MvcTestResult letters = post("/desk/years/2077/ballots/1/links", "secretary",
				fields("councillors", "councillor2"));
		assertThat(letters).hasStatusOk();
		MvcTestResult second = post("/desk/years/2077/ballots/1/links", "secretary",
				fields("councillors", "councillor2"));
		assertThat(second).hasStatus(409);
		assertThat(body(second)).contains("Thay thư cũ", "value=\"councillor2\" checked");
		Matcher told = Pattern.compile("/phieu/([A-Za-z0-9_-]{43}).*?(\\d{4} \\d{4})", Pattern.DOTALL)
			.matcher(body(letters));
		assertThat(told.find()).isTrue();
		String address = "/phieu/" + told.group(1);

		MvcTestResult page = this.mvc.get().uri(address).exchange();
		assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
		assertThat(page).headers().hasValue("Referrer-Policy", "no-referrer").doesNotContainHeader("Set-Cookie");
		assertThat(body(page)).contains("Đề cử 1");
		assertThat(body(anonymous(address + "/confirmation", fields("choice", candidate))))
			.contains("Mã trong thư mời");
		MvcTestResult wrong = anonymous(address, fields("choice", candidate, "code", "1"));
		assertThat(wrong).hasStatus(409);
		assertThat(body(wrong)).contains("Mã chưa đúng", candidate);
		MvcTestResult cast = anonymous(address, fields("choice", candidate, "code", told.group(2)));
		assertThat(cast).hasStatus3xxRedirection();
		assertThat(cast.getResponse().getRedirectedUrl()).isEqualTo(address);
		assertThat(body(this.mvc.get().uri(address).exchange())).contains("ở trong hòm phiếu");
		assertThat(this.mvc.get().uri("/phieu/" + "a".repeat(43)).exchange()).hasStatus(404);
	}

	@Test
	void lettersSentForAgainLeadToTheBallot() {
		String year = this.selection.ready(2081, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		this.voting.open(year, null, TestSelection.SECRETARY);
		String address = "/desk/years/2081/ballots/1";
		assertThat(get(address, "secretary")).containsPattern("/links\"(?s:.){1,300}name=\"_once\"");
		MultiValueMap<String, String> form = fields("councillors", "councillor2", "replacing", "true", "_once",
				"6f1f7f0e-2b1c-4d57-9d0e-3a1c5b7e2081");

		assertThat(post(address + "/links", "secretary", form)).hasStatusOk();
		MvcTestResult again = post(address + "/links", "secretary", form);

		assertThat(again).hasStatus3xxRedirection();
		assertThat(again.getResponse().getHeader("Location")).isEqualTo(address);
		assertThat(this.jdbc.sql("select count(*) from journal_entry where kind = 'ballot-link-issued' and year = 2081")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theDossierOfAllNominationsIsOneLargePrintPaper() {
		String year = this.selection.ready(2078, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		this.nominating.comment(year, this.selection.accepted(year).get(0), "Nên nêu kế hoạch",
				TestSelection.councillor(1));
		String address = "/desk/years/2078/nominations/dossier.pdf";

		MvcTestResult pdf = this.mvc.get().uri(address).with(SignedInAs.account("councillor1")).exchange();
		assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
		assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
			.isEqualTo("%PDF-");
		assertThat(status(address, "nominator")).isEqualTo(404);
		assertThat(status(address, "clerk")).isEqualTo(404);
	}

	@Test
	void nobodySeesWhatIsNotTheirs() {
		String year = this.selection.ready(2079, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		this.voting.open(year, null, TestSelection.SECRETARY);
		for (String path : List.of("/nominations", "/council", "/ballots", "/ballots/1", "/selection")) {
			for (String account : Set.of("admin", "signatory")) {
				assertThat(status("/desk/years/2079" + path, account)).as(path + " " + account).isEqualTo(404);
			}
		}
		assertThat(status("/desk/years/2079/ballots/1", "nominator")).isEqualTo(404);
		assertThat(status("/desk/years/1901/ballots", "secretary")).isEqualTo(404);
		assertThat(post("/desk/years/2079/ballots/1/closure", "councillor1", fields())).hasStatus(404);
	}

	private long keptFiles() {
		return this.jdbc.sql("select count(*) from stored_bytes").query(Long.class).single();
	}

	private List<String> order(String year) {
		return this.selecting.places(year, TestSelection.SECRETARY).stream().map(NominationRecord::id).toList();
	}

	private MultiValueMap<String, String> rows(String year, List<String> ids, String... ranks) {
		MultiValueMap<String, String> rows = fields("version",
				Selecting.version(this.selecting.places(year, TestSelection.SECRETARY)));
		for (int i = 0; i < ids.size(); i++) {
			rows.add("rows[" + i + "].id", ids.get(i));
			rows.add("rows[" + i + "].rank", ranks[i]);
			rows.add("rows[" + i + "].titleVi", "Tên " + ids.get(i));
		}
		return rows;
	}

	/** A year of two places whose ballot is closed. */
	private String elected(int number) {
		String year = this.selection.ready(number, 2, 3, TestSelection.terms(2, Manner.ONLINE, true));
		this.voting.open(year, null, TestSelection.SECRETARY);
		for (int i = 1; i <= 3; i++) {
			this.voting.cast(year, 1, this.selection.accepted(year).subList(0, 2), TestSelection.councillor(i));
		}
		this.voting.close(year, 1, TestSelection.SECRETARY);
		return year;
	}

	/** What a page gives back that has its form no more. */
	private static List<String> kept(MvcTestResult answer) {
		return Jsoup.parse(body(answer)).select("textarea[readonly]").eachText();
	}

	/** The keys of what waits for an account in a year. */
	private List<String> texts(int year, String account) {
		return this.work.pendingWork(this.years.year(year))
			.stream()
			.filter((pending) -> pending.account() == null || pending.account().equals(account))
			.filter((pending) -> account.startsWith(pending.role().name().toLowerCase()))
			.map(PendingWork::text)
			.toList();
	}

	private byte[] pdf() {
		return this.printing.pdf(new Paper("Biên bản", "vi", false, List.of(new Block.Heading(1, "Biên bản"))));
	}

	private String get(String path, String account) {
		MvcTestResult answer = this.mvc.get().uri(path).with(SignedInAs.account(account)).exchange();
		assertThat(answer).hasStatusOk();
		return body(answer);
	}

	private int status(String path, String account) {
		return this.mvc.get().uri(path).with(SignedInAs.account(account)).exchange().getResponse().getStatus();
	}

	private MvcTestResult post(String path, String account, MultiValueMap<String, String> fields) {
		return this.mvc.post().uri(path).with(SignedInAs.account(account)).params(fields).exchange();
	}

	private MvcTestResult anonymous(String path, MultiValueMap<String, String> fields) {
		return this.mvc.post().uri(path).params(fields).exchange();
	}

	private static MultiValueMap<String, String> fields(String... namesAndValues) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return fields;
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
