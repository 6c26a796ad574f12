package vn.noibat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import vn.noibat.browser.Screenshots;
import vn.noibat.browser.Visitors;

/**
 * The people of a story: the staff, each signed in at a browser of their own, and readers
 * who are not.
 */
final class Office {

	private static final String PASSWORD = "noibat-local-1";

	private static final List<Integer> WIDTHS = List.of(390, 1440);

	/** Whether pictures are taken. */
	private static final String PICTURES = "noibat.pictures";

	private final Visitors visitors;

	private final String story;

	private final Map<String, Desk> desks = new LinkedHashMap<>();

	/**
	 * @param story names the folder of the pictures taken on the way
	 */
	Office(Visitors visitors, String story) {
		this.visitors = visitors;
		this.story = story;
	}

	/** The desk of a local account, who signs in when first needed. */
	Desk signedIn(String account) {
		return this.desks.computeIfAbsent(account, (name) -> signIn(this.visitors.arrive(), name));
	}

	/** The same, of somebody whose browser runs no script. */
	Desk signedInWithoutJavaScript(String account) {
		return this.desks.computeIfAbsent(account, (name) -> signIn(this.visitors.withoutJavaScript(), name));
	}

	/** Somebody outside, new each time. */
	Desk reader() {
		return new Desk(this.visitors.arrive());
	}

	/** Somebody outside whose browser runs no script. */
	Desk readerWithoutJavaScript() {
		return new Desk(this.visitors.withoutJavaScript());
	}

	/**
	 * Takes the page as a phone and as a desk show it, by day and by night, where
	 * pictures are wanted: they take a quarter of the time.
	 * @param name of the step
	 */
	void photograph(Desk desk, String name) {
		if (!Boolean.getBoolean(PICTURES)) {
			return;
		}
		Page page = desk.page();
		for (int width : WIDTHS) {
			page.setViewportSize(width, 900);
			for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
				Screenshots.take(page, "journey/%s/%s-%d-%s".formatted(this.story, name, width,
						(theme == ColorScheme.DARK) ? "dark" : "light"));
			}
		}
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		page.setViewportSize(1280, 800);
	}

	private static Desk signIn(Page page, String account) {
		Desk desk = new Desk(page);
		desk.opens("/sign-in").types("Tên đăng nhập", account).types("Mật khẩu", PASSWORD).presses("Đăng nhập");
		return desk;
	}

}
