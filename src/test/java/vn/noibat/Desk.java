package vn.noibat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person before one page, who finds everything by the words that stand there.
 */
final class Desk {

	private final Page page;

	private final Locator part;

	Desk(Page page) {
		this(page, page.locator("body"));
	}

	private Desk(Page page, Locator part) {
		this.page = page;
		this.part = part;
	}

	Page page() {
		return this.page;
	}

	String path() {
		return this.page.url().replaceFirst("^https?://[^/]+", "");
	}

	/** Goes to an address that answers with a page. */
	Desk opens(String path) {
		Response answer = this.page.navigate(path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return this;
	}

	/** Goes on within the section, the group or the article of that name. */
	Desk within(String name) {
		Locator named = this.part.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(name).setExact(true))
			.or(this.part.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(name).setExact(true)));
		return new Desk(this.page, named);
	}

	/** Goes on within the form that has the button of that name. */
	Desk withinFormOf(String button) {
		return new Desk(this.page, this.part.locator("form")
			.filter(new Locator.FilterOptions().setHas(
					this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)))));
	}

	/** Goes on within the form that says so. */
	Desk withinFormSaying(String text) {
		return new Desk(this.page, this.part.locator("form").filter(new Locator.FilterOptions().setHasText(text)));
	}

	/** Goes on within the list entry or row that says so. */
	Desk withinEntry(String text) {
		return new Desk(this.page,
				this.part.locator("li, tr, article").filter(new Locator.FilterOptions().setHasText(text)).last());
	}

	/** Goes on within the list entry that has the button of that name. */
	Desk withinEntryOf(String button) {
		Locator named = this.page.getByRole(AriaRole.BUTTON,
				new Page.GetByRoleOptions().setName(button).setExact(true));
		return new Desk(this.page,
				this.part.locator("li, tr").filter(new Locator.FilterOptions().setHas(named)).last());
	}

	Desk types(String label, String text) {
		field(label).fill(text);
		return this;
	}

	Desk chooses(String label, String option) {
		field(label).selectOption(new SelectOption().setLabel(option));
		return this;
	}

	Desk ticks(String label) {
		field(label).check();
		return this;
	}

	/** Pastes what another program put on the clipboard. */
	Desk pastes(String label, String html) {
		field(label).evaluate(
				"""
						(element, html) => {
							const data = new DataTransfer();
							data.setData('text/html', html);
							element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
						}""",
				html);
		return this;
	}

	Desk attaches(String label, String name, String type, byte[] content) {
		field(label).setInputFiles(new FilePayload(name, type, content));
		return this;
	}

	/** Goes on within what is folded behind these words. */
	Desk unfolds(String words) {
		Locator summary = this.page.locator("summary").filter(new Locator.FilterOptions().setHasText(words));
		Locator folded = this.part.locator("details").filter(new Locator.FilterOptions().setHas(summary)).last();
		if (folded.getAttribute("open") == null) {
			folded.locator("summary").first().click();
		}
		return new Desk(this.page, folded);
	}

	/** Presses a button that leads to another page. */
	Desk presses(String button) {
		return leaves(
				this.part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)));
	}

	/** Presses the button that begins with these words and leads to another page. */
	Desk pressesOneOf(String words) {
		return leaves(this.part
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words)))
			.first());
	}

	/** Follows a link. */
	Desk follows(String link) {
		return leaves(this.part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true)));
	}

	/** Asks for an address without going there. */
	APIResponse asks(String path) {
		return this.page.request().get(path);
	}

	/** What stands behind a link that is no page. */
	byte[] downloads(String link) {
		Locator found = this.part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true));
		APIResponse answer = asks(found.getAttribute("href"));
		assertThat(answer.status()).as(link).isEqualTo(200);
		return answer.body();
	}

	/** What can be read on the PDF behind a link. */
	String reads(String link) {
		try (PDDocument document = Loader.loadPDF(downloads(link))) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the portal answers at an address, to this person. */
	int status(String path) {
		return this.page.request().get(path).status();
	}

	JsonNode json(String path) {
		return JsonMapper.shared().readTree(this.page.request().get(path).text());
	}

	/** What a form control says now. */
	String value(String label) {
		return field(label).inputValue();
	}

	/** Reads what was done. */
	Desk isTold(String text) {
		assertThat(this.page.getByRole(AriaRole.STATUS).allInnerTexts()).as(path())
			.anySatisfy((told) -> assertThat(told).contains(text));
		return this;
	}

	/** Reads why something was not done. */
	Desk isRefused(String text) {
		assertThat(this.page.getByRole(AriaRole.ALERT).allInnerTexts()).as(path())
			.anySatisfy((told) -> assertThat(told).contains(text));
		return this;
	}

	Desk sees(String... texts) {
		String text = text();
		assertThat(Stream.of(texts).filter((each) -> !text.contains(each))).as("not to be read on %s", path())
			.isEmpty();
		return this;
	}

	Desk doesNotSee(String... texts) {
		String text = text();
		assertThat(Stream.of(texts).filter(text::contains)).as("to be read on %s", path()).isEmpty();
		return this;
	}

	/** What can be read here, folded or not. */
	String text() {
		return this.part.textContent().replaceAll("[\\s\\u00A0]+", " ");
	}

	private Locator field(String label) {
		// The browser reads the pattern, and knows no quoting but by backslashes.
		String words = label.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0");
		return this.part.getByLabel(Pattern.compile("^\\s*" + words + "\\s*(\\(nếu có\\))?\\s*$"))
			.filter(new Locator.FilterOptions().setVisible(true));
	}

	private Desk leaves(Locator way) {
		AtomicBoolean left = new AtomicBoolean();
		Consumer<Frame> watch = (frame) -> left.compareAndSet(false, frame.equals(this.page.mainFrame()));
		this.page.onFrameNavigated(watch);
		try {
			way.click();
			this.page.waitForCondition(left::get);
		}
		finally {
			this.page.offFrameNavigated(watch);
		}
		this.page.waitForLoadState();
		return new Desk(this.page);
	}

}
