package vn.noibat.edition;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.noibat.OwnYears;
import vn.noibat.OwnYearTest;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A sealed correction of 2022 is looked at before it is out, and no more once it is.
 */
@OwnYearTest
class PreviewingTests {

	private static final String YEAR = "hai-phong-2022";

	private final Person secretary = Person.of("secretary", Role.SECRETARY);

	@Autowired
	private Publishing publishing;

	@Autowired
	private Previewing previewing;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void showsTheWholeEditionUntilItIsOutAndThenLeadsToIt() {
		OwnYears.approveCorrection(this.portal, YEAR, "Tiêu đề mới", Bilingual.of("Sửa tiêu đề"));
		this.publishing.seal(YEAR, this.secretary);
		String token = this.previewing.make(YEAR, 2, "Văn phòng", 7, this.secretary);
		YearContent content = this.previewing.shown(token).orElseThrow().edition().content();
		// What was taken over from before the portal, then what was done at the desk.
		assertThat(content.trail()).extracting(TrailContent::basis).containsExactly(null, null, null, "account");
		for (Language language : Language.values()) {
			String end = (language == Language.EN) ? "/en" : "";
			String read = Jsoup.parse(body("/xem-truoc/" + token + end)).text();
			assertThat(said(content, language)).hasSizeGreaterThan(10)
				.allSatisfy((said) -> assertThat(read).contains(said));
		}

		this.publishing.release(YEAR, 2, this.secretary);
		assertThat(this.mvc.get().uri("/xem-truoc/" + token)).hasStatus3xxRedirection()
			.hasRedirectedUrl("/nam/2022/ban/2");
		assertThat(this.mvc.get().uri("/xem-truoc/" + token + "/en")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/en/years/2022/edition/2");
		assertThatExceptionOfType(AlreadyReleased.class)
			.isThrownBy(() -> this.previewing.make(YEAR, 2, "Báo", 7, this.secretary));
	}

	private static List<String> said(YearContent content, Language language) {
		List<String> said = new ArrayList<>();
		content.highlights().forEach((one) -> said.add(one.summary().in(language)));
		content.events().forEach((one) -> said.add(one.title().in(language)));
		content.targets().forEach((one) -> said.add(one.label().in(language)));
		content.shortcomings().forEach((one) -> said.add(one.text().in(language)));
		content.tasks().forEach((one) -> said.add(one.text().in(language)));
		content.allFacts().forEach((one) -> said.add(one.display().in(language)));
		return said.stream().map((text) -> Jsoup.parseBodyFragment("<p></p>").body().text(text).text()).toList();
	}

	private String body(String address) {
		return new String(this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(),
				java.nio.charset.StandardCharsets.UTF_8);
	}

}
