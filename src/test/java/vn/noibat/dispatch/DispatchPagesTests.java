package vn.noibat.dispatch;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.account.SignedInAs;
import vn.noibat.edition.Publishing;
import vn.noibat.office.TestOffices;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages on which a letter is written, signed and issued.
 */
@OwnYearTest
class DispatchPagesTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Dispatching dispatching;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	@Autowired
	private Clock clock;

	private TestDispatching letters;

	private WorkingYear year;

	private String office;

	private String base;

	@BeforeEach
	void sealAList() {
		this.letters = new TestDispatching(this.portal);
		this.year = OwnYears.approved(this.portal);
		this.portal.getBean(Publishing.class).seal(this.year.id(), SECRETARY);
		this.office = new TestOffices(this.jdbc, this.box).office("trang-" + this.year.year());
		this.base = "/desk/years/" + this.year.year() + "/dispatches";
	}

	@Test
	void proposesALetterMadeOfTheListAndOfTheLastLetter() {
		Document page = get("clerk", this.base + "/new?edition=1");

		assertThat(page.select("#number").val()).endsWith("-BC");
		assertThat(page.select("#body").val()).contains("1. ", "3. ", "theo bản công bố số 1");
		assertThat(page.select("input[name=offices][checked]").eachAttr("value")).contains(this.office);
		assertThat(page.select("#addressees").val()).contains("Tòa soạn " + this.office);
		assertThat(page.select("#signatoryName").val()).isNotEmpty();
		assertThat(page.select("#routing").val()).contains("Lưu: VT");
	}

	@Test
	void leadsFromTheEditionsToANewLetter() {
		Document editions = get("clerk", "/desk/years/" + this.year.year() + "/editions");
		assertThat(editions.select("a[href=" + this.base + "/new?edition=1]").text())
			.isEqualTo("Soạn công văn gửi báo chí");
		assertThat(get("clerk", "/desk/years/" + this.year.year()).select("a[href=" + this.base + "]")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "date, 20/01/2026", "date, +99999-01-01", "embargo, chiều mai", "edition, 9", "issuer, khong-co",
			"kind, khac", "urgency, rat-khan", "authority, xyz", "refersTo, khong-co" })
	void keepsWhatCannotBeRead(String row, String typed) {
		Map<String, String> fields = fields("51/TR" + this.year.year() + "-BC");
		fields.put(row, typed);
		MockHttpServletResponse answer = post("clerk", this.base, fields);
		Document page = Jsoup.parse(text(answer));

		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(page.select("#" + row).attr("aria-invalid")).isEqualTo("true");
		assertThat(page.select("#body").val()).isEqualTo("Gửi các cơ quan báo chí.");
	}

	@Test
	void offersNoBodyOfThePartyAsIssuer() {
		assertThat(get("clerk", this.base + "/new?edition=1").select("#issuer option").eachText())
			.contains("Văn phòng Ủy ban nhân dân thành phố")
			.noneMatch((name) -> name.matches(".*(Thành ủy|Bộ Chính trị|Đảng).*"));
	}

	@Test
	void keepsANumberOfOneFigureWithAZero() {
		Map<String, String> fields = fields("5/TZ" + this.year.year() + "-BC");
		String address = Objects.requireNonNull(post("clerk", this.base, fields).getRedirectedUrl());

		assertThat(get("clerk", address).select("main").text()).contains("05/TZ" + this.year.year() + "-BC");
	}

	@Test
	void keepsWhatWasTypedWhenSomebodyElseSavedFirst() {
		UUID id = this.letters.draft(this.year, 1, "52/TR" + this.year.year() + "-BC", null, this.office);
		Map<String, String> fields = fields("52/TR" + this.year.year() + "-BC");
		fields.put("version", "7");
		MockHttpServletResponse answer = post("clerk", this.base + "/" + id + "/text", fields);
		Document page = Jsoup.parse(text(answer));

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(page.select("[role=alert]").text()).contains("Có người vừa sửa");
		assertThat(page.select("#body").val()).isEqualTo("Gửi các cơ quan báo chí.");
		assertThat(page.select("input[name=version]").val()).isEqualTo("0");
	}

	@Test
	void showsTheLetterAsItWillLookAndItsHashToTheSignatory() {
		UUID id = this.letters.draft(this.year, 1, "53/TR" + this.year.year() + "-BC", null, this.office);
		this.dispatching.submit(this.year, id, TestDispatching.CLERK);
		Document page = get("signatory", this.base + "/" + id);

		assertThat(page.select(".official-letter").text()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
				"Số: 53/TR" + this.year.year() + "-BC", "V/v tuyên truyền", "Kính gửi: Báo Hải Phòng",
				"Đề nghị đăng tải./.", "- Lưu: VT.", "CHÁNH VĂN PHÒNG", "Hỏa tốc");
		assertThat(page.select("form[action$=/signature] input[name=sha256]").val())
			.isEqualTo(this.letters.sha256(this.year, id));
		assertThat(get("clerk", this.base + "/" + id).select("form[action$=/signature]")).isEmpty();
		assertThat(get("signatory", "/desk").text()).contains("Ký công văn 53/TR" + this.year.year() + "-BC");
	}

	@Test
	void refusesToSignWhatWasChangedMeanwhile() {
		UUID id = this.letters.draft(this.year, 1, "54/TR" + this.year.year() + "-BC", null, this.office);
		this.dispatching.submit(this.year, id, TestDispatching.CLERK);
		MockHttpServletResponse answer = post("signatory", this.base + "/" + id + "/signature",
				Map.of("sha256", "ab".repeat(32)));

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(text(answer)).contains("Công văn đã đổi so với bản đang xem");
	}

	@Test
	void keepsTheReasonOfAReturnThatIsTooLong() {
		UUID id = this.letters.draft(this.year, 1, "55/TR" + this.year.year() + "-BC", null, this.office);
		this.dispatching.submit(this.year, id, TestDispatching.CLERK);
		MockHttpServletResponse answer = post("signatory", this.base + "/" + id + "/return",
				Map.of("reason", "a".repeat(2001)));

		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = Jsoup.parse(text(answer));
		assertThat(page.select("#reason").val()).hasSize(2001);
		assertThat(page.select("#reason").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.select("#reason-error").text()).contains("nhiều nhất 2000 ký tự");
	}

	@Test
	void saysWhatARecallDoesToATimeThatAnotherLetterKeeps() {
		Instant time = this.clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
		String kept = "60/TR" + this.year.year() + "-BC";
		UUID keeps = this.letters.issued(this.year, 1, kept, time, this.office);
		UUID goes = this.letters.issued(this.year, 1, "61/TR" + this.year.year() + "-BC", time, this.office);

		assertThat(lastLookAtRecall(goes, "62")).anyMatch((line) -> line.contains("vẫn tự công bố lúc"))
			.anyMatch((line) -> line.contains("theo công văn " + kept))
			.noneMatch((line) -> line.contains("thôi hẹn giờ"))
			.anyMatch((line) -> line.contains("trang công khai không nêu công văn này"));
		this.letters.recall(this.year, goes, "63/TR" + this.year.year() + "-BC");
		assertThat(lastLookAtRecall(keeps, "64")).anyMatch((line) -> line.contains("thôi hẹn giờ"));
	}

	@Test
	void saysWhenALetterNamesSomebodyElseThanWhoSignsIt() {
		UUID id = this.letters.draft(this.year, 1, "65/TR" + this.year.year() + "-BC", null, this.office);
		this.dispatching.submit(this.year, id, TestDispatching.CLERK);
		String remark = "Công văn ghi người ký là Nguyễn Văn Thử; tài khoản ";

		assertThat(get("clerk", this.base + "/" + id).text()).doesNotContain(remark);
		assertThat(get("signatory", this.base + "/" + id).select("ul.missing").text())
			.contains(remark + "đang ký là của Người ký");
		this.dispatching.sign(this.year, id, this.letters.sha256(this.year, id), TestDispatching.SIGNATORY);
		assertThat(get("clerk", this.base + "/" + id + "/issuance").select("ul.missing").text())
			.contains(remark + "đã ký là của Người ký");
		assertThat(signing(id)).contains("\"signatory\":\"Nguyễn Văn Thử\"");
	}

	@Test
	void saysNothingWhereTheLetterNamesWhoSignsIt() {
		Map<String, String> fields = fields("66/TR" + this.year.year() + "-BC");
		fields.put("signatoryName", "Người  Ký");
		String address = String.valueOf(post("clerk", this.base, fields).getRedirectedUrl());
		UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
		this.dispatching.submit(this.year, id, TestDispatching.CLERK);

		assertThat(get("signatory", address).text()).doesNotContain("tài khoản đang ký");
		this.dispatching.sign(this.year, id, this.letters.sha256(this.year, id), TestDispatching.SIGNATORY);
		assertThat(get("clerk", address).text()).doesNotContain("tài khoản đã ký");
		assertThat(signing(id)).doesNotContain("signatory\":");
	}

	@Test
	void doesNotLaySomethingBeforeTheSignatoryUnderANumberThatIsTaken() {
		String number = "67/TR" + this.year.year() + "-BC";
		this.letters.issued(this.year, 1, number, null, this.office);
		UUID id = this.letters.draft(this.year, 1, number, null, this.office);
		MockHttpServletResponse answer = post("clerk", this.base + "/" + id + "/submission", Map.of());

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(Jsoup.parse(text(answer)).select(".flash.bad").text())
			.isEqualTo("Số " + number + " đã có trong sổ văn bản; số tiếp theo là 68/TR" + this.year.year() + "-BC.");
	}

	@Test
	void remarksOnWhatWasTypedWhenTheFormComesBack() {
		UUID id = this.letters.draft(this.year, 1, "68/TR" + this.year.year() + "-BC", null, this.office);
		Map<String, String> fields = fields("68/TR" + this.year.year() + "-BC");
		fields.put("version", "7");
		fields.put("signatoryName", "");
		Document touched = Jsoup.parse(text(post("clerk", this.base + "/" + id + "/text", fields)));
		assertThat(touched.select("ul.missing").text()).contains("Ghi họ tên người ký");

		fields.put("date", "hôm nay");
		fields.put("number", "công văn không số");
		Document unreadable = Jsoup.parse(text(post("clerk", this.base, fields)));
		assertThat(unreadable.select("#date").attr("aria-invalid")).isEqualTo("true");
		assertThat(unreadable.select("ul.missing").text()).contains("“công văn không số” không theo mẫu")
			.doesNotContain("Ngày ban hành");
	}

	@Test
	void namesALetterThatHasNoNumberYet() {
		UUID id = this.letters.draft(this.year, 1, "", null, this.office);

		assertThat(get("clerk", this.base + "/" + id).select(".official-letter").attr("aria-label"))
			.isEqualTo("Công văn chưa có số");
	}

	@Test
	void saysWhatWillHappenBeforeItDoes() {
		UUID id = this.letters.sign(this.year,
				this.letters.draft(this.year, 1, "56/TR" + this.year.year() + "-BC", null, this.office));
		Document page = get("clerk", this.base + "/" + id + "/issuance");

		assertThat(page.select("main ol li").eachText()).anyMatch((line) -> line.contains("công bố ngay"))
			.anyMatch((line) -> line.contains("Tòa soạn " + this.office));
		MockHttpServletResponse answer = post("clerk", this.base + "/" + id + "/issuance",
				Map.of("sha256", page.select("input[name=sha256]").val()));
		assertThat(answer.getRedirectedUrl()).isEqualTo(this.base + "/" + id);
		Document issued = get("clerk", this.base + "/" + id);
		assertThat(issued.select("a.button").eachAttr("href"))
			.anyMatch((link) -> link.startsWith("/desk/years/" + this.year.year() + "/messages/msg_"));
		assertThat(issued.select("main form")).isEmpty();
		assertThat(get("clerk", this.base).text()).contains("0/1 đã phản hồi");
		get("clerk", this.base + "/" + id + "/text", 404);
	}

	@Test
	void tellsASecondClerkThatItWasIssued() {
		UUID id = this.letters.issued(this.year, 1, "57/TR" + this.year.year() + "-BC", null, this.office);
		MockHttpServletResponse answer = post("clerk", this.base + "/" + id + "/issuance",
				Map.of("sha256", this.letters.sha256(this.year, id)));

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(text(answer)).contains("đã phát hành, không phát hành lần nữa");
	}

	@Test
	void saysWhatIsMissingAndWhatIsOdd() {
		Map<String, String> fields = fields("59/TR" + this.year.year() + "-BC");
		fields.put("signatoryName", "");
		MockHttpServletResponse answer = post("clerk", this.base, fields);
		String address = String.valueOf(answer.getRedirectedUrl());

		assertThat(get("clerk", address).select("ul.missing").text()).contains("Ghi họ tên người ký",
				"Bỏ trống các số");
		MockHttpServletResponse refused = post("clerk", address + "/submission", Map.of());
		assertThat(refused.getStatus()).isEqualTo(409);
		assertThat(text(refused)).contains("Ghi họ tên người ký");
	}

	private List<String> lastLookAtRecall(UUID issued, String running) {
		DraftStanding standing = this.dispatching.standing(this.year, issued, TestDispatching.CLERK);
		UUID recall = this.letters.sign(this.year,
				this.letters.draft(this.year, DispatchKind.RECALLING, Objects.requireNonNull(standing.issued()).getId(),
						1, running + "/TR" + this.year.year() + "-BC", null, this.office));
		return get("clerk", this.base + "/" + recall + "/issuance").select("main ol li").eachText();
	}

	/** What the journal says of a signature. */
	private String signing(UUID id) {
		return this.jdbc.sql("select details from journal_entry where subject = ? and kind = 'dispatch-signed'")
			.param(id.toString())
			.query(String.class)
			.single();
	}

	private Map<String, String> fields(String number) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version", "0");
		fields.put("kind", "new");
		fields.put("edition", "1");
		fields.put("issuer", LetterTexts.ISSUER);
		fields.put("number", number);
		fields.put("date", "2026-01-19");
		fields.put("subject", "tuyên truyền");
		fields.put("urgency", "normal");
		fields.put("offices", this.office);
		fields.put("addressees", "Báo Hải Phòng");
		fields.put("body", "Gửi các cơ quan báo chí.");
		fields.put("authority", "none");
		fields.put("signatoryName", "Nguyễn Văn Thử");
		fields.put("signatoryTitle", "Chánh Văn phòng");
		return fields;
	}

	private MockHttpServletResponse post(String account, String address, Map<String, String> fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(SignedInAs.account(account));
		fields.forEach(request::param);
		return request.exchange().getResponse();
	}

	private Document get(String account, String address) {
		return get(account, address, 200);
	}

	private Document get(String account, String address, int status) {
		MockHttpServletResponse answer = this.mvc.get()
			.uri(address)
			.with(SignedInAs.account(account))
			.exchange()
			.getResponse();
		assertThat(answer.getStatus()).as(address).isEqualTo(status);
		return Jsoup.parse(text(answer));
	}

	private static String text(MockHttpServletResponse answer) {
		try {
			return answer.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
