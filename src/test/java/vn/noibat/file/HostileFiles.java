package vn.noibat.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Files that would like to fill the memory, run something or fetch something, each with
 * the key of the message that refuses it; and large ones that are well meant.
 */
final class HostileFiles {

	private static final int MEGABYTE = 1 << 20;

	private static final long SWOLLEN = 128L * MEGABYTE;

	private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

	private static byte[] swollen = new byte[0];

	private HostileFiles() {
	}

	/** The files by what is wrong with them, with what is expected as the start. */
	static Map<String, Made> all() {
		Map<String, Made> files = new LinkedHashMap<>();
		files.put("docx zip bomb", made("file.docx.bomb", () -> docx("word/document.xml", new Zeros(SWOLLEN))));
		files.put("docx picture bomb", made("file.docx.bomb", () -> docx("word/media/a.emf", new Zeros(SWOLLEN))));
		files.put("docx in docx in docx", made("file.docx.bomb", HostileFiles::nested));
		files.put("docx of 20,000 parts", made("file.docx.bomb", HostileFiles::manyParts));
		files.put("docx of deep elements", made("file.docx.bomb",
				() -> document("<w:tbl><w:tr><w:tc>".repeat(40_000) + "</w:tc></w:tr></w:tbl>".repeat(40_000))));
		files.put("docx of one attribute", made("file.docx.bomb",
				() -> stored(Samples.docxWithBody("<w:p w:x=\"" + "a".repeat(20 * MEGABYTE) + "\"/>"))));
		files.put("docx of one word", made("file.docx.bomb", () -> stored(
				Samples.docxWithBody("<w:p><w:r><w:t>" + "a".repeat(20 * MEGABYTE) + "</w:t></w:r></w:p>"))));
		files.put("docx of numbers without end", made("file.docx.bomb", () -> document(numbered(2 * MEGABYTE))));
		files.put("docx of paragraphs",
				made("paper.unread.long", () -> stored(Samples.docxWithBody("<w:p/>".repeat(3 * MEGABYTE / 2)))));
		files.put("docx of paragraphs without end",
				made("file.docx.bomb", () -> stored(Samples.docxWithBody("<w:p/>".repeat(4 * MEGABYTE)))));
		files.put("docx of laughs", made("file.docx.unreadable", () -> entities("""
				<!ENTITY a "ha ha ha ha ha ha ha ha ha ha ha ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
				<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
				<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
				<!ENTITY x "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">""")));
		files.put("docx of a file from outside",
				made("file.docx.unreadable", () -> entities("<!ENTITY x SYSTEM \"file:///etc/passwd\">")));
		files.put("docx of a template from outside",
				made("file.docx.outside",
						() -> Samples.zip(Samples.with(Samples.docxParts("a"), "word/_rels/settings.xml.rels",
								Samples.relationship("attachedTemplate", "http://127.0.0.1:1/a.dotm", true)))));
		files.put("docx with macros", made("file.docx.active",
				() -> Samples.zip(Samples.with(Samples.docxParts("a"), "word/vbaProject.bin", new byte[] { 1 }))));
		files.put("docx that is cut", made("file.docx.unreadable", () -> cut(Samples.docx("Một", "Hai"))));
		files.put("docx that promises 4 GB", made("file.docx.unreadable", HostileFiles::promising));
		files.put("docx of noise",
				made("file.docx.unreadable", () -> Samples.concat(new byte[] { 'P', 'K', 3, 4 }, noise(5 * MEGABYTE))));
		files.put("docx without a text",
				made("file.type.readable", () -> Samples.zip(Map.of("mimetype", Samples.utf8("a")))));
		files.putAll(pdfs());
		files.putAll(docs());
		files.put("noise", made("file.type.readable", () -> noise(20 * MEGABYTE)));
		files.put("text of 9 MB", made("file.text.large", () -> Samples.utf8("chữ ".repeat(9 * MEGABYTE / 5))));
		files.put("text of one line", made("paper.unread.long", () -> Samples.utf8("a".repeat(7 * MEGABYTE))));
		files.put("text of many lines", made("paper.unread.long", () -> Samples.utf8("a\n".repeat(3 * MEGABYTE))));
		return files;
	}

