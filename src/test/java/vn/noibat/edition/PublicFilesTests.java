package vn.noibat.edition;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.NewDocument;
import vn.noibat.document.RegisteredDocument;
import vn.noibat.document.Registering;
import vn.noibat.document.Secrecy;
import vn.noibat.document.Urgency;
import vn.noibat.document.Visibility;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Samples;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.highlight.TestEditing;
import vn.noibat.text.Bilingual;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A correction of 2022 brings two pictures and a paper with its file: nobody outside has
 * them before it is out, everybody after, nobody once the year is taken back.
 */
@SpringBootTest(properties = "noibat.public-url=https://files.example")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicFilesTests {

	private static final String YEAR = "hai-phong-2022";

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final String PAPER = "/van-ban/2468-vp-tep/tep";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext node;

	@Autowired
	private FileStore files;

	@Autowired
	private Registering registering;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Previewing previewing;

	@Autowired
	private Archive archive;

	private StoredFile wide;

	private StoredFile tall;

	private StoredFile unused;

	private HighlightContent highlight;

	private String preview;

	@BeforeAll
	void sealACorrectionWithPictures() {
		this.wide = picture("rong.jpg", Samples.jpeg(400, 200));
		this.tall = picture("cao.png", Samples.png(120, 300));
		this.unused = picture("khong-dung.png", Samples.png(33, 44));
		byte[] pdf = Samples.pdf("Words for everybody");
		RegisteredDocument open = register("2468-VP/TEP", Visibility.FILE, pdf);
		RegisteredDocument abstractOnly = register("1359-VP/TEP", Visibility.ABSTRACT, Samples.pdf("Words for few"));
		this.highlight = this.archive.current().year(2022).orElseThrow().content().highlight(1).orElseThrow();
		OwnYears.approveCorrection(this.node, YEAR,
				() -> TestEditing.illustrate(this.node, this.highlight.id(), List.of(this.wide, this.tall),
						List.of(open.id(), abstractOnly.id()), Person.of("editor2", Role.EDITOR)),
				Bilingual.of("Thêm ảnh.", "Pictures added."));
		this.publishing.seal(YEAR, SECRETARY);
		this.preview = "/xem-truoc/" + this.previewing.make(YEAR, 2, "Văn phòng", 7, SECRETARY);
		this.archive.refresh();
	}

	@Test
	@Order(1)
	void keepsThemFromReadersUntilTheyAreOut() {
		for (String address : List.of(address(this.wide, "jpg"), address(this.tall, "png"), PAPER)) {
			assertThat(get(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	@Order(2)
	void showsThePicturesOnThePreviewAlone() {
		for (String end : List.of("", "/en")) {
			assertThat(body(get(this.preview + end))).contains(this.preview + "/anh/" + this.wide.sha256(),
					this.preview + "/anh/" + this.tall.sha256());
		}
		MvcTestResult picture = get(this.preview + "/anh/" + this.wide.sha256());
		assertThat(picture).hasStatusOk().hasContentType("image/jpeg").hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		assertThat(picture.getResponse().getContentAsByteArray()).isEqualTo(this.files.content(this.wide.id()));
		assertThat(get(this.preview + "/anh/" + this.unused.sha256())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/xem-truoc/" + "A".repeat(43) + "/anh/" + this.wide.sha256())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	@Order(3)
	void servesAPictureOnceItIsOutAndAsksAgainBeforeItIsShownFromSharedCaches() {
		this.publishing.release(YEAR, 2, SECRETARY);
		MvcTestResult picture = get(address(this.wide, "jpg"));

		assertThat(picture).hasStatusOk()
			.hasContentType("image/jpeg")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, s-maxage=1, immutable")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.doesNotContainHeader(HttpHeaders.SET_COOKIE)
			.doesNotContainHeader(HttpHeaders.CONTENT_ENCODING);
		assertThat(picture.getResponse().getContentAsByteArray()).isEqualTo(this.files.content(this.wide.id()));
		assertThat(get(address(this.tall, "png"))).hasStatusOk().hasContentType("image/png");
		String tag = picture.getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(tag).startsWith("\"");
		MvcTestResult again = this.mvc.get()
			.uri(address(this.wide, "jpg"))
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.exchange();
		assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
		assertThat(this.mvc.head().uri(address(this.wide, "jpg"))).hasStatusOk();
	}

	@Test
	@Order(4)
	void servesNoOtherFileByItsHash() {
		assertThat(get(address(this.unused, "png"))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/anh/" + "0".repeat(64) + ".png")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(address(this.wide, "png"))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/anh/" + this.wide.sha256())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/anh/" + this.wide.sha256().toUpperCase(Locale.ROOT) + ".jpg")).hasStatus(HttpStatus.NOT_FOUND);
		String pdf = this.archive.current().document("2468-vp-tep").orElseThrow().document().file().sha256();
		assertThat(get("/anh/" + pdf + ".jpg")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	@Order(5)
	void showsThePicturesOfAHighlightInBothLanguages() {
		String page = body(get("/nam/2022/1-" + this.highlight.slug()));
		assertThat(page).contains("src=\"" + address(this.wide, "jpg") + "\"", "width=\"400\"", "height=\"200\"",
				"alt=\"Ảnh thấy cầu 1\"", "Cầu số 2", "Ảnh: <span>Người chụp 1</span>", "class=\"fx-2 fy-8\"",
				"property=\"og:image\" content=\"https://files.example" + address(this.wide, "jpg") + "\"");
		assertThat(page.indexOf(this.wide.sha256())).isLessThan(page.indexOf(this.tall.sha256()));
		assertThat(body(get("/en/years/2022/1-" + this.highlight.slug()))).contains("alt=\"Picture of bridge 2\"",
				"Bridge 1", "Picture: <span lang=\"vi\">Người chụp 1</span>");
		assertThat(body(get("/nam/2022/2"))).doesNotContain("/anh/");
	}

	@Test
	@Order(6)
	void givesThePicturesToPressOffices() {
		assertThat(get("/api/v1/years/2022/highlights/1")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.pictures[1]")
			.asMap()
			.containsEntry("url", "https://files.example" + address(this.tall, "png"))
			.containsEntry("sha256", this.tall.sha256())
			.containsEntry("focusX", 20)
			.containsEntry("focusY", 80)
			.containsEntry("mediaType", "image/png");
		assertThat(get("/api/v1/years/2022/highlights/1/ninjs")).bodyJson()
			.extractingPath("$.associations[1].renditions[0]")
			.asMap()
			.containsEntry("name", "print")
			.containsEntry("href", "https://files.example" + address(this.tall, "png"))
			.containsEntry("contentType", "image/png")
			.containsEntry("width", 120)
			.containsEntry("height", 300);
		assertThat(get("/api/v1/years/2022/highlights/1/ninjs")).bodyJson()
			.extractingPath("$.renditions[*].name")
			.asArray()
			.containsExactly("web", "preview", "print-1", "print-2");
		assertThat(body(get("/api/v1/editions/2022/2"))).contains(this.wide.sha256()).doesNotContain("files.example");
	}

	@Test
	@Order(7)
	void givesTheFileOfAPaperWhereThatIsPublic() {
		assertThat(body(get("/van-ban/2468-vp-tep"))).contains("href=\"" + PAPER + "\"", "PDF");
		assertThat(body(get("/en/documents/2468-vp-tep"))).contains("href=\"" + PAPER + "\"");
		MvcTestResult file = get(PAPER);
		assertThat(file).hasStatusOk().hasContentType("application/pdf");
		assertThat(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment")
			.contains("2468.pdf");
		assertThat(file.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("s-maxage=1");
		assertThat(file.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		assertThat(get("/api/v1/documents/2468-vp-tep")).bodyJson()
			.extractingPath("$.fileUrl")
			.isEqualTo("https://files.example" + PAPER);

		assertThat(body(get("/van-ban/1359-vp-tep"))).doesNotContain("/tep");
		assertThat(get("/van-ban/1359-vp-tep/tep")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/van-ban/khong-co/tep")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	@Order(8)
	void takesThemAwayWithTheYear() {
		TestPublishing.withdraw(this.publishing, YEAR, Bilingual.of("Rút để xem lại."));

		for (String address : List.of(address(this.wide, "jpg"), address(this.tall, "png"), PAPER,
				"/van-ban/2468-vp-tep")) {
			assertThat(get(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	private StoredFile picture(String name, byte[] bytes) {
		return this.files.keep(new Upload(name, bytes), Accepted.PICTURE, "editor");
	}

	private RegisteredDocument register(String number, Visibility visibility, byte[] pdf) {
		return this.registering.register(
				new NewDocument(number, "peoples-committee-office", Bilingual.of("Công văn", "Official letter"),
						LocalDate.of(2023, 1, 5), null, null, Bilingual.of("Về tệp"), Urgency.NORMAL, null, visibility,
						Secrecy.NONE, List.of(), List.of(), null),
				new Upload(number.substring(0, 4) + ".pdf", pdf), Person.of("clerk", Role.CLERK));
	}

	private static String address(StoredFile picture, String extension) {
		return "/anh/" + picture.sha256() + "." + extension;
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).exchange();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
