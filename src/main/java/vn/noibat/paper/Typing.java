package vn.noibat.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.stereotype.Service;

import vn.noibat.text.Language;

/**
 * Types manuscripts and official papers as DOCX, with real styles of headings and lists;
 * the same one always gives the same bytes.
 */
@Service
public class Typing {

	/** What such a file is served as. */
	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	// A4 with margins of 20 mm, the left one of 30, in twentieths of a point.
	private static final int WIDTH = 11906;

	private static final int HEIGHT = 16838;

	private static final int MARGIN = 1134;

	private static final int LEFT = 1701;

	private static final int EMU_PER_TWENTIETH = Units.EMU_PER_POINT / 20;

	private static final long TEXT_WIDTH = (long) (WIDTH - MARGIN - LEFT) * EMU_PER_TWENTIETH;

	private static final long TALLEST = 16 * 360_000L;

	private static final BigInteger NUMBERED = BigInteger.ONE;

	static final BigInteger BULLETS = BigInteger.TWO;

	private static final BigInteger HEADINGS = BigInteger.valueOf(3);

	/** The manuscript as the bytes of a DOCX. */
	public byte[] docx(Manuscript manuscript) {
		return docx((document) -> {
			style(document, "styles.xml", manuscript.language());
			describe(document, manuscript.title(), manuscript.author(), manuscript.language(), manuscript.dated());
			CTNumbering lists = lists(document);
			Marks marks = new Marks(document);
			for (Piece piece : manuscript.pieces()) {
				if (piece instanceof Piece.Mark mark) {
					marks.end();
					marks.begin(mark.name());
				}
				else {
					type(document, lists, piece);
					marks.typed();
				}
			}
			marks.end();
			page(document);
		});
	}

	/**
	 * The official paper as the bytes of a DOCX: the same text on the same pages as its
	 * PDF. Files that travel in the PDF do not travel here.
	 */
	public byte[] docx(OfficialPaper paper) {
		return docx((document) -> {
			style(document, "official.xml", Language.VI);
			describe(document, paper.title(), paper.author(), Language.VI, paper.dated());
			document.getProperties().getCoreProperties().getUnderlyingProperties().setSubjectProperty(paper.subject());
			OfficialTyping.type(document, lists(document), paper);
		});
	}

	private static byte[] docx(Content content) {
		// Not closed but reverted: to close it would write all of it a second time.
		@SuppressWarnings("resource")
		XWPFDocument document = new XWPFDocument();
		try {
			content.type(document);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);
			return timeless(out.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidFormatException | XmlException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			document.getPackage().revert();
		}
	}

	private static void style(XWPFDocument document, String sheet, Language language) throws IOException, XmlException {
		XWPFStyles styles = document.createStyles();
		try (InputStream bytes = part(sheet)) {
			styles.setStyles(StylesDocument.Factory.parse(bytes).getStyles());
		}
		styles.setSpellingLanguage((language == Language.VI) ? "vi-VN" : "en-GB");
	}

	private static void describe(XWPFDocument document, String title, String author, Language language, Instant dated) {
		PackagePropertiesPart properties = document.getProperties().getCoreProperties().getUnderlyingProperties();
		properties.setTitleProperty(title);
		properties.setCreatorProperty(author);
		properties.setLastModifiedByProperty(author);
		properties.setLanguageProperty(language.locale().toLanguageTag());
		Optional<Date> time = Optional.of(Date.from(dated));
		properties.setCreatedProperty(time);
		properties.setModifiedProperty(time);
	}

	// POI's own numbering reads only what it wrote itself.
	private static CTNumbering lists(XWPFDocument document) throws IOException, XmlException {
		try (InputStream sheet = part("numbering.xml")) {
			CTNumbering lists = NumberingDocument.Factory.parse(sheet).getNumbering();
			document.createNumbering().setNumbering(lists);
			return lists;
		}
	}

	private static InputStream part(String name) throws IOException {
		InputStream part = Typing.class.getResourceAsStream("/paper/" + name);
		if (part == null) {
			throw new IOException("No " + name);
		}
		return part;
	}

	private static void page(XWPFDocument document) {
		CTSectPr section = document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(WIDTH);
		size.setH(HEIGHT);
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(MARGIN);
		margins.setBottom(MARGIN);
		margins.setRight(MARGIN);
		margins.setLeft(LEFT);
		margins.setHeader(MARGIN / 2);
		margins.setFooter(MARGIN / 2);
		margins.setGutter(0);
	}

