package vn.noibat.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@InBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SpringBootBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void leadsAnAddressWithASlashToThePortal(Page page) {
		assertThat(page.request().get("/nam").url()).startsWith("http://localhost:" + this.port + "/");
	}

	@Nested
	class WithinANestedClass {

		@Test
		void leadsThereToo(Visitors visitors) {
			Page page = visitors.withoutJavaScript();

			assertThat(page.request().get("/nam").url())
				.startsWith("http://localhost:" + SpringBootBrowserTests.this.port + "/");
		}

	}

}
