package vn.noibat.delivery;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.account.SecretBox;
import vn.noibat.account.SignedInAs;
import vn.noibat.document.Urgency;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.TestOffices;
import vn.noibat.office.TokenBearer;
import vn.noibat.office.TokenScope;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class BoardPagesTests {

	@Autowired
	private Sending sending;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private Acknowledging acknowledging;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SecretBox box;

	private String office;

	private PressMessage message;

	private String board;

	@BeforeEach
	void send() {
		TestOffices offices = new TestOffices(this.jdbc, this.box);
		this.office = offices.office("board-" + UUID.randomUUID());
		offices.channel(this.office, ChannelKind.EMAIL, "a@press.example");
		this.message = this.sending.send(Letters.dispatch(Urgency.MOST_URGENT, this.office));
		this.board = "/desk/years/2023/messages/" + this.message.id();
	}

	@Test
	void showsEachOfficeItsWaysAndWhoAnswered() throws Exception {
		assertThat(body(get(this.board)))
			.contains("Tòa soạn " + this.office, "a@press.example", "Hàng chờ", "Đang gửi", "Chưa phản hồi",
					"0/1 tòa soạn đã phản hồi", "0225 000 000", "Hỏa tốc", "Chờ tòa soạn lấy")
			.doesNotContain("??", "Quá giờ", "Không có địa chỉ thư");
		this.jdbc.sql("update press_delivery set last_outcome = 'unreachable' where message_id = ?")
			.param(this.message.id())
			.update();
		assertThat(body(get("/desk/years/2023/messages"))).contains("374/VP-BC", this.message.id());
		UUID delivery = this.deliveries.findByMessageIdAndOfficeId(this.message.id(), this.office).get(0).id();
		assertThat(get(this.board + "/deliveries/" + delivery)).hasStatus(HttpStatus.OK);
		assertThat(body(get(this.board))).contains("Không kết nối được").doesNotContain("unreachable");
		assertThat(get("/desk/years/2022/messages/" + this.message.id())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void keepsWhatWasTypedWhereSomethingIsMissing() throws Exception {
		MvcTestResult refused = post(this.board + "/offices/" + this.office + "/acknowledgement", "02", "Lê Thị Thử",
				"");

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(refused)).contains("Từ chối thì cần ghi lý do.", "value=\"Lê Thị Thử\"");
		assertThat(this.acknowledging.last(this.message.id(), this.office)).isEmpty();
	}

	@Test
	void asksWhoWasOnTheTelephone() throws Exception {
		assertThat(post(this.board + "/offices/" + this.office + "/acknowledgement", "01", " ", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void writesDownWhatWasSaidOnTheTelephone() throws Exception {
		assertThat(post(this.board + "/offices/" + this.office + "/acknowledgement", "01", "Lê Thị Thử", ""))
			.hasStatus(HttpStatus.SEE_OTHER);

		Acknowledgement noted = this.acknowledging.last(this.message.id(), this.office).orElseThrow();
		assertThat(noted.via()).isEqualTo(AcknowledgedVia.TELEPHONE);
		assertThat(noted.givenBy()).isEqualTo("Lê Thị Thử");
		assertThat(noted.notedBy()).isEqualTo("clerk");
		assertThat(body(get(this.board))).contains("1/1 tòa soạn đã phản hồi", "Đã nhận", "Lê Thị Thử");
		assertThat(this.jdbc.sql("select person from journal_entry where kind = 'message-acknowledged' and subject = ?")
			.param(this.message.id())
			.query(String.class)
			.single()).isEqualTo("clerk");
	}

	@Test
	void showsByWhatWayEachAnswerCameAndWhoNotedIt() throws Exception {
		this.acknowledging.acknowledge(this.message.id(), NewAcknowledgement.of("01", null, null),
				new TokenBearer(UUID.randomUUID(), this.office, Set.of(TokenScope.ACKNOWLEDGE)));
		assertThat(body(get(this.board))).contains("1/1 tòa soạn đã phản hồi",
				"1 phản hồi chỉ là hệ thống của tòa soạn báo đã nhận", "do hệ thống của tòa soạn gửi");
		assertThat(body(get("/desk/years/2023/messages"))).contains("1 phản hồi chỉ là hệ thống");

		post(this.board + "/offices/" + this.office + "/acknowledgement", "03", "Lê Thị Thử", "");

		String name = this.jdbc.sql("select display_name from account where name = 'clerk'")
			.query(String.class)
			.single();
		assertThat(body(get(this.board)))
			.contains("qua điện thoại", "Lê Thị Thử", name + " ghi lại", "Các phản hồi trước (1)",
					"do hệ thống của tòa soạn gửi")
			.doesNotContain("phản hồi chỉ là hệ thống");
	}

	@Test
	void showsHostileWordsAsWords() throws Exception {
		post(this.board + "/offices/" + this.office + "/acknowledgement", "02", "<script>alert(1)</script>",
				"\"><img src=x onerror=alert(1)>");

		assertThat(body(get(this.board))).doesNotContain("<script>alert", "<img src=x");
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(SignedInAs.account("clerk")).exchange();
	}

	private MvcTestResult post(String address, String code, String name, String reason) {
		return this.mvc.post()
			.uri(address)
			.param("code", code)
			.param("name", name)
			.param("reason", reason)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.with(SignedInAs.account("clerk"))
			.exchange();
	}

	private static String body(MvcTestResult answer) throws Exception {
		return answer.getResponse().getContentAsString();
	}

}
