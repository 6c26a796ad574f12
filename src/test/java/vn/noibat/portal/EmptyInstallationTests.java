package vn.noibat.portal;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "noibat.records=none")
@AutoConfigureMockMvc
class EmptyInstallationTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/chi-tieu|Chưa có con số nào được công bố", "/en/indicators|No figures have been released yet",
					"/van-ban|Chưa có văn bản nào trong sổ", "/en/documents|The register is empty",
					"/tim-kiem|chưa có gì để tìm", "/tim-kiem?q=du%20lich|0 kết quả cho",
					"/kiem-chung|Chưa có bản công bố nào để kiểm chứng", "/en/verify|There is no edition to verify yet",
					"/giai-thich|GRDP", "/bao-chi|Chưa có công văn nào", "/bao-chi/api|/api/v1/years/{year}",
					"/gioi-thieu|Chưa có năm nào được công bố", "/en/about|No year has been released yet",
					"/ho-tro-tiep-can|Hỗ trợ tiếp cận", "/so-do-trang|Chưa có năm nào được công bố" })
	void saysWhatIsNotThereYet(String path, String text) {
		MvcTestResult answer = this.mvc.get().uri(URI.create(path)).exchange();
		assertThat(answer).hasStatus(HttpStatus.OK);
		assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).contains(text);
	}

}
