package vn.noibat.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF that is continued and signed byte by byte, as no program does it that means well.
 */
final class HandWritten {

	static final int SIGNATURE = 5000;

	static final int PICTURE = 5001;

	static final int EVIL = 5002;

	private static final int DIGITS = 12_000;

	private static final int SIZE = 6000;

	private final int start;

	private final int page;

	private final int form;

	private final int field;

	private final StringBuilder text;

	private final Map<Integer, Integer> places = new TreeMap<>();

	HandWritten(byte[] original) {
		this.text = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
		Matcher last = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$").matcher(this.text);
		if (!last.find()) {
			throw new IllegalArgumentException("Where does it start?");
		}
		this.start = Integer.parseInt(last.group(1));
		try (PDDocument document = Loader.loadPDF(original)) {
			this.page = number(document.getPage(0).getCOSObject());
			this.form = number(document.getDocumentCatalog().getAcroForm().getCOSObject());
			this.field = number(document.getDocumentCatalog().getAcroForm().getField("co-quan").getCOSObject());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	int start() {
		return this.start;
	}

	/** The signature itself, its picture, and the field that holds it. */
	HandWritten signature() {
		return signature((field) -> field);
	}

	/** The same, with more said about the field. */
	HandWritten signature(UnaryOperator<String> more) {
		object(SIGNATURE,
				"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20261123091502+07'00')"
						+ " /ByteRange [0 0000000000 0000000000 0000000000] /Contents <" + "0".repeat(DIGITS) + "> >>");
		return picture(PICTURE, "UBND").replace(this.field,
				(field) -> more.apply(field.replaceFirst("/AP \\d+ 0 R", "")) + " /V " + SIGNATURE + " 0 R /AP << /N "
						+ PICTURE + " 0 R >>");
	}

	HandWritten picture(int number, String words) {
		return stream(number, "/Type /XObject /Subtype /Form /BBox [0 0 150 40] ",
				"q 1 1 1 rg 0 0 150 40 re f Q BT (" + words + ") Tj ET");
	}

	HandWritten stream(int number, String entries, String content) {
		return object(number,
				"<< " + entries + "/Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
	}

	/** Another field on the first page, with or without a signature. */
	HandWritten another(int number, String place, boolean signed) {
		object(number,
				"<< /FT /Sig /Type /Annot /Subtype /Widget /F 4 /T (x" + number + ") /Rect [" + place + "] /P "
						+ this.page + " 0 R /AP << /N " + PICTURE + " 0 R >>"
						+ (signed ? " /V " + SIGNATURE + " 0 R" : "") + " >>");
		replace(this.form, (form) -> form.replaceFirst("/Fields \\[(.*?)\\]", "/Fields [$1 " + number + " 0 R]"));
		return replace(this.page,
				(page) -> page.replaceFirst("/Annots \\[(.*?)\\]", "/Annots [$1 " + number + " 0 R]"));
	}

	/** Another annotation on the first page that calls itself a signature's field. */
	HandWritten annotation(int number, String entries) {
		object(number, "<< /FT /Sig /Type /Annot /T (x" + number + ") /P " + this.page + " 0 R /V " + SIGNATURE
				+ " 0 R " + entries + " >>");
		return listed(this.page, "Annots", number).listed(this.form, "Fields", number);
	}

	/** A signature's field that no page lists. */
	HandWritten standalone(int number, String entries) {
		object(number, "<< /FT /Sig /Type /Annot /Subtype /Widget /T (x" + number + ") /P " + this.page + " 0 R /V "
				+ SIGNATURE + " 0 R " + entries + " >>");
		return listed(this.form, "Fields", number);
	}

	private HandWritten listed(int holder, String list, int number) {
		return replace(holder, (entries) -> entries.replaceFirst("/" + list + " \\[(.*?)\\]",
				"/" + list + " [$1 " + number + " 0 R]"));
	}

	/** The page with other words on it. */
	HandWritten otherPage() {
		stream(EVIL, "", "BT /F 30 Tf 80 600 Td (MOT CONG VAN KHAC) Tj ET");
		return replace(this.page, (page) -> page.replaceFirst("/Contents \\d+ 0 R", "/Contents " + EVIL + " 0 R"));
	}

	/** The page with a second entry for its words. */
	HandWritten ambiguousPage() {
		stream(EVIL, "", "BT /F 30 Tf 80 600 Td (MOT CONG VAN KHAC) Tj ET");
		return replace(this.page, (page) -> " /Contents " + EVIL + " 0 R" + page);
	}

	HandWritten otherPlace(String place) {
		return replace(this.field, (field) -> field.replaceFirst("/Rect \\[.*?\\]", "/Rect [" + place + "]"));
	}

	/** Says again what an object is, with a change. */
	HandWritten replace(int number, UnaryOperator<String> change) {
		Matcher present = Pattern.compile("(?s)\\n" + number + " 0 obj\\s*<<(.*?)>>\\s*endobj").matcher(this.text);
		String entries = null;
		while (present.find()) {
			entries = present.group(1);
		}
		if (entries == null) {
			throw new IllegalArgumentException("No object " + number);
		}
		String changed = change.apply(entries.strip());
		if (changed.equals(entries.strip())) {
			throw new IllegalArgumentException("Nothing changed in " + entries);
		}
		return object(number, "<< " + changed + " >>");
	}

	HandWritten object(int number, String body) {
		this.places.put(number, this.text.length());
		this.text.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
		return this;
	}

	HandWritten raw(String text) {
		this.text.append(text);
		return this;
	}

	/** A table of all that was written since the last one; where it is. */
	int table(long before, String trailer, int... without) {
		int table = this.text.length();
		for (int one : without) {
			this.places.remove(one);
		}
		this.text.append("xref\n");
		this.places.forEach((number, place) -> this.text.append("%d 1\n%010d 00000 n \n".formatted(number, place)));
		this.text.append("trailer\n<< /Size " + SIZE + " /Root " + root() + " /Prev " + before + trailer + " >>\n");
		this.places.clear();
		return table;
	}

	HandWritten end(int table) {
		return raw("startxref\n" + table + "\n%%EOF\n");
	}

	/** All of it with the signature over all of it. */
	byte[] signed(Path keystore) {
		int begin = this.text.indexOf("/Contents <" + "0".repeat(DIGITS)) + "/Contents ".length();
		int end = this.text.indexOf(">", begin) + 1;
		int range = this.text.lastIndexOf("[0 0000000000", begin);
		String written = "[0 %d %d %d".formatted(begin, end, this.text.length() - end);
		this.text.replace(range, range + written.length(), written);
		int blank = range + written.length();
		int close = this.text.indexOf("]", blank);
		this.text.replace(blank, close, " ".repeat(close - blank));
		byte[] bytes = this.text.toString().getBytes(StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream covered = new ByteArrayOutputStream();
		covered.write(bytes, 0, begin);
		covered.write(bytes, end, bytes.length - end);
		byte[] digits = HexFormat.of()
			.formatHex(SealFixture.envelope(new ByteArrayInputStream(covered.toByteArray()), keystore))
			.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(digits, 0, bytes, begin + 1, digits.length);
		return bytes;
	}

	private String root() {
		Matcher root = Pattern.compile("/Root (\\d+ \\d+ R)").matcher(this.text.substring(this.start));
		if (!root.find()) {
			throw new IllegalArgumentException("No root");
		}
		return root.group(1);
	}

	private static int number(COSBase object) {
		return (int) object.getKey().getNumber();
	}

}
