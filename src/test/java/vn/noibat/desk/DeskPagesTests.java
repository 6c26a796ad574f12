package vn.noibat.desk;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.account.SignedInAs;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class DeskPagesTests {

	private static final Pattern LINK = Pattern.compile("href=\"(/desk[^\"#]*)\"");

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "nominator", "councillor1", "secretary", "editor", "approver-party", "clerk", "signatory",
			"admin" })
	void leadsEachPersonOnlyToPagesThatAreTheirs(String account) {
		for (String path : new String[] { "/desk", "/desk/years", "/desk/years/2022" }) {
			Matcher link = LINK.matcher(page(path, account));
			while (link.find()) {
				assertThat(this.mvc.get().uri(link.group(1)).with(SignedInAs.account(account)).exchange())
					.as("%s, from %s as %s", link.group(1), path, account)
					.hasStatus(HttpStatus.OK);
			}
		}
	}

	@Test
	void saysWhoIsSignedInAndHowToLeave() {
		assertThat(page("/desk", "editor")).contains("<b title=\"Biên tập viên\">editor</b>")
			.contains("Biên tập viên")
			.contains("action=\"/sign-out\"")
			.contains("Việc cần xử lý: ");
	}

	@Test
	void showsAYearsStagesAndItsTen() {
		String board = page("/desk/years/2022", "secretary");

		assertThat(board).contains("Chốt bản công bố").contains("Danh sách đã công bố.");
		assertThat(board.split("<td class=\"rank\"", -1)).hasSize(11);
		assertThat(board).contains("/desk/years/2022/highlights/").doesNotContain("??");
	}

	@Test
	void showsTheListToThoseWhoWorkOnItOnly() {
		assertThat(page("/desk/years/2022", "approver-party")).contains("<td class=\"rank\"")
			.doesNotContain("/desk/years/2022/highlights/");
		assertThat(page("/desk/years/2022", "councillor1")).doesNotContain("<td class=\"rank\"");
		assertThat(page("/desk/years/2022", "nominator")).doesNotContain("<td class=\"rank\"");
	}

	@Test
	void knowsNoYearThatIsNotOnFile() {
		assertThat(this.mvc.get().uri("/desk/years/2999").with(SignedInAs.account("secretary")).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private String page(String path, String account) {
		MvcTestResult answer = this.mvc.get().uri(path).with(SignedInAs.account(account)).exchange();
		assertThat(answer).as(path + " as " + account).hasStatus(HttpStatus.OK);
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
