package vn.noibat.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import vn.noibat.paper.OfficialPaper.Letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The cells of Nghị định 30/2020/NĐ-CP, Phụ lục I, read back from the PDF.
 */
class OfficialPaperTests {

	private static final double WIDTH = 210;

	private final Printing printing = new Printing();

	@Test
	void setsTheNationOnTheRightAndTheIssuerOnTheLeft() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH)) {
			Line nation = line(pdf, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
			Line motto = line(pdf, 1, "Độc lập - Tự do - Hạnh phúc");
			Line issuer = line(pdf, 1, "ỦY BAN NHÂN DÂN");

			assertThat(nation.size()).isBetween(12.0, 13.0);
			assertThat(motto.size()).isBetween(13.0, 14.0);
			assertThat(issuer.size()).isBetween(12.0, 13.0);
			assertThat(List.of(nation, motto, issuer)).allMatch(Line::isBold);
			assertThat(nation.left()).isGreaterThan(WIDTH / 2 - 10);
			assertThat(nation.right()).isLessThanOrEqualTo(WIDTH - 15);
			assertThat(nation.middle()).isCloseTo(motto.middle(), within(0.5));
			assertThat(issuer.left()).isGreaterThanOrEqualTo(30);
			assertThat(issuer.right()).isLessThan(nation.left());
			assertThat(issuer.top()).isCloseTo(nation.top(), within(1.5)).isBetween(20.0, 27.0);
			assertThat(motto.top()).isGreaterThan(nation.top());
		}
	}

	@Test
	void setsTheParentAboveTheIssuerAndNotInBold() throws IOException {
		try (PDDocument pdf = print(TrialPapers.PROPOSAL)) {
			Line parent = line(pdf, 1, "ỦY BAN NHÂN DÂN");
			Line issuer = line(pdf, 1, "VĂN PHÒNG");

			assertThat(parent.isBold()).isFalse();
			assertThat(issuer.isBold()).isTrue();
			assertThat(parent.top()).isLessThan(issuer.top());
			assertThat(parent.middle()).isCloseTo(issuer.middle(), within(0.5));
		}
	}

	@Test
	void setsTheBodyOfAnOfficeAboveTheOffice() throws IOException {
		try (PDDocument pdf = print(office("Văn phòng Ủy ban nhân dân thành phố Hải Phòng", "7/VP-BC"))) {
			Line parent = line(pdf, 1, "ỦY BAN NHÂN DÂN");
			Line place = line(pdf, 1, "THÀNH PHỐ HẢI PHÒNG");
			Line issuer = line(pdf, 1, "VĂN PHÒNG");

			assertThat(List.of(parent, place)).noneMatch(Line::isBold);
			assertThat(issuer.isBold()).isTrue();
			assertThat(List.of(parent.top(), place.top(), issuer.top())).isSorted();
			assertThat(text(pdf, 1)).doesNotContain("VĂN PHÒNG ỦY BAN");
		}
	}

	@Test
	void writesASingleFigureWithAZero() throws IOException {
		try (PDDocument pdf = print(office("Sở Tài chính", "7/STC-VP"))) {
			assertThat(text(pdf, 1)).contains("Số: 07/STC-VP");
		}
	}

	private static OfficialPaper office(String issuer, String number) {
		Letter letter = Objects.requireNonNull(TrialPapers.DISPATCH.letter());
		return new OfficialPaper("Bản thử", issuer, "bản thử", TrialPapers.DISPATCH.dated(),
				new Letter(null, issuer, number, letter.place(), letter.date(), null, letter.subject(),
						letter.urgency(), letter.addressees(), letter.body(), letter.signing(), letter.recipients()),
				List.of(), null, false, List.of());
	}

	@Test
	void setsNumberAndDateInOneRow() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DECISION)) {
			Line number = line(pdf, 1, "Số: 07/QĐ-UBND");
			Line date = line(pdf, 1, "Hải Phòng, ngày 09 tháng 01 năm 2024");

			assertThat(number.top()).isCloseTo(date.top(), within(1.0));
			assertThat(number.size()).isCloseTo(13, within(0.1));
			assertThat(date.size()).isBetween(13.0, 14.0);
			assertThat(date.isItalic()).isTrue();
			assertThat(number.middle()).isCloseTo(32 + 32, within(1.0));
		}
	}

	@Test
	void leavesDotsWhereNumberAndDayAreNotGiven() throws IOException {
		try (PDDocument pdf = print(TrialPapers.PROPOSAL)) {
			assertThat(text(pdf, 1)).contains("Số: ……/TTr-VP", "Hải Phòng, ngày …… tháng …… năm ………");
		}
	}

	@Test
	void setsTheSubjectOfADispatchUnderItsNumber() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH)) {
			Line number = line(pdf, 1, "Số: 12/VP-BC");
			Line subject = line(pdf, 1, "V/v tuyên truyền 10 kết quả nổi");

			assertThat(subject.top()).isGreaterThan(number.top());
			assertThat(subject.size()).isBetween(12.0, 13.0);
			assertThat(subject.isBold()).isFalse();
			assertThat(subject.middle()).isCloseTo(number.middle(), within(1.0));
		}
	}

	@Test
	void setsFormAndSubjectOfADecisionInTheMiddleInBold() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DECISION)) {
			Line form = line(pdf, 1, "QUYẾT ĐỊNH");
			Line subject = line(pdf, 1, "Về việc công bố 10 kết quả nổi bật năm 2023 của thành phố Hải Phòng");

			assertThat(List.of(form, subject)).allMatch(Line::isBold)
				.allSatisfy((line) -> assertThat(line.size()).isBetween(13.0, 14.0))
				.allSatisfy((line) -> assertThat(line.middle()).isCloseTo((32 + WIDTH - 18) / 2, within(1.0)));
		}
	}

	@Test
	void boxesUrgencyInRedAsLargeAsTheDecreeSays() throws IOException {
		try (PDDocument most = print(TrialPapers.DISPATCH);
				PDDocument very = print(TrialPapers.DISPATCH_WITH_LIST);
				PDDocument urgent = print(TrialPapers.PROPOSAL)) {
			assertThat(box(most)).isEqualTo("30 x 8 mm, 1.0 0.0 0.0");
			assertThat(box(very)).isEqualTo("40 x 8 mm, 1.0 0.0 0.0");
			assertThat(box(urgent)).isEqualTo("20 x 8 mm, 1.0 0.0 0.0");
			assertThat(line(most, 1, "HỎA TỐC").isBold()).isTrue();
			assertThat(line(most, 1, "HỎA TỐC").size()).isBetween(13.0, 14.0);
			assertThat(text(very, 1)).contains("THƯỢNG KHẨN");
			assertThat(text(urgent, 1)).contains("KHẨN").doesNotContain("THƯỢNG");
		}
	}

	@Test
	void setsOneAddresseeInALineAndManyBelowEachOther() throws IOException {
		try (PDDocument one = print(TrialPapers.PROPOSAL); PDDocument many = print(TrialPapers.DISPATCH)) {
			assertThat(text(one, 1)).contains("Kính gửi: Ủy ban nhân dân thành phố Hải Phòng\n");
			assertThat(text(many, 1)).containsSubsequence("Kính gửi:", "- Sở Thông tin và Truyền thông;",
					"- Đài Phát thanh và Truyền hình Hải Phòng;", "- Báo Hải Phòng;",
					"- Cổng Thông tin điện tử thành phố.");
		}
	}

	@Test
	void indentsAndJustifiesTheText() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH)) {
			Line first = line(pdf, 1, "Bản thử, không có giá trị.");
			Line second = line(pdf, 1, "thành phố đã được cơ quan có thẩm quyền");

			assertThat(first.left() - second.left()).isBetween(10.0, 12.7);
			assertThat(second.left()).isBetween(30.0, 35.0);
			assertThat(first.right()).isCloseTo(WIDTH - 18, within(0.5));
			assertThat(second.right()).isCloseTo(WIDTH - 18, within(0.5));
			assertThat(first.size()).isBetween(13.0, 14.0);
		}
	}

	@Test
	void writesGroundsInItalicsAndEndsThem() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DECISION)) {
			assertThat(line(pdf, 1, "Căn cứ Luật Tổ chức chính quyền địa phương;").isItalic()).isTrue();
			assertThat(line(pdf, 1, "Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân thành phố.").isItalic()).isTrue();
			assertThat(line(pdf, 1, "QUYẾT ĐỊNH:").isBold()).isTrue();
		}
	}

	@Test
	void marksTheEndOnce() throws IOException {
		for (OfficialPaper paper : List.of(TrialPapers.DISPATCH, TrialPapers.DISPATCH_WITH_LIST, TrialPapers.DECISION,
				TrialPapers.PROPOSAL, TrialPapers.LIST_ALONE)) {
			try (PDDocument pdf = print(paper)) {
				assertThat(new PDFTextStripper().getText(pdf).split("\\./\\.", -1)).hasSize(2);
			}
		}
	}

	@Test
	void setsTheRecipientsBesideTheSignature() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH)) {
			Line label = line(pdf, 1, "Nơi nhận:");
			Line copy = line(pdf, 1, "- Như trên;");
			Line filed = line(pdf, 1, "- Lưu: VT, BC.");
			Line authority = line(pdf, 1, "KT. CHÁNH VĂN PHÒNG");
			Line title = line(pdf, 1, "PHÓ CHÁNH VĂN PHÒNG");
			Line name = line(pdf, 1, "Nguyễn Văn An");

			assertThat(label.size()).isCloseTo(12, within(0.1));
			assertThat(label.isBold() && label.isItalic()).isTrue();
			assertThat(List.of(copy, filed)).allSatisfy((line) -> assertThat(line.size()).isCloseTo(11, within(0.1)));
			assertThat(copy.top()).isLessThan(filed.top());
			assertThat(label.top()).isCloseTo(authority.top(), within(2.0));
			assertThat(List.of(authority, title, name)).allMatch(Line::isBold)
				.allSatisfy((line) -> assertThat(line.middle()).isCloseTo(authority.middle(), within(0.5)));
			assertThat(authority.left()).isGreaterThan(WIDTH / 2);
			assertThat(name.top() - title.top()).isGreaterThan(25);
		}
	}

	@Test
	void numbersPagesFromTheSecondInTheMiddleOfTheTopMargin() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH_WITH_LIST)) {
			assertThat(pdf.getNumberOfPages()).isEqualTo(3);
			assertThat(text(pdf, 1).lines().findFirst().orElseThrow()).startsWith("ỦY BAN NHÂN DÂN");
			for (int page = 2; page <= 3; page++) {
				Line number = line(pdf, page, String.valueOf(page));
				assertThat(number.top()).isLessThan(20);
				assertThat(number.middle()).isCloseTo((32 + WIDTH - 18) / 2, within(1.0));
				assertThat(number.size()).isBetween(13.0, 14.0);
			}
		}
	}

	@Test
	void keepsHeadingsWithWhatTheyHead() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH_WITH_LIST)) {
			for (int page = 2; page <= 3; page++) {
				List<Line> lines = lines(pdf, page);
				assertThat(lines.get(lines.size() - 1).isBold()).isFalse();
			}
			assertThat(line(pdf, 2, "Phụ lục").isBold()).isTrue();
			assertThat(line(pdf, 2, "10 KẾT QUẢ NỔI BẬT NĂM 2023 CỦA THÀNH PHỐ HẢI PHÒNG").isBold()).isTrue();
			assertThat(line(pdf, 2, "(Kèm theo Công văn số 12/VP-BC ngày 19 tháng 01 năm 2024").isItalic()).isTrue();
		}
	}

	@Test
	void keepsTheSignatureWithTheLastTwoLines() throws IOException {
		TreeSet<Integer> kept = new TreeSet<>();
		for (int sentences = 16; sentences <= 44; sentences += 4) {
			try (PDDocument pdf = print(TrialPapers.ofLength(sentences))) {
				int last = pdf.getNumberOfPages();
				List<String> lines = text(pdf, last).lines().toList();
				int signature = indexOf(lines, "Nơi nhận:");

				assertThat(signature).as("%d sentences", sentences).isPositive();
				assertThat(lines.get(signature - 1)).endsWith("bao giờ đứng một mình./.");
				assertThat(lines.get(signature - 2)).contains("dù trang trước còn trống");
				assertThat(text(pdf, last)).contains("Nguyễn Văn An");
				kept.add((last > 1) ? signature - 1 : 0);
			}
		}
		// On one page, torn between its lines, moved whole, with lines of the paragraph
		// before.
		assertThat(kept).contains(0, 2, 3).hasSizeGreaterThan(3);
	}

	@Test
	void continuesALongListOfRecipientsBelowTheSignature() throws IOException {
		TreeSet<Integer> left = new TreeSet<>();
		for (int paragraphs = 0; paragraphs <= 24; paragraphs += 3) {
			List<String> copies = TrialPapers.lines("Đơn vị thứ", 60);
			try (PDDocument pdf = print(TrialPapers.sent(List.of(), "Đoạn văn thử.\n".repeat(paragraphs), copies))) {
				int signed = pageOf(pdf, "Nguyễn Văn An");

				assertThat(pageOf(pdf, "KT. CHÁNH VĂN PHÒNG")).isEqualTo(signed);
				assertThat(pageOf(pdf, "Nơi nhận:")).isEqualTo(signed);
				assertThat(pageOf(pdf, "- Đơn vị thứ 1;")).isEqualTo(signed);
				left.add(breaksWell(pdf, "- Đơn vị thứ ", 60, 11));
			}
		}
		assertThat(left).as("on the page of the signature").hasSizeGreaterThan(5);
	}

	@Test
	void countsTheLinesThatLongNamesOfRecipientsTake() {
		List<String> names = TrialPapers.lines("Ủy ban nhân dân phường có tên dài hơn một dòng, thành phố thứ", 60);
		int beside = Copies.of(TrialPapers.sent(List.of(), "", names).letter()).beside().size();

		assertThat(beside).isEqualTo((Copies.of(TrialPapers.WIDELY_SENT.letter()).beside().size() + 1) / 2)
			.isBetween(4, 6);
	}

	@Test
	void leavesAShortListOfRecipientsBesideTheSignature() throws IOException {
		List<String> copies = TrialPapers.lines("Đơn vị thứ", 13);
		try (PDDocument pdf = print(TrialPapers.sent(List.of(), "Đoạn văn thử.\n".repeat(25), copies))) {
			assertThat(breaksWell(pdf, "- Đơn vị thứ ", 13, 11)).isEqualTo(13);
		}
	}

	@Test
	void breaksALongListOfAddressees() throws IOException {
		for (int many = 24; many <= 36; many++) {
			List<String> addressees = TrialPapers.lines("Xã thứ", many);
			try (PDDocument pdf = print(TrialPapers.sent(addressees, "", List.of("Lưu: VT")))) {
				assertThat(pageOf(pdf, "Kính gửi:")).isOne();
				assertThat(breaksWell(pdf, "- Xã thứ ", many, 14)).as("of %d", many)
					.isGreaterThan(Math.min(many - 2, 25));
			}
		}
	}

	/**
	 * Checks that numbered lines stand below each other, none left out and none alone on
	 * a page.
	 * @return how many there are on the first of their pages
	 */
	private static int breaksWell(PDDocument pdf, String start, int many, double size) throws IOException {
		List<String> found = new ArrayList<>();
		List<Integer> counts = new ArrayList<>();
		for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
			List<Line> lines = lines(pdf, page).stream().filter((line) -> line.text().startsWith(start)).toList();
			lines.forEach((line) -> found.add(line.text().replaceFirst("[;.]$", "")));
			for (int place = 1; place < lines.size(); place++) {
				assertThat(lines.get(place).top() - lines.get(place - 1).top()).as(lines.get(place).text())
					.isCloseTo(size * ((size > 12) ? 1.22 : 1.15) * 25.4 / 72, within(0.5));
				assertThat(lines.get(place).left()).isCloseTo(lines.get(0).left(), within(0.1));
			}
			if (!lines.isEmpty()) {
				assertThat(lines).hasSizeGreaterThan(1);
				assertThat(lines.get(lines.size() - 1).top()).isLessThan(297 - 22);
				counts.add(lines.size());
			}
		}
		assertThat(found).isEqualTo(TrialPapers.lines(start.stripTrailing(), many));
		return counts.get(0);
	}

	private static int pageOf(PDDocument pdf, String start) throws IOException {
		for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
			if (indexOf(text(pdf, page).lines().toList(), start) >= 0) {
				return page;
			}
		}
		throw new AssertionError("No line " + start);
	}

	@Test
	void embedsItsFontAlone() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DECISION)) {
			List<PDFont> fonts = new ArrayList<>();
			for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
				fonts.add(pdf.getPage(0).getResources().getFont(name));
			}
			assertThat(fonts).isNotEmpty()
				.allMatch(PDFont::isEmbedded)
				.allMatch((font) -> font.getName().contains("LiberationSerif"));
		}
	}

	@Test
	void hasBookmarksOfTheLetterAndItsList() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH_WITH_LIST)) {
			List<String> titles = new ArrayList<>();
			for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
				titles.add(item.getTitle());
				item.children().forEach((child) -> titles.add("> " + child.getTitle()));
			}
			assertThat(titles).hasSize(12)
				.startsWith("V/v tuyên truyền 10 kết quả nổi bật năm 2023 của thành phố (bản thử)",
						"10 KẾT QUẢ NỔI BẬT NĂM 2023 CỦA THÀNH PHỐ HẢI PHÒNG",
						"> 1. Tăng trưởng kinh tế vượt kế hoạch năm");
		}
	}

	@Test
	void tellsWhatItIs() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH)) {
			String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8");

			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Công văn 12/VP-BC (bản thử)");
			assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Ủy ban nhân dân thành phố Hải Phòng");
			assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).hasToString("2024-01-19T01:30:00Z");
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
			assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(xmp).contains("Công văn 12/VP-BC (bản thử)", "<xmp:CreateDate>2024-01-19T08:30:00+07:00");
		}
	}

	@Test
	void carriesWhatIsAttachedByteForByte() throws IOException {
		try (PDDocument pdf = print(TrialPapers.DISPATCH)) {
			var file = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("noi-bat-2023.json");

			assertThat(file.getEmbeddedFile().toByteArray()).asString().isEqualTo("{\"year\":2023}");
			assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
			assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
			assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).size()).isOne();
		}
	}

	@Test
	void hasAPlaceForTheSealWhereAskedFor() throws IOException {
		try (PDDocument sealed = print(TrialPapers.DISPATCH); PDDocument bare = print(TrialPapers.LIST_ALONE)) {
			PDSignatureField field = (PDSignatureField) sealed.getDocumentCatalog().getAcroForm().getField("co-quan");
			PDRectangle place = field.getWidgets().get(0).getRectangle();

			assertThat(field.getSignature()).isNull();
			assertThat(millimetres(place.getUpperRightX())).isBetween(WIDTH - 20, WIDTH - 15);
			assertThat(297 - millimetres(place.getLowerLeftY())).isLessThan(20);
			assertThat(bare.getDocumentCatalog().getAcroForm()).isNull();
		}
	}

	@Test
	void givesTheSameBytesForTheSamePaper() {
		assertThat(this.printing.pdf(TrialPapers.DISPATCH_WITH_LIST))
			.isEqualTo(TrialPapers.printed(TrialPapers.DISPATCH_WITH_LIST));
		assertThat(this.printing.pdf(TrialPapers.minutes(null)))
			.isEqualTo(this.printing.pdf(TrialPapers.minutes(null)));
	}

	@Test
	void printsTextAsTextWhateverStandsInIt() throws IOException {
		OfficialPaper odd = TrialPapers.saying("5 < 7 & \"b\" <b>đậm</b>\u0007");
		try (PDDocument pdf = Loader.loadPDF(this.printing.pdf(odd))) {
			assertThat(text(pdf, 1)).contains("5 < 7 & \"b\" <b>đậm</b>");
		}
		try (XWPFDocument typed = new XWPFDocument(new ByteArrayInputStream(new Typing().docx(odd)))) {
			assertThat(typed.getParagraphs()).extracting((paragraph) -> paragraph.getText())
				.contains("5 < 7 & \"b\" <b>đậm</b>./.");
		}
	}

	@Test
	void knowsNoMarkOfSecrecy() {
		assertThat(Arrays.stream(OfficialPaper.UrgencyMark.values()).map(OfficialPaper.UrgencyMark::words))
			.containsExactly("", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC");
	}

	@Test
	void leadsEachPaperToItsVerificationByACodeThatCanBeRead() throws IOException {
		for (OfficialPaper paper : List.of(TrialPapers.DISPATCH, TrialPapers.DISPATCH_WITH_LIST,
				TrialPapers.WIDELY_SENT, TrialPapers.DECISION, TrialPapers.LIST_ALONE)) {
			try (PDDocument pdf = print(paper)) {
				assertThat(PrintedCode.read(pdf)).as(paper.title()).containsExactly(TrialPapers.CHECK.address());
			}
		}
	}

	@Test
	void leavesTheMarkOfTheEndWithTheLastWord() throws IOException {
		for (int letters = 60; letters < 100; letters++) {
			try (PDDocument pdf = print(TrialPapers.saying("Thành phố " + "a".repeat(letters) + " hoàn thành"))) {
				assertThat(text(pdf, 1)).as("%d letters", letters).contains("thành./.");
			}
		}
	}

	private PDDocument print(OfficialPaper paper) throws IOException {
		return Loader.loadPDF(TrialPapers.printed(paper));
	}

	/** The red box of page 1: its outer size and its colour. */
	private static String box(PDDocument pdf) throws IOException {
		return new RedBox(pdf.getPage(0)).found();
	}

	private static int indexOf(List<String> lines, String start) {
		for (int place = 0; place < lines.size(); place++) {
			if (lines.get(place).startsWith(start)) {
				return place;
			}
		}
		return -1;
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		StringBuilder text = new StringBuilder();
		lines(pdf, page).forEach((line) -> text.append(line.text()).append('\n'));
		return text.toString();
	}

	private static Line line(PDDocument pdf, int page, String start) throws IOException {
		return lines(pdf, page).stream()
			.filter((line) -> line.text().startsWith(start))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No line " + start));
	}

	/** The lines of a page; what stands in two columns is two lines. */
	private static List<Line> lines(PDDocument pdf, int page) throws IOException {
		List<Line> lines = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {

			private final List<TextPosition> open = new ArrayList<>();

			@Override
			protected void writeString(String text, List<TextPosition> letters) {
				for (TextPosition letter : letters) {
					if (!this.open.isEmpty() && letter.getX() - end(this.open) > 25) {
						close();
					}
					this.open.add(letter);
				}
			}

			@Override
			protected void writeLineSeparator() {
				close();
			}

			@Override
			protected void writePageEnd() {
				close();
			}

			private void close() {
				if (!this.open.isEmpty()) {
					lines.add(Line.of(this.open));
					this.open.clear();
				}
			}

		};
		stripper.setSortByPosition(true);
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		stripper.getText(pdf);
		return lines;
	}

	private static double end(List<TextPosition> letters) {
		TextPosition last = letters.get(letters.size() - 1);
		return last.getX() + last.getWidth();
	}

	private static double millimetres(double points) {
		return points / 72 * 25.4;
	}

	/** A line as it stands on the page, in millimetres from its upper left corner. */
	private record Line(String text, double left, double right, double top, double size, String font) {

		static Line of(List<TextPosition> letters) {
			TextPosition first = letters.get(0);
			StringBuilder text = new StringBuilder();
			double end = first.getX();
			for (TextPosition letter : letters) {
				boolean apart = letter.getX() - end > letter.getWidthOfSpace() / 2;
				text.append((apart && !letter.getUnicode().isBlank()) ? " " : "").append(letter.getUnicode());
				end = letter.getX() + letter.getWidth();
			}
			return new Line(text.toString().replaceAll("[\\h\u00a0]+", " ").strip(), millimetres(first.getX()),
					millimetres(end(letters)), millimetres(first.getY()), Math.round(first.getYScale() * 10) / 10.0,
					first.getFont().getName());
		}

		double middle() {
			return (this.left + this.right) / 2;
		}

		boolean isBold() {
			return this.font.contains("Bold");
		}

		boolean isItalic() {
			return this.font.contains("Italic");
		}

	}

}