	/** Files that are well meant, however large. */
	static Map<String, Made> good() {
		Map<String, Made> files = new LinkedHashMap<>();
		files.put("docx of 24 MB of pictures", made("Trang 1",
				() -> stored(Samples.with(Samples.docxParts("Trang 1"), "word/media/a.jpg", noise(24 * MEGABYTE)))));
		files.put("docx of 100 pages", made("Trang 1", () -> Samples.docx(lines(3000))));
		files.put("pdf of 20 MB of pictures", made("Trang 1", () -> Samples.pdf((document) -> {
			org.apache.pdfbox.cos.COSStream picture = document.getDocument().createCOSStream();
			try (var out = picture.createRawOutputStream()) {
				out.write(noise(20 * MEGABYTE));
			}
			picture.setItem("Subtype", org.apache.pdfbox.cos.COSName.IMAGE);
			document.getDocumentCatalog().getCOSObject().setItem("Picture", picture);
		}, "Trang 1")));
		files.put("pdf of 100 pages", made("Trang 1", () -> Samples.pdf((document) -> {
			for (int page = 1; page < 100; page++) {
				document.addPage(document.getPage(0));
			}
		}, Arrays.stream(lines(40)).map((line) -> line.replaceAll("[^\\x20-\\x7E]", "")).toArray(String[]::new))));
		files.put("doc", made("UBND", HostileFiles::letter));
		files.put("text of 1 MB", made("Trang 1", () -> Samples.utf8(String.join("\n", lines(9000)))));
		return files;
	}

