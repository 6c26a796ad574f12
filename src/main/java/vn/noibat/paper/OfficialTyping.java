package vn.noibat.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

import vn.noibat.paper.OfficialPaper.Annex;
import vn.noibat.paper.OfficialPaper.Check;
import vn.noibat.paper.OfficialPaper.Letter;
import vn.noibat.paper.OfficialPaper.UrgencyMark;

/**
 * Types an official paper: the same cells as {@link OfficialSheet}, as a document that a
 * word processor edits.
 */
final class OfficialTyping {

	private static final double TWENTIETHS_PER_MILLIMETRE = 1440 / 25.4;

	private static final int WIDTH = 11906;

	private static final int HEIGHT = 16838;

	private static final int MARGIN = twentieths(22);

	private static final int LEFT = twentieths(32);

	private static final int RIGHT = twentieths(18);

	private static final int NAMES = twentieths(64);

	private static final int NATION = twentieths(96);

	private static final int COPIES = twentieths(77);

	private static final int SIGNS = twentieths(83);

	private static final int CODE = 24;

	private static final int BEFORE_TEXT = 240;

	// The indent of the numbering would win over that of the style.
	private static final int POINT = twentieths(17);

	private static final int HANGING = twentieths(7);

	private static final double ISSUER_SIZE = 13;

	private static final double MOTTO_SIZE = 13.5;

	private static final double ISSUER_RULE = 0.4;

	private final XWPFDocument document;

	private final CTNumbering lists;

	private OfficialTyping(XWPFDocument document, CTNumbering lists) {
		this.document = document;
		this.lists = lists;
	}

	static void type(XWPFDocument document, CTNumbering lists, OfficialPaper paper)
			throws IOException, InvalidFormatException {
		OfficialTyping typing = new OfficialTyping(document, lists);
		if (paper.letter() != null) {
			typing.letter(paper.letter(), paper.check());
		}
		for (Annex annex : paper.annexes()) {
			typing.annex(annex, annex == paper.firstPage(), paper.endOf(annex));
		}
		if (paper.letter() == null && paper.check() != null) {
			code(typing.paragraph("Picture"), paper.check());
			typing.paragraph("Caption").createRun().setText(Texts.clean(paper.check().caption()));
		}
		typing.page();
	}

	private void letter(Letter letter, @Nullable Check check) throws IOException, InvalidFormatException {
		head(letter);
		if (letter.form() != null) {
			XWPFParagraph form = paragraph("Heading1");
			form.setSpacingBefore(360);
			form.createRun().setText(Texts.clean(OfficialPaper.capitals(letter.form())));
			paragraph("Subtitle").createRun().setText(Texts.clean(letter.subject()));
			double subject = Math.min(Advances.bold(letter.subject(), 14) * 20, WIDTH - LEFT - RIGHT);
			rule(paragraph("Rule"), subject * 0.36, WIDTH - LEFT - RIGHT).setSpacingBefore(60);
		}
		to(letter.addressees());
		XWPFParagraph last = parts(Texts.body(letter.body(), Texts::ended));
		if (last != null) {
			last.setKeepNext(true);
		}
		closing(letter, check);
	}

	private void head(Letter letter) {
		XWPFTable table = table(NAMES, NATION, 2);
		XWPFTableCell names = table.getRow(0).getCell(0);
		String parent = letter.shownParent();
		if (parent != null) {
			Texts.nameLines(parent).forEach((line) -> line(names, "Head", line));
		}
		List<String> issuer = Texts.nameLines(letter.shownIssuer());
		issuer.forEach((line) -> line(names, "Issuer", line));
		double width = issuer.stream().mapToDouble((line) -> Advances.bold(line, ISSUER_SIZE) * 20).max().orElse(0);
		rule(line(names, "Rule", ""), Math.min(width, NAMES) * ISSUER_RULE, NAMES);
		XWPFTableCell nation = table.getRow(0).getCell(1);
		line(nation, "Nation", OfficialSheet.NATION);
		line(nation, "Motto", OfficialSheet.MOTTO);
		rule(line(nation, "Rule", ""), Advances.bold(OfficialSheet.MOTTO, MOTTO_SIZE) * 20, NATION);
		XWPFTableCell under = table.getRow(1).getCell(0);
		line(under, "Number", "Số: " + letter.shownNumber());
		if (letter.form() == null) {
			line(under, "About", "V/v " + letter.subject());
		}
		if (letter.urgency() != UrgencyMark.NORMAL) {
			XWPFParagraph box = line(under, "Urgency", letter.urgency().words());
			int beside = (NAMES - twentieths(letter.urgency().width())) / 2;
			box.setIndentationLeft(beside);
			box.setIndentationRight(beside);
		}
		line(table.getRow(1).getCell(1), "Given", letter.shownDate());
	}

