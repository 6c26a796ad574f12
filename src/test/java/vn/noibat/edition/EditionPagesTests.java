package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
import vn.noibat.text.Bilingual;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a year's editions, and what other pages say of one that is sealed.
 */
@OwnYearTest
class EditionPagesTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Clock clock;

	private WorkingYear year;

	private String editions;

	@BeforeEach
	void approveAList() {
		this.year = OwnYears.approved(this.portal);
		this.editions = "/desk/years/" + this.year.year() + "/editions";
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "chiều mai", "2026-13-01T08:00", "+99999-01-01T08:00", "20/01/2099 17:00" })
	void keepsATimeThatCannotBeRead(String typed) {
		this.publishing.seal(this.year.id(), SECRETARY);
		Document page = refused("/1/release-time", Map.of("releaseAt", typed));

		assertThat(page.select("#at-1").val()).isEqualTo(typed);
		assertThat(page.select("[role=alert]").text()).startsWith("Chọn ngày và giờ công bố");
		assertThat(standing().release()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "bảy", "0", "31", "99999", "7.5" })
	void keepsALifetimeThatCannotBeRead(String typed) {
		this.publishing.seal(this.year.id(), SECRETARY);
		Document page = refused("/1/previews", Map.of("label", "Văn phòng Thành ủy", "days", typed));

		assertThat(page.select("#days-1").val()).isEqualTo(typed);
		assertThat(page.select("#label-1").val()).isEqualTo("Văn phòng Thành ủy");
		assertThat(page.select("[role=alert]").text()).contains("từ 1 đến 30 ngày");
	}

	@Test
	void keepsAPublicReasonInTheFormInWhichItWasTyped() {
		this.publishing.seal(this.year.id(), SECRETARY);
		this.publishing.release(this.year.id(), 1, SECRETARY);
		Document correction = refused("/corrections", Map.of("reasonVi", " ", "reasonEn", "Title mended"));
		Document withdrawal = refused("/withdrawals", Map.of("reasonVi", "", "reasonEn", "Taken back"));

		assertThat(typed(correction)).isEmpty();
		assertThat(correction.select("#correct-en").val()).isEqualTo("Title mended");
		assertThat(correction.select("#withdraw-en").val()).isEmpty();
		assertThat(withdrawal.select("#withdraw-en").val()).isEqualTo("Taken back");
		assertThat(withdrawal.select("details#withdrawal").hasAttr("open")).isTrue();
	}

	@Test
	void givesBackAReasonWhoseFormIsGone() {
		this.publishing.seal(this.year.id(), SECRETARY);
		this.publishing.release(this.year.id(), 1, SECRETARY);
		Document revocation = refused("/1/revocation", Map.of("reason", "Nhầm phụ lục"));
		this.publishing.openCorrection(this.year.id(), Bilingual.of("Sửa số"), SECRETARY);
		this.publishing.proposeWithdrawal(this.year.id(), Bilingual.of("Thu hồi"), SECRETARY);
		Document correction = refused("/corrections", Map.of("reasonVi", "Sửa tiêu đề", "reasonEn", "Title mended"));
		Document withdrawal = refused("/withdrawals", Map.of("reasonVi", "Chưa đủ căn cứ"));

		assertThat(typed(revocation)).containsExactly("Nhầm phụ lục");
		assertThat(typed(correction)).containsExactlyInAnyOrder("Sửa tiêu đề", "Title mended");
		assertThat(typed(withdrawal)).containsExactly("Chưa đủ căn cứ");
	}

	@Test
	void saysEverywhereForWhatASealedListWaits() {
		this.publishing.seal(this.year.id(), SECRETARY);
		assertThat(stage("/editions")).isEqualTo("Công bố đã chốt, chờ công bố");

		java.time.Instant at = this.clock.instant().plus(Duration.ofDays(1));
		this.publishing.schedule(this.year.id(), 1, at, SECRETARY);
		for (String place : new String[] { "/editions", "/approval", "/submission", "/highlights", "" }) {
			assertThat(stage(place)).as(place).isEqualTo("Công bố chờ đến giờ: " + Dates.moment(at, Language.VI));
		}
		assertThat(get("/desk").select("section[aria-label*=" + this.year.year() + "]").text())
			.contains("chờ đến giờ: ");

		this.publishing.callOff(this.year.id(), 1, SECRETARY);
		this.publishing.release(this.year.id(), 1, SECRETARY);
		assertThat(stage("/approval")).isEqualTo("Công bố xong");
		assertThat(get("/desk").select("section[aria-label*=" + this.year.year() + "]")).isEmpty();
	}

	@Test
	void readsNoEarlierEditionToSealTheNext() {
		Statistics statistics = this.portal.getBean(EntityManagerFactory.class)
			.unwrap(SessionFactory.class)
			.getStatistics();
		this.publishing.seal(this.year.id(), SECRETARY);
		this.publishing.release(this.year.id(), 1, SECRETARY);
		for (int number = 2; number < 5; number++) {
			OwnYears.approveCorrection(this.portal, this.year.id(), "Tiêu đề lần " + number, Bilingual.of("Sửa"));
			statistics.setStatisticsEnabled(true);
			statistics.clear();
			this.publishing.seal(this.year.id(), SECRETARY);
			assertThat(statistics.getEntityStatistics(Edition.class.getName()).getLoadCount()).isZero();
			// The text that is sealed, however many were submitted before it.
			assertThat(statistics.getEntityStatistics("vn.noibat.approval.Submission").getLoadCount()).isEqualTo(1);
			assertThat(statistics.getEntityStatistics("vn.noibat.approval.ApprovalRound").getLoadCount()).isEqualTo(1);
			statistics.setStatisticsEnabled(false);
			this.publishing.release(this.year.id(), number, SECRETARY);
		}
		assertThat(this.archive.current().editionsOf(this.year.year())).hasSize(4);
		assertThat(this.archive.current().year(this.year.year()).orElseThrow().content().trail()).hasSize(4)
			.extracting(TrailContent::basis)
			.containsOnly("account");
	}

	@Test
	void readsWhatIsOutOnce() {
		ReleasedEdition before = this.archive.current().edition(2022, 1).orElseThrow();
		this.publishing.seal(this.year.id(), SECRETARY);
		this.publishing.release(this.year.id(), 1, SECRETARY);

		assertThat(this.archive.current().edition(this.year.year(), 1)).isPresent();
		assertThat(this.archive.current().edition(2022, 1).orElseThrow()).isSameAs(before);
	}

	private EditionStanding standing() {
		return this.publishing.standings(this.year.id()).get(0);
	}

	private String stage(String place) {
		return get("/desk/years/" + this.year.year() + place).select(".stages [aria-current=step]").text();
	}

	private Document get(String path) {
		MvcTestResult answer = this.mvc.get().uri(path).with(SignedInAs.account("secretary")).exchange();
		assertThat(answer).as(path).hasStatus(HttpStatus.OK);
		return page(answer);
	}

	private Document refused(String form, Map<String, String> typed) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(this.editions + form)
			.with(SignedInAs.account("secretary"));
		typed.forEach(request::param);
		MvcTestResult answer = request.exchange();
		assertThat(answer.getResponse().getStatus()).isIn(409, 422);
		return page(answer);
	}

	private static List<String> typed(Document page) {
		return page.select("section[aria-labelledby=typed] textarea").eachText();
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
