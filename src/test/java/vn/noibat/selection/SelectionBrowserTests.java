package vn.noibat.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import vn.noibat.account.TestAccounts;
import vn.noibat.browser.AxeCheck;
import vn.noibat.browser.FaultKind;
import vn.noibat.browser.Faults;
import vn.noibat.browser.InBrowser;
import vn.noibat.browser.Reflow;
import vn.noibat.browser.Visitors;
import vn.noibat.paper.Block;
import vn.noibat.paper.Paper;
import vn.noibat.paper.Printing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What departments, councillors and the secretary meet in a browser.
 */
@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SelectionBrowserTests {

	private static final AtomicInteger YEARS = new AtomicInteger(2230);

	private static final String FINAL = "Đây là phiếu kín: đã bỏ thì không xem lại, không sửa được.";

	private static final String IN_BOX = "Phiếu đã ở trong hòm phiếu. Không ai xem hay sửa được nữa.";

	@Autowired
	private ApplicationContext node;

	@Autowired
	private Voting voting;

	@Autowired
	private Selecting selecting;

	@Autowired
	private Nominating nominating;

	@Autowired
	private Printing printing;

	private TestSelection selection;

	private int year;

	private String base;

	@BeforeEach
	void aYear() {
		this.selection = TestSelection.on(this.node);
		this.year = YEARS.incrementAndGet();
		this.base = "/desk/years/" + this.year;
	}

	@Test
	void everyPageIsAccessibleOnAPhoneAndByNight(Visitors visitors) {
		String id = ready(true);
		String nomination = this.selection.accepted(id).get(0);
		this.nominating.comment(id, nomination, "Nên chọn.", TestSelection.councillor(4));
		String own = this.nominating.draft(id, NominationTests.text("Còn nháp"), TestSelection.DEPARTMENT,
				TestSelection.NOMINATOR);
		this.nominating.revise(id, own, NominationTests.text("Còn nháp, đã sửa"),
				this.nominating.nomination(id, own, TestSelection.NOMINATOR).version(), TestSelection.NOMINATOR);
		look(visitors, "nominator", "/nominations", "/nominations/new", "/nominations/" + own,
				"/nominations/" + own + "/text", "/nominations/" + own + "/comparison");
		look(visitors, "secretary", "/nominations/" + nomination, "/council");
		this.voting.open(id, null, TestSelection.SECRETARY);
		look(visitors, "councillor4", "/ballots", "/ballots/1");
		close(id);
		look(visitors, "secretary", "/ballots/1", "/selection");
	}

	@Test
	void aNominationIsWrittenByTheKeyboardWithoutAScript(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "422 POST .*/nominations");
		ready(true);
		Page page = enter(visitors.withoutJavaScript(), "nominator");
		page.navigate(this.base + "/nominations/new");
		page.locator("#field").selectOption("economy");
		page.locator("#titleVi").focus();
		for (String typed : List.of("Cảng nước sâu", "Deep-water port", "Khánh thành hai bến")) {
			page.keyboard().type(typed);
			page.keyboard().press("Tab");
		}
		page.locator("[id='documents0']").selectOption("374-vp-bc");
		page.locator("[id='figures0.value']").fill("nhiều");
		page.locator("[id='figures0.value']").press("Enter");
		assertThat(page.locator("#errors")).containsText("Giá trị là một số");
		assertThat(page.locator("#summaryVi")).hasValue("Khánh thành hai bến");
		assertThat(page.locator("[id='documents0']")).hasValue("374-vp-bc");

		page.locator("[id='figures0.value']").fill("");
		page.locator("#file").setInputFiles(new FilePayload[] { pdf("bao-cao.pdf"), pdf("phu-luc.pdf") });
		page.locator("main form.form button[type=submit]").focus();
		page.keyboard().press("Enter");

		assertThat(page.locator(".flash.good")).hasText("Đã lưu đề cử.");
		assertThat(page.locator("main")).containsText("374/VP-BC, 19/01/2023");
		assertThat(page.locator("main a[href*='/files/']")).hasText(new String[] { "bao-cao.pdf", "phu-luc.pdf" });
	}

	@Test
	void theElectedAreDraggedPushedAndNumbered(Page page) {
		String id = settled();
		List<String> order = order(id);
		enter(page, "secretary").navigate(this.base + "/selection");
		drag(page, 2, 0);
		save(page);
		Collections.rotate(order, 1);
		assertThat(order(id)).isEqualTo(order);

		page.locator("button[name=move][value='down:" + order.get(0) + "']").click();
		assertThat(page.locator(".flash.good")).hasText("Đã lưu thứ tự và tên.");
		Collections.swap(order, 0, 1);
		assertThat(order(id)).isEqualTo(order);

		page.locator("input[type=number]").last().fill("1");
		page.locator("input[type=number]").last().press("Enter");
		assertThat(page.locator("li.card [name$='.id']").first()).hasValue(order.get(2));
		Collections.rotate(order, 1);
		assertThat(order(id)).isEqualTo(order);
	}

	@Test
	void theListGoesOnToTheEditorsInOneActWithWhatWasTyped(Visitors visitors) {
		settled();
		Page page = enter(visitors.withoutJavaScript(), "secretary");
		page.navigate(this.base + "/selection");
		page.locator("[id='rows0.titleVi']").fill("Tên vừa gõ");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chuyển sang biên tập")).click();

		page.waitForURL("**/highlights");
		assertThat(page.locator(".flash.good")).hasText("Đã chuyển sang biên tập.");
		assertThat(page.locator("tbody th").first()).hasText("Tên vừa gõ");
	}

	@Test
	void aSecretPaperSaysFirstThatItIsFinal(Page page) {
		String id = ready(true);
		this.voting.open(id, null, TestSelection.SECRETARY);
		enter(page, "councillor4").navigate(this.base + "/ballots/1");
		assertSaidBefore(page, FINAL, "fieldset.choices");
		page.locator("[name=choice]").first().check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem lại trước khi bỏ phiếu")).click();
		assertSaidBefore(page, FINAL, "main form ol");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ phiếu").setExact(true)).click();

		assertThat(page.locator("#main")).containsText(IN_BOX);
		assertThat(page.locator("[name=choice]")).hasCount(0);
		assertThat(page.locator("#main")).containsText("1 trên 3 thành viên");
	}

	@Test
	void aPersonalLinkNeedsNoAccountAndNoScript(Visitors visitors, Faults faults) {
		faults.expect(FaultKind.FAILED_REQUEST, "4\\d\\d POST .*/phieu/.*");
		String id = ready(true);
		this.voting.open(id, null, TestSelection.SECRETARY);
		IssuedLink link = this.voting.issueLinks(id, 1, Set.of("councillor5"), false, TestSelection.SECRETARY).get(0);
		Page page = visitors.withoutJavaScript();
		page.navigate("/phieu/" + link.token());
		assertSaidBefore(page, FINAL, "fieldset.choices");
		page.locator("[name=choice]").nth(1).check();
		page.locator("main button[type=submit]").first().click();
		assertSaidBefore(page, FINAL, "#code");
		String chosen = page.locator("main form ol").innerText();
		page.locator("#code").fill("00000000".equals(link.code()) ? "11111111" : "00000000");
		page.locator("#code").press("Enter");
		assertThat(page.locator(".flash.bad").first()).containsText("Mã chưa đúng.");
		assertThat(page.locator("main form ol")).hasText(chosen);

		page.locator("#code").fill(link.code());
		page.locator("#code").press("Enter");

		assertThat(page.locator(".flash.good")).hasText(IN_BOX);
		assertThat(this.voting.rollOf(this.voting.ballot(id, 1, TestSelection.SECRETARY))).filteredOn(RollEntry::voted)
			.extracting(RollEntry::councillor)
			.containsExactly("councillor5");
		Page phone = visitors.arrive();
		phone.navigate("/phieu/" + link.token());
		AxeCheck.assertNoViolations(phone);
		Reflow.assertNoSidewaysScroll(phone);
	}

	private void look(Visitors visitors, String account, String... paths) {
		Page day = enter(visitors.arrive(), account);
		Page night = enter(visitors.preferring(ColorScheme.DARK), account);
		for (String path : paths) {
			day.navigate(this.base + path);
			AxeCheck.assertNoViolations(day);
			night.navigate(this.base + path);
			AxeCheck.assertReadableColours(night);
			Reflow.assertNoSidewaysScroll(night);
		}
	}

	private static void drag(Page page, int from, int to) {
		Locator grip = page.locator("[data-order] > li .rank label").nth(from);
		grip.scrollIntoViewIfNeeded();
		BoundingBox taken = grip.boundingBox();
		BoundingBox target = page.locator("[data-order] > li").nth(to).boundingBox();
		page.mouse().move(taken.x + 4, taken.y + 4);
		page.mouse().down();
		page.mouse().move(target.x + 30, target.y + 12, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
		page.mouse().up();
		assertThat(page.locator("input[type=number]").first()).hasValue("1");
	}

	private static void save(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu thứ tự và tên")).click();
		assertThat(page.locator(".flash.good")).hasText("Đã lưu thứ tự và tên.");
	}

	/** Whoever reads from above reads the words before meeting the element. */
	private static void assertSaidBefore(Page page, String words, String element) {
		Locator said = page.getByText(words);
		assertThat(said).isVisible();
		assertThat(page.locator(element)
			.first()
			.evaluate("(element, words) => [...document.querySelectorAll('main p')]"
					+ ".filter((p) => p.textContent === words && p.compareDocumentPosition(element) & 4).length",
					words))
			.isEqualTo(1);
	}

	private Page enter(Page page, String account) {
		return TestAccounts.enter(page, this.node, account);
	}

	private String ready(boolean secret) {
		return this.selection.ready(this.year, 3, 4, 6, TestSelection.terms(3, Manner.ONLINE, secret));
	}

	private String settled() {
		String id = ready(false);
		this.voting.open(id, null, TestSelection.SECRETARY);
		close(id);
		return id;
	}

	private void close(String id) {
		List<String> chosen = this.selection.accepted(id).subList(0, 3);
		for (int councillor = 4; councillor <= 6; councillor++) {
			this.voting.cast(id, 1, chosen, TestSelection.councillor(councillor));
		}
		this.voting.close(id, 1, TestSelection.SECRETARY);
	}

	private List<String> order(String id) {
		return new ArrayList<>(
				this.selecting.places(id, TestSelection.SECRETARY).stream().map(NominationRecord::id).toList());
	}

	private FilePayload pdf(String name) {
		return new FilePayload(name, "application/pdf",
				this.printing.pdf(new Paper(name, "vi", false, List.of(new Block.Paragraph(name)))));
	}

}
