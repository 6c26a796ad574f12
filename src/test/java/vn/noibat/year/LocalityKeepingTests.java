package vn.noibat.year;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.account.SignedInAs;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "noibat.records=none")
@AutoConfigureMockMvc
class LocalityKeepingTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Almanac almanac;

	@Test
	void anEmptyInstallationBeginsInTheBrowser() {
		assertThat(open()).hasStatus(HttpStatus.CONFLICT);

		MvcTestResult missing = enter("", "Politics");
		assertThat(missing).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(missing)).contains("value=\"Vĩnh Long\"").contains("value=\"Politics\"");

		assertThat(enter("Chính trị", "Politics")).hasStatus(HttpStatus.SEE_OTHER);
		LocalityProfile locality = this.almanac.locality().orElseThrow();
		assertThat(locality.id()).isEqualTo("vinh-long");
		assertThat(locality.fullName().vi()).isEqualTo("Tỉnh Vĩnh Long");
		assertThat(locality.fields()).extracting(FieldOfWork::code)
			.isEqualTo(List.of("politics", "economy", "culture-society", "defence-security"));
		assertThat(body(this.mvc.get().uri("/en").exchange())).contains("Vinh Long Province");

		assertThat(open()).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body(this.mvc.get().uri("/desk/years").with(SignedInAs.account("clerk")).exchange()))
			.contains("14 sự kiện");
	}

	private MvcTestResult open() {
		return this.mvc.post()
			.uri("/desk/years")
			.with(SignedInAs.account("secretary"))
			.param("year", "2024")
			.param("places", "10")
			.param("titleVi", "14 sự kiện năm 2024")
			.exchange();
	}

	private MvcTestResult enter(String firstVi, String firstEn) {
		return this.mvc.post()
			.uri("/desk/locality")
			.with(SignedInAs.account("secretary"))
			.param("nameVi", "Vĩnh Long")
			.param("nameEn", "Vinh Long")
			.param("fullNameVi", "Tỉnh Vĩnh Long")
			.param("fullNameEn", "Vinh Long Province")
			.param("wordVi", "sự kiện")
			.param("wordEn", "event")
			.param("places", "10")
			.param("accentLight", "#0A6570")
			.param("accentDark", "#73CBC6")
			.param("fields[0].labelVi", firstVi)
			.param("fields[0].labelEn", firstEn)
			.param("fields[1].labelVi", "Kinh tế")
			.param("fields[1].labelEn", "Economy")
			.param("fields[2].labelVi", "Văn hóa – xã hội")
			.param("fields[2].labelEn", "Culture and society")
			.param("fields[3].labelVi", "Quốc phòng – an ninh")
			.param("fields[3].labelEn", "Defence and security")
			.param("fields[4].labelVi", "")
			.param("fields[4].labelEn", "")
			.exchange();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