	private static void type(XWPFDocument document, CTNumbering lists, Piece piece)
			throws IOException, InvalidFormatException {
		if (piece instanceof Piece.Title title) {
			paragraph(document, "Title").createRun().setText(title.text());
		}
		else if (piece instanceof Piece.Standfirst standfirst) {
			paragraph(document, "Subtitle").createRun().setText(standfirst.text());
		}
		else if (piece instanceof Piece.Heading heading) {
			paragraph(document, "Heading" + heading.level()).createRun().setText(heading.text());
		}
		else if (piece instanceof Piece.NumberedHeading heading) {
			listed(document, "Heading1", HEADINGS).createRun().setText(heading.text());
		}
		else if (piece instanceof Piece.OfficialTitle title) {
			paragraph(document, "OfficialTitle").createRun().setText(title.text());
		}
		else if (piece instanceof Piece.Prose prose) {
			prose(document, lists, prose);
		}
		else if (piece instanceof Piece.Point point) {
			XWPFParagraph paragraph = listed(document, "ListBullet", BULLETS);
			XWPFRun label = paragraph.createRun();
			label.setBold(true);
			label.setText(point.label() + ": ");
			paragraph.createRun().setText(point.text());
		}
		else if (piece instanceof Piece.Note note) {
			XWPFParagraph paragraph = paragraph(document, "Note");
			Prose.linked(paragraph, note.text());
		}
		else if (piece instanceof Piece.Picture picture) {
			picture(document, picture);
		}
	}

