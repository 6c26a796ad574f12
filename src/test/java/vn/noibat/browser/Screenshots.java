package vn.noibat.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

/**
 * Pictures of pages, for people to look at; no test compares them.
 */
public final class Screenshots {

	static final Path FOLDER = Path.of("target", "screenshots");

	private Screenshots() {
	}

	/**
	 * Takes the whole page, also what lies below the screen.
	 * @param name the file's name without its ending; a slash makes a folder
	 * @return the PNG file under target/screenshots
	 */
	public static Path take(Page page, String name) {
		Path picture = FOLDER.resolve(name + ".png");
		page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
		return picture;
	}

}