	private void to(List<String> addressees) {
		List<String> lines = Lines.addressees(addressees);
		if (lines.size() == 1) {
			paragraph("To").createRun().setText("Kính gửi: " + lines.get(0));
		}
		else if (!lines.isEmpty()) {
			paragraph("ToMany").createRun().setText("Kính gửi:");
			for (int place = 0; place < lines.size(); place++) {
				XWPFParagraph line = paragraph("ToLine");
				line.createRun().setText("- " + lines.get(place));
				// Neither the first line stands alone nor the last.
				line.setKeepNext(place == 0 || place == lines.size() - 2);
			}
		}
	}

	private void closing(Letter letter, @Nullable Check check) throws IOException, InvalidFormatException {
		XWPFTable table = table(COPIES, SIGNS, 1);
		XWPFTableCell left = table.getRow(0).getCell(0);
		Copies copies = Copies.of(letter);
		if (!copies.isEmpty()) {
			line(left, "Copies", "Nơi nhận:");
			copies.beside().forEach((line) -> line(left, "Copy", "- " + line));
		}
		if (check != null && copies.below().isEmpty()) {
			code(line(left, "Picture", ""), check);
			line(left, "Caption", check.caption());
		}
		XWPFTableCell signs = table.getRow(0).getCell(1);
		List<String> lines = letter.signing().lines();
		for (int place = 0; place < lines.size(); place++) {
			line(signs, (place == 0) ? "SigningFirst" : "Signing", lines.get(place));
		}
		line(signs, "Signatory", letter.signing().name());
		if (left.getParagraphs().isEmpty()) {
			line(left, "Copy", "");
		}
		if (copies.below().isEmpty()) {
			paragraph("End");
		}
		else {
			below(copies.below(), check);
		}
	}

	private void below(List<String> copies, @Nullable Check check) throws IOException, InvalidFormatException {
		for (int place = 0; place < copies.size(); place++) {
			XWPFParagraph line = left("Copy", "- " + copies.get(place));
			line.setKeepNext(place == copies.size() - 2);
		}
		if (check != null) {
			code(left("Picture", ""), check);
			left("Caption", check.caption());
		}
	}

	/** A line in the column of the recipients. */
	private XWPFParagraph left(String style, String text) {
		XWPFParagraph paragraph = paragraph(style);
		paragraph.setIndentationRight(SIGNS);
		if (!text.isEmpty()) {
			paragraph.createRun().setText(Texts.clean(text));
		}
		return paragraph;
	}

	private void annex(Annex annex, boolean first, UnaryOperator<String> end) {
		boolean labelled = !annex.label().isBlank();
		if (labelled) {
			XWPFParagraph label = paragraph("AnnexLabel");
			label.setPageBreak(!first);
			label.createRun().setText(Texts.clean(annex.label()));
		}
		XWPFParagraph title = paragraph("Heading1");
		title.setPageBreak(!first && !labelled);
		title.createRun().setText(Texts.clean(OfficialPaper.capitals(annex.title())));
		if (!annex.attachedTo().isBlank()) {
			paragraph("Attached").createRun().setText("(Kèm theo " + Texts.clean(annex.attachedTo()) + ")");
		}
		parts(Texts.body(annex.body(), end));
	}

