package vn.noibat.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a DOCX within limits and looks for macros, templates and objects from outside,
 * and commands hidden in fields; a good one stays as it is, byte for byte.
 */
class DocxInspection {

	private static final int MOST_ENTRIES = 2000;

	private static final long MOST_BYTES = 200L << 20;

	private static final long MOST_XML = 10L << 20;

	private static final int DEEPEST_XML = 256;

	// What is packed within a package is unpacked as a whole, to be looked into.
	private static final int MOST_NESTED = 8 << 20;

	private static final int BEGINNING = 8;

	private static final int LONGEST_STRETCH = 2 << 20;

	// XML shrinks to a twentieth, seldom to a fiftieth; below this size it does not
	// matter.
	private static final int MOST_RATIO = 120;

	private static final long RATIO_FROM = 1 << 20;

	private static final int DEEPEST = 1;

	// A name, or a path of a drive; neither a server's nor an address.
	private static final Pattern ON_THIS_MACHINE = Pattern
		.compile("(?i)(?:(?:file:///)?[a-z](?::|%3A)(?:[\\\\/]|%5C|%2F)(?![\\\\/])[^\\r\\n]*|[^\\\\/:%\\r\\n]{1,255})");

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private int entries;

	private long unpacked;

	private long xml;

	private boolean document;

	private final Accepted accepted;

	DocxInspection(Accepted accepted) {
		this.accepted = accepted;
	}

	Inspected inspect(Upload upload) {
		try {
			unpack(upload.bytes(), 0);
		}
		catch (UploadRefused ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			throw new UploadRefused("file.docx.unreadable");
		}
		if (!this.document) {
			throw new UploadRefused(this.accepted.refusal());
		}
		return Inspected.paper(FileType.DOCX.name(upload.name()), FileType.DOCX.mediaType(), upload.bytes());
	}