	private static XWPFParagraph paragraph(XWPFDocument document, String style) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setStyle(style);
		return paragraph;
	}

	private static XWPFParagraph listed(XWPFDocument document, String style, BigInteger list) {
		XWPFParagraph paragraph = paragraph(document, style);
		paragraph.setNumID(list);
		return paragraph;
	}

	private static void prose(XWPFDocument document, CTNumbering lists, Piece.Prose prose) {
		for (Node node : Jsoup.parseBodyFragment(prose.html()).body().childNodes()) {
			if (node instanceof Element list && list.is("ul, ol")) {
				boolean numbered = list.is("ol");
				BigInteger id = numbered ? anotherList(lists) : BULLETS;
				list.children()
					.forEach(
							(point) -> Prose.runs(listed(document, numbered ? "ListNumber" : "ListBullet", id), point));
			}
			else if (node instanceof Element block) {
				Prose.runs(paragraph(document, style(block, prose.below())), block);
			}
			else if (node instanceof TextNode text && !text.isBlank()) {
				paragraph(document, "Normal").createRun().setText(text.text().strip());
			}
		}
	}

	private static String style(Element block, int below) {
		return switch (block.tagName()) {
			case "h2", "h3", "h4" -> "Heading" + Math.min(3, block.tagName().charAt(1) - '1' + below);
			case "blockquote" -> "Quote";
			default -> "Normal";
		};
	}

	// A list of its own, so that it begins at 1 again.
	static BigInteger anotherList(CTNumbering lists) {
		BigInteger id = BigInteger.valueOf(lists.sizeOfNumArray() + 1L);
		CTNum list = lists.addNewNum();
		list.setNumId(id);
		list.addNewAbstractNumId().setVal(NUMBERED);
		CTNumLvl level = list.addNewLvlOverride();
		level.setIlvl(BigInteger.ZERO);
		level.addNewStartOverride().setVal(BigInteger.ONE);
		return id;
	}

	private static void picture(XWPFDocument document, Piece.Picture picture)
			throws IOException, InvalidFormatException {
		long width = TEXT_WIDTH;
		long height = TEXT_WIDTH * picture.height() / Math.max(1, picture.width());
		if (height > TALLEST) {
			height = TALLEST;
			width = TALLEST * picture.width() / Math.max(1, picture.height());
		}
		PictureType type = picture.mediaType().equals("image/png") ? PictureType.PNG : PictureType.JPEG;
		XWPFParagraph paragraph = paragraph(document, "Picture");
		XWPFPicture drawn = paragraph.createRun()
			.addPicture(new ByteArrayInputStream(picture.bytes()), type,
					"picture." + ((type == PictureType.PNG) ? "png" : "jpg"), (int) width, (int) height);
		drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alt());
		paragraph.getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.alt());
		if (picture.caption() != null) {
			paragraph(document, "Caption").createRun().setText(picture.caption());
		}
	}

	// The archive says when each part was written; nobody needs to know.
	private static byte[] timeless(byte[] docx) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
				ZipOutputStream to = new ZipOutputStream(out)) {
			ZipEntry part = from.getNextEntry();
			while (part != null) {
				ZipEntry entry = new ZipEntry(part.getName());
				entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
				to.putNextEntry(entry);
				from.transferTo(to);
				to.closeEntry();
				part = from.getNextEntry();
			}
		}
		return out.toByteArray();
	}

	/** What is typed into a document. */
	private interface Content {

		void type(XWPFDocument document) throws IOException, InvalidFormatException, XmlException;

	}

	/** The bookmarks, each over all the paragraphs that were typed while it was open. */
	private static final class Marks {

		private final XWPFDocument document;

		private @Nullable String name;

		private int begun;

		private int count;

		private Marks(XWPFDocument document) {
			this.document = document;
		}

		private void begin(String name) {
			this.name = name;
			this.begun = this.document.getParagraphs().size();
		}

		private void typed() {
			String waiting = this.name;
			if (waiting != null && this.document.getParagraphs().size() > this.begun) {
				CTP first = this.document.getParagraphs().get(this.begun).getCTP();
				CTBookmark start = first.addNewBookmarkStart();
				start.setId(BigInteger.valueOf(++this.count));
				start.setName(waiting);
				before(first, start);
				this.name = null;
			}
		}

		// A bookmark that begins behind its words would not hold them.
		private static void before(CTP paragraph, CTBookmark start) {
			try (XmlCursor mark = start.newCursor(); XmlCursor place = paragraph.newCursor()) {
				place.toFirstChild();
				while (place.getName().getLocalPart().equals("pPr") && place.toNextSibling()) {
					// The properties come first.
				}
				if (!place.isAtSamePositionAs(mark)) {
					mark.moveXml(place);
				}
			}
		}

		private void end() {
			List<XWPFParagraph> paragraphs = this.document.getParagraphs();
			if (this.count > 0 && this.name == null && !paragraphs.isEmpty()) {
				CTP last = paragraphs.get(paragraphs.size() - 1).getCTP();
				last.addNewBookmarkEnd().setId(BigInteger.valueOf(this.count));
			}
		}

	}

	/** The runs of a block: bold, italics, breaks and links. */
	static final class Prose {

		private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

		private Prose() {
		}

		static void runs(XWPFParagraph paragraph, Element block) {
			block.childNodes().forEach((node) -> append(paragraph, node, false, false, null));
		}

		/** A line whose addresses are links. */
		static void linked(XWPFParagraph paragraph, String text) {
			Matcher address = ADDRESS.matcher(text);
			int from = 0;
			while (address.find()) {
				if (address.start() > from) {
					paragraph.createRun().setText(text.substring(from, address.start()));
				}
				link(paragraph.createHyperlinkRun(address.group()), address.group());
				from = address.end();
			}
			if (from < text.length()) {
				paragraph.createRun().setText(text.substring(from));
			}
		}

		private static void append(XWPFParagraph paragraph, Node node, boolean bold, boolean italic,
				@Nullable String address) {
			if (node instanceof TextNode text) {
				XWPFRun run = (address != null) ? paragraph.createHyperlinkRun(address) : paragraph.createRun();
				if (bold) {
					run.setBold(true);
				}
				if (italic) {
					run.setItalic(true);
				}
				if (address != null) {
					link(run, text.getWholeText());
				}
				else {
					run.setText(text.getWholeText());
				}
			}
			else if (node instanceof Element element) {
				if (element.tagName().equals("br")) {
					paragraph.createRun().addBreak();
				}
				String inside = element.tagName().equals("a") && !element.attr("href").isEmpty() ? element.attr("href")
						: address;
				element.childNodes()
					.forEach((child) -> append(paragraph, child, bold || element.is("strong, b"),
							italic || element.tagName().equals("em"), inside));
			}
		}

		private static void link(XWPFRun run, String text) {
			run.setText(text);
			run.setStyle("Hyperlink");
		}

	}

}