	/** The running text; the last paragraph of it, null for none. */
	private @Nullable XWPFParagraph parts(Element text) {
		XWPFParagraph last = null;
		for (Element block : text.children()) {
			if (block.is("ul, ol")) {
				BigInteger list = block.is("ol") ? Typing.anotherList(this.lists) : Typing.BULLETS;
				for (Element point : block.children()) {
					last = paragraph(block.is("ol") ? "ListNumber" : "ListBullet");
					last.setNumID(list);
					last.setIndentationLeft(POINT);
					last.setIndentationHanging(HANGING);
					Typing.Prose.runs(last, point);
				}
			}
			else {
				boolean first = last == null;
				last = paragraph(style(block));
				Typing.Prose.runs(last, block);
				if (first) {
					last.setSpacingBefore(BEFORE_TEXT);
				}
			}
		}
		return last;
	}

	private static String style(Element block) {
		return switch (block.tagName() + "." + block.className()) {
			case "h2." -> "Heading2";
			case "h3." -> "Heading3";
			case "p.ground" -> "Ground";
			case "p.command" -> "Command";
			default -> "Body";
		};
	}

	private XWPFParagraph paragraph(String style) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		return paragraph;
	}

	private XWPFTable table(int left, int right, int rows) {
		XWPFTable table = this.document.createTable(rows, 2);
		CTTblPr properties = table.getCTTbl().getTblPr();
		properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
		table.removeBorders();
		table.setWidth(left + right);
		CTTblCellMar margins = properties.isSetTblCellMar() ? properties.getTblCellMar()
				: properties.addNewTblCellMar();
		for (CTTblWidth side : List.of(margins.addNewTop(), margins.addNewLeft(), margins.addNewBottom(),
				margins.addNewRight())) {
			side.setType(STTblWidth.DXA);
			side.setW(0);
		}
		CTTblGrid grid = table.getCTTbl().addNewTblGrid();
		grid.addNewGridCol().setW(left);
		grid.addNewGridCol().setW(right);
		for (XWPFTableRow row : table.getRows()) {
			row.setCantSplitRow(true);
			row.getCell(0).setWidth(String.valueOf(left));
			row.getCell(1).setWidth(String.valueOf(right));
			row.getTableCells().forEach((cell) -> cell.removeParagraph(0));
		}
		return table;
	}

	private static XWPFParagraph line(XWPFTableCell cell, String style, String text) {
		XWPFParagraph paragraph = cell.addParagraph();
		paragraph.setStyle(style);
		if (!text.isEmpty()) {
			paragraph.createRun().setText(Texts.clean(text));
		}
		return paragraph;
	}

	/** A rule of a width in the middle of a wider cell, in twentieths of a point. */
	private static XWPFParagraph rule(XWPFParagraph paragraph, double width, int cell) {
		int beside = (int) Math.round((cell - width) / 2);
		paragraph.setIndentationLeft(beside);
		paragraph.setIndentationRight(beside);
		return paragraph;
	}

	private static void code(XWPFParagraph paragraph, Check check) throws IOException, InvalidFormatException {
		XWPFRun run = paragraph.createRun();
		int side = (int) Math.round(Units.EMU_PER_CENTIMETER * CODE / 10.0);
		XWPFPicture picture = run.addPicture(new ByteArrayInputStream(QrCode.png(check.address())), PictureType.PNG,
				"ma-qr.png", side, side);
		String said = Texts.clean(check.caption());
		picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(said);
		run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(said);
	}

	private void page() {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		XWPFHeader header = this.document.createHeader(HeaderFooterType.DEFAULT);
		XWPFParagraph number = header.createParagraph();
		number.setStyle("Header");
		number.getCTP().addNewFldSimple().setInstr("PAGE");
		this.document.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle("Header");
		CTPageSz size = section.addNewPgSz();
		size.setW(WIDTH);
		size.setH(HEIGHT);
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(MARGIN);
		margins.setBottom(MARGIN);
		margins.setRight(RIGHT);
		margins.setLeft(LEFT);
		margins.setHeader(twentieths(8));
		margins.setFooter(twentieths(8));
		margins.setGutter(0);
	}

	private static int twentieths(int millimetres) {
		return (int) Math.round(millimetres * TWENTIETHS_PER_MILLIMETRE);
	}

}