	private void unpack(byte[] archive, int depth) throws IOException, XMLStreamException {
		if (!isZip(archive)) {
			throw new UploadRefused("file.docx.unreadable");
		}
		Set<String> names = new HashSet<>();
		try (ZipFile zip = ZipFile.builder()
			.setSeekableByteChannel(new OpenBytes(archive))
			.setIgnoreLocalFileHeader(false)
			.get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
				if (++this.entries > MOST_ENTRIES) {
					throw new UploadRefused("file.docx.bomb");
				}
				// Two parts of one name: one reader sees the first, another the last.
				if (!names.add(name) || entry.getGeneralPurposeBit().usesEncryption()) {
					throw new UploadRefused("file.docx.unreadable");
				}
				if (!entry.isDirectory()) {
					try (Unpacked content = new Unpacked(zip.getInputStream(entry), entry.getCompressedSize())) {
						judge(name, content, depth);
					}
				}
			}
		}
		if (depth == 0) {
			this.document = names.contains("[content_types].xml") && names.contains("word/document.xml");
		}
	}

	private void judge(String name, Unpacked content, int depth) throws IOException, XMLStreamException {
		PushbackInputStream in = new PushbackInputStream(content, BEGINNING);
		byte[] start = in.readNBytes(BEGINNING);
		in.unread(start);
		if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("activex/")
				|| startsWith(start, OLE)) {
			throw new UploadRefused("file.docx.active");
		}
		if (isZip(start)) {
			byte[] nested = in.readNBytes(MOST_NESTED + 1);
			if (depth >= DEEPEST || nested.length > MOST_NESTED) {
				throw new UploadRefused("file.docx.bomb");
			}
			unpack(nested, depth + 1);
		}
		else if (name.endsWith(".xml") || name.endsWith(".rels")) {
			content.beMarkup();
			read(name, in);
		}
		else if (name.startsWith("word/") && name.matches(".*\\.(?:html?|mht(?:ml)?|exe|js|vbs|hta|lnk|bat|cmd|ps1)")) {
			throw new UploadRefused("file.docx.active");
		}
		else {
			in.transferTo(OutputStream.nullOutputStream());
		}
	}

	private void read(String name, InputStream xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XMLStreamReader reader = factory.createXMLStreamReader(xml);
		StringBuilder commands = new StringBuilder();
		boolean inCommand = false;
		int depth = 0;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.DTD -> throw new UploadRefused("file.docx.unreadable");
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth > DEEPEST_XML) {
						throw new UploadRefused("file.docx.bomb");
					}
					judge(name, reader);
					inCommand = reader.getLocalName().equals("instrText");
					String field = reader.getAttributeValue(null, "instr");
					if (field != null) {
						commands.append(' ').append(field).append(' ');
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (inCommand) {
						commands.append(reader.getText());
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					inCommand = false;
				}
				default -> {
				}
			}
		}
		if (commands.toString()
			.toUpperCase(Locale.ROOT)
			.matches("(?s).*\\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\\b.*")) {
			throw new UploadRefused("file.docx.active");
		}
	}

	private void judge(String name, XMLStreamReader element) {
		String type = attribute(element, "Type");
		if (name.endsWith(".rels") && element.getLocalName().equals("Relationship")) {
			boolean outside = "External".equalsIgnoreCase(attribute(element, "TargetMode"));
			if (outside && !isHarmless(type, attribute(element, "Target")) || type.endsWith("/vbaProject")
					|| type.endsWith("/aFChunk")) {
				throw new UploadRefused(outside ? "file.docx.outside" : "file.docx.active");
			}
		}
		if (name.equals("[content_types].xml")) {
			String content = attribute(element, "ContentType").toLowerCase(Locale.ROOT);
			if (content.contains("macroenabled") || content.contains("vbaproject") || content.contains("activex")) {
				throw new UploadRefused("file.docx.active");
			}
		}
	}

	/**
	 * A link, and in a file that is only read what Word notes of the machine on which it
	 * was written. What lies on a server would be fetched by whoever opens the file.
	 */
	private boolean isHarmless(String type, String target) {
		if (type.endsWith("/hyperlink")) {
			return true;
		}
		boolean furnished = type.endsWith("/attachedTemplate") || type.endsWith("/image");
		return this.accepted == Accepted.READABLE && furnished && ON_THIS_MACHINE.matcher(target).matches();
	}

	private static String attribute(XMLStreamReader element, String name) {
		String value = element.getAttributeValue(null, name);
		return (value != null) ? value : "";
	}

	private static boolean isZip(byte[] bytes) {
		return startsWith(bytes, new byte[] { 'P', 'K', 3, 4 });
	}

	private static boolean startsWith(byte[] bytes, byte[] start) {
		if (bytes.length < start.length) {
			return false;
		}
		for (int index = 0; index < start.length; index++) {
			if (bytes[index] != start[index]) {
				return false;
			}
		}
		return true;
	}

	/** A part as it is unpacked; what the archive says of sizes is not believed. */
	private final class Unpacked extends FilterInputStream {

		private final long packed;

		private long size;

		private boolean markup;

		private int stretch;

		private Unpacked(InputStream in, long packed) {
			super(in);
			this.packed = Math.max(1, packed);
		}

		/** What follows is read as XML, which takes longer and more room. */
		private void beMarkup() {
			this.markup = true;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			if (read >= 0) {
				count(1);
				stretch((byte) read);
			}
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			if (read > 0) {
				count(read);
				for (int index = offset; this.markup && index < offset + read; index++) {
					stretch(buffer[index]);
				}
			}
			return read;
		}

		private void count(int read) {
			this.size += read;
			DocxInspection.this.unpacked += read;
			DocxInspection.this.xml += this.markup ? read : 0;
			boolean swollen = this.size > RATIO_FROM && this.size > MOST_RATIO * this.packed;
			if (DocxInspection.this.unpacked > MOST_BYTES || DocxInspection.this.xml > MOST_XML || swollen) {
				throw new UploadRefused("file.docx.bomb");
			}
		}

		// A text or an attribute is held as a whole.
		private void stretch(byte character) {
			this.stretch = (character == '<') ? 0 : this.stretch + 1;
			if (this.markup && this.stretch > LONGEST_STRETCH) {
				throw new UploadRefused("file.docx.bomb");
			}
		}

	}

}