	private static Map<String, Made> pdfs() {
		Map<String, Made> files = new LinkedHashMap<>();
		files.put("pdf with JavaScript", made("file.pdf.active", () -> Samples.pdf(
				(document) -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
				"a")));
		files.put("pdf with a password", made("file.pdf.encrypted", () -> Samples.pdf(
				(document) -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())),
				"a")));
		files.put("pdf that is cut", made("file.pdf.unreadable", () -> cut(Samples.pdf("a"))));
		files.put("pdf of noise", made("file.pdf.bomb", () -> Samples.concat(Samples.utf8("%PDF-1.7\n"),
				noise(8 * MEGABYTE), Samples.utf8("\nstartxref\n9\n%%EOF"))));
		files.put("pdf of beginnings",
				made("file.pdf.unreadable",
						() -> Samples.concat(Samples.utf8("%PDF-1.7\n"),
								Samples.utf8("1 0 obj <</Type /Page /Parent ".repeat(100_000)),
								Samples.utf8("\nstartxref\n9\n%%EOF"))));
		files.put("pdf of brackets", made("file.pdf.unreadable",
				() -> new Pdf().object("<</Type /Catalog /Pages 2 0 R>>").object("[".repeat(MEGABYTE)).bytes()));
		files.put("pdf whose pages go round",
				made("file.pdf.unreadable",
						() -> new Pdf().object("<</Type /Catalog /Pages 2 0 R>>")
							.object("<</Type /Pages /Count 1 /Kids [3 0 R]>>")
							.object("<</Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R>>")
							.bytes()));
		files.put("pdf of 2^40 pages", made("file.pdf.unreadable", HostileFiles::manyPages));
		files.put("pdf of a million pages",
				made("file.pdf.bomb",
						() -> new Pdf().object("<</Type /Catalog /Pages 2 0 R>>")
							.object("<</Type /Pages /Count 1 /Kids [" + "3 0 R ".repeat(MEGABYTE) + "]>>")
							.object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]>>")
							.bytes()));
		files.put("pdf of packed objects",
				made("file.pdf.bomb", () -> packed("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", swollen())));
		files.put("pdf of packed objects under another name",
				made("file.pdf.bomb", () -> packed("/N 1 /#46irst 4 /Filter [/Fl#61teDecode]", swollen())));
		files.put("pdf of objects packed twice", made("file.pdf.bomb",
				() -> packed("/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /LZWDecode]", swollen())));
		files.put("pdf of a packed page", made("file.pdf.bomb", () -> page("/Filter /FlateDecode", swollen(), "")));
		files.put("pdf of a page packed as a picture",
				made("file.pdf.bomb", () -> page("/Subtype /Image /Filter /FlateDecode", swollen(), "")));
		files.put("pdf of a page packed thrice", made("file.pdf.bomb",
				() -> page("/Filter [/ASCIIHexDecode /FlateDecode /RunLengthDecode]", hex(swollen()), "")));
		files.put("pdf of one long row",
				made("file.pdf.bomb",
						() -> page("/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 900000000>>",
								deflated(new ByteArrayInputStream(new byte[10])), "")));
		files.put("pdf of forms in forms", made("paper.unread.complex", HostileFiles::forms));
		files.put("pdf of many letters", made("file.pdf.bomb", () -> letters("<00000000> <7FFFFFFF> <00000000>\n")));
		files.put("pdf of the same letters",
				made("file.pdf.bomb", () -> letters("<0000> <FFFF> <0020>\n".repeat(10_000))));
		files.put("pdf of many operators",
				made("paper.unread.complex", () -> page("", Samples.utf8("q Q ".repeat(2 * MEGABYTE)), "")));
		files.put("pdf that promises 100 MB",
				made("file.pdf.unreadable",
						() -> new Pdf().object("<</Type /Catalog /Pages 2 0 R>>")
							.object("<</Type /Pages /Count 100000000 /Kids 9 0 R>>")
							.object("<</Length 104857600>>\nstream\nq\nendstream")
							.bytes()));
		files.put("pdf of a scan", made("paper.unread.picture", () -> page("", Samples.utf8("q Q"), "")));
		return files;
	}

	private static Map<String, Made> docs() {
		Map<String, Made> files = new LinkedHashMap<>();
		files.put("doc with macros",
				made("file.doc.active",
						() -> changed((files1) -> files1.getRoot()
							.createDirectory("Macros")
							.createDirectory("VBA")
							.createDocument("dir", new ByteArrayInputStream(new byte[100])))));
		files.put("doc with an object",
				made("file.doc.active",
						() -> changed((files1) -> files1.getRoot()
							.createDirectory("ObjectPool")
							.createDirectory("_1234")
							.createDocument("\u0001Ole", new ByteArrayInputStream(new byte[100])))));
		files.put("doc with a password", made("file.doc.encrypted",
				() -> patched((document) -> document.putShort(0x0A, (short) (document.getShort(0x0A) | 0x100)))));
		files.put("docx with a password", made("file.doc.encrypted", () -> changed((files1) -> files1.getRoot()
			.createDocument("EncryptedPackage", new ByteArrayInputStream(new byte[100])))));
		files.put("doc before Word 97",
				made("file.doc.old", () -> patched((document) -> document.putShort(2, (short) 0x65))));
		files.put("doc whose tables lie outside",
				made("file.doc.unreadable", () -> patched((document) -> document.putInt(0x1A2, Integer.MAX_VALUE))));
		files.put("doc whose tables are endless",
				made("file.doc.unreadable", () -> patched((document) -> document.putInt(0x106, 6 << 20))));
		files.put("doc that is cut", made("file.doc.unreadable", () -> cut(letter())));
		files.put("doc of noise",
				made("file.doc.unreadable", () -> Samples.concat(Arrays.copyOf(letter(), 512), noise(4 * MEGABYTE))));
		files.put("doc of 11 MB", made("file.doc.large", () -> Arrays.copyOf(letter(), 11 * MEGABYTE)));
		files.put("spreadsheet", made("file.type.readable", () -> changed((files1) -> {
			files1.getRoot().getEntryCaseInsensitive("WordDocument").delete();
			files1.getRoot().createDocument("Workbook", new ByteArrayInputStream(new byte[100]));
		})));
		return files;
	}

	static byte[] letter() throws IOException {
		try (InputStream letter = HostileFiles.class.getResourceAsStream("/paper/letter.doc")) {
			return letter.readAllBytes();
		}
	}

	private static byte[] changed(Files files) throws IOException {
		try (POIFSFileSystem letter = new POIFSFileSystem(new ByteArrayInputStream(letter()));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			files.change(letter);
			letter.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	private static byte[] patched(Patch patch) throws IOException {
		return changed((files) -> {
			byte[] document;
			try (InputStream in = files.createDocumentInputStream("WordDocument")) {
				document = in.readAllBytes();
			}
			patch.apply(ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN));
			files.getRoot().getEntryCaseInsensitive("WordDocument").delete();
			files.getRoot().createDocument("WordDocument", new ByteArrayInputStream(document));
		});
	}

	private static Made made(String expected, Bytes bytes) {
		return new Made(expected, bytes);
	}

	private static String[] lines(int count) {
		String[] lines = new String[count];
		for (int line = 0; line < count; line++) {
			lines[line] = "Trang 1, dòng " + line + ": kết quả đạt 10,5% so với kế hoạch năm, tăng " + line
					+ " tỷ đồng.";
		}
		return lines;
	}

	private static byte[] docx(String part, InputStream content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_SPEED);
			for (Map.Entry<String, byte[]> entry : Samples.docxParts("a").entrySet()) {
				if (!entry.getKey().equals(part)) {
					zip.putNextEntry(new ZipEntry(entry.getKey()));
					zip.write(entry.getValue());
				}
			}
			zip.putNextEntry(new ZipEntry(part));
			content.transferTo(zip);
		}
		return out.toByteArray();
	}

	private static byte[] document(String body) {
		return Samples.zip(Samples.docxWithBody(body));
	}

	private static byte[] stored(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.NO_COMPRESSION);
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return out.toByteArray();
	}

	private static String numbered(int count) {
		StringBuilder numbers = new StringBuilder();
		for (int number = 0; number < count; number++) {
			numbers.append("<w:p w:a=\"").append(number * 7919L % 1_000_003).append("\"/>");
		}
		return numbers.toString();
	}

	private static byte[] nested() {
		byte[] inner = Samples.docx("a");
		for (int depth = 0; depth < 3; depth++) {
			inner = Samples.zip(Samples.with(Samples.docxParts("a"), "word/embeddings/a.docx", inner));
		}
		return inner;
	}

	private static byte[] manyParts() {
		Map<String, byte[]> parts = Samples.docxParts("a");
		for (int part = 0; part < 20_000; part++) {
			parts.put("word/media/" + part + ".png", new byte[] { 1 });
		}
		return Samples.zip(parts);
	}

	private static byte[] entities(String entities) {
		Map<String, byte[]> parts = Samples.docxParts("a");
		parts.put("word/document.xml", Samples.utf8("<!DOCTYPE w:document [" + entities + "]><w:document " + W
				+ "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
		return Samples.zip(parts);
	}

	// The directory at the end of the archive says that every part is that large.
	private static byte[] promising() {
		byte[] zip = Samples.docx("a");
		ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
		for (int place = 0; place < zip.length - 30; place++) {
			if (bytes.getInt(place) == 0x02014b50) {
				bytes.putInt(place + 20, 0xFFFFFFFE).putInt(place + 24, 0xFFFFFFFE);
			}
		}
		return zip;
	}

	private static byte[] manyPages() {
		Pdf pdf = new Pdf().object("<</Type /Catalog /Pages 2 0 R>>");
		for (int level = 0; level < 40; level++) {
			pdf.object("<</Type /Pages /Count 2 /Kids [%d 0 R %d 0 R]>>".formatted(level + 3, level + 3));
		}
		return pdf.object("<</Type /Page /MediaBox [0 0 600 800]>>").bytes();
	}

	private static byte[] forms() {
		Pdf pdf = new Pdf().object("<</Type /Catalog /Pages 2 0 R>>")
			.object("<</Type /Pages /Count 1 /Kids [3 0 R]>>")
			.object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
					+ "/Resources <</XObject <</F 5 0 R>>>>>>")
			.stream("", Samples.utf8("/F Do /F Do"));
		for (int level = 0; level < 30; level++) {
			pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources <</XObject <</F %d 0 R>>>>"
				.formatted(level + 6), Samples.utf8("/F Do /F Do"));
		}
		return pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", Samples.utf8("q Q")).bytes();
	}

	private static byte[] letters(String ranges) {
		String table = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> "
				+ "endcodespacerange 100 beginbfrange\n" + ranges + "endbfrange endcmap";
		return new Pdf().object("<</Type /Catalog /Pages 2 0 R>>")
			.object("<</Type /Pages /Count 1 /Kids [3 0 R]>>")
			.object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
					+ "/Resources <</Font <</F 5 0 R>>>>>>")
			.stream("", Samples.utf8("BT /F 12 Tf (abc) Tj ET"))
			.object("<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R>>")
			.stream("", Samples.utf8(table))
			.bytes();
	}

	private static byte[] page(String dictionary, byte[] content, String resources) {
		return new Pdf().object("<</Type /Catalog /Pages 2 0 R>>")
			.object("<</Type /Pages /Count 1 /Kids [3 0 R]>>")
			.object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R " + resources + ">>")
			.stream(dictionary, content)
			.bytes();
	}

	private static byte[] packed(String dictionary, byte[] content) {
		return new Pdf().object("<</Type /Catalog /Pages 2 0 R>>")
			.object("<</Type /Pages /Count 1 /Kids [3 0 R]>>")
			.object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]>>")
			.stream(dictionary, content)
			.bytes();
	}

	private static synchronized byte[] swollen() throws IOException {
		if (swollen.length == 0) {
			swollen = deflated(new Zeros(SWOLLEN));
		}
		return swollen;
	}

	private static byte[] deflated(InputStream content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
			content.transferTo(packed);
		}
		return out.toByteArray();
	}

	private static byte[] hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] cut(byte[] bytes) {
		return Arrays.copyOf(bytes, bytes.length * 2 / 3);
	}

	private static byte[] noise(int length) {
		byte[] noise = new byte[length];
		new Random(length).nextBytes(noise);
		return noise;
	}

	/** A file, and what its refusal is, or what its text begins with. */
	record Made(String expected, Bytes bytes) {
	}

	/** Bytes that are made when they are needed. */
	interface Bytes {

		byte[] make() throws IOException;

	}

	private interface Files {

		void change(POIFSFileSystem files) throws IOException;

	}

	private interface Patch {

		void apply(ByteBuffer document);

	}

	/** So many bytes of nothing. */
	private static final class Zeros extends InputStream {

		private long left;

		private Zeros(long left) {
			this.left = left;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? ' ' : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			if (this.left <= 0) {
				return -1;
			}
			int read = (int) Math.min(length, this.left);
			Arrays.fill(buffer, offset, offset + read, (byte) ' ');
			this.left -= read;
			return read;
		}

	}

	/** A PDF written by hand. */
	private static final class Pdf {

		private final ByteArrayOutputStream out = new ByteArrayOutputStream();

		private final java.util.List<Integer> places = new java.util.ArrayList<>();

		private Pdf() {
			this.out.writeBytes(Samples.utf8("%PDF-1.7\n"));
			this.out.write('\n');
		}

		private Pdf object(String content) {
			return add(content.getBytes(StandardCharsets.ISO_8859_1));
		}

		private Pdf stream(String dictionary, byte[] content) {
			return add(Samples.concat(
					("<<" + dictionary + " /Length " + content.length + ">>\nstream\n")
						.getBytes(StandardCharsets.ISO_8859_1),
					content, "\nendstream".getBytes(StandardCharsets.ISO_8859_1)));
		}

		private Pdf add(byte[] content) {
			this.places.add(this.out.size());
			this.out.writeBytes((this.places.size() + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
			this.out.writeBytes(content);
			this.out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
			return this;
		}

		private byte[] bytes() {
			int table = this.out.size();
			StringBuilder end = new StringBuilder("xref\n0 " + (this.places.size() + 1) + "\n0000000000 65535 f \n");
			this.places.forEach((place) -> end.append("%010d 00000 n \n".formatted(place)));
			end.append(
					"trailer\n<</Size " + (this.places.size() + 1) + " /Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF");
			this.out.writeBytes(end.toString().getBytes(StandardCharsets.ISO_8859_1));
			return this.out.toByteArray();
		}

	}

}
