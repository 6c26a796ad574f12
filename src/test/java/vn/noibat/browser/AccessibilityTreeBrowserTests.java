package vn.noibat.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@InBrowser
class AccessibilityTreeBrowserTests {

	private final TinySite site = new TinySite();

	@TempDir
	private Path folder;

	@AfterEach
	void closeTheSite() {
		this.site.close();
	}

	@Test
	void matchesTheCommittedTree(Page page) {
		this.site.page("/nam", "<p>Mười kết quả</p><a href='%s'>Năm 2023</a>".formatted(this.site.url("/nam/2023")));
		page.navigate(this.site.url("/nam"));

		AccessibilityTree.assertMatches(page, "browser/tiny-page");
	}

	@Test
	void showsTheLinesThatDiffer(Page page) {
		this.site.page("/nam", "<p>Mười kết quả</p>").page("/khac", "<p>Chín kết quả</p>");
		page.navigate(this.site.url("/nam"));
		tree(true).check(page, "trang/nam");
		tree(false).check(page, "trang/nam");
		page.navigate(this.site.url("/khac"));

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> tree(false).check(page, "trang/nam"))
			.withMessageContainingAll("Changed content at line 3", "Mười kết quả", "Chín kết quả",
					"-Dnoibat.update-snapshots=true");
		assertThat(this.folder.resolve("committed/trang/nam.yml")).content().contains("Mười");
	}

	@Test
	void writesATreeThatIsRightNow(Page page) {
		this.site.page("/nam", "<p>Mười kết quả</p>");
		page.navigate(this.site.url("/nam"));

		tree(true).check(page, "nam");

		assertThat(this.folder.resolve("committed/nam.yml")).hasContent("""
				- main:
				  - heading "Nổi bật" [level=1]
				  - paragraph: Mười kết quả
				""");
	}

	@Test
	void failsWhereNoTreeIsCommitted(Page page) {
		this.site.page("/nam", "<p>Mười kết quả</p>");
		page.navigate(this.site.url("/nam"));

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> tree(false).check(page, "nam"))
			.withMessageContaining("write it with -Dnoibat.update-snapshots=true");
	}

	private AccessibilityTree tree(boolean update) {
		return new AccessibilityTree(this.folder.resolve("committed"), this.folder.resolve("actual"), update);
	}

}
