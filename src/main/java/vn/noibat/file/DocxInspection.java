package vn.noibat.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a DOCX within limits and looks for macros, templates and objects from outside,
 * and commands hidden in fields; a good one stays as it is, byte for byte.
 */
class DocxInspection {

	private static final int MOST_ENTRIES = 2000;

	private static final long MOST_BYTES = 200L << 20;

	// XML shrinks to a twentieth, seldom to a fiftieth; below this size it does not
	// matter.
	private static final int MOST_RATIO = 120;

	private static final long RATIO_FROM = 1 << 20;

	private static final int DEEPEST = 1;

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private int entries;

	private long unpacked;

	private boolean document;

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
			throw new UploadRefused(Accepted.PAPER.refusal());
		}
		return Inspected.paper(FileType.DOCX.name(upload.name()), FileType.DOCX.mediaType(), upload.bytes());
	}

	private void unpack(byte[] archive, int depth) throws IOException, XMLStreamException {
		if (!isZip(archive)) {
			throw new UploadRefused("file.docx.unreadable");
		}
		Set<String> names = new HashSet<>();
		try (ZipFile zip = ZipFile.builder()
			.setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
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
					judge(name, unpack(zip, entry), depth);
				}
			}
		}
		if (depth == 0) {
			this.document = names.contains("[content_types].xml") && names.contains("word/document.xml");
		}
	}

	// What the archive says of sizes is not believed.
	private byte[] unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 14];
		try (InputStream in = zip.getInputStream(entry)) {
			int read = in.read(buffer);
			while (read >= 0) {
				out.write(buffer, 0, read);
				this.unpacked += read;
				boolean swollen = out.size() > RATIO_FROM
						&& out.size() > MOST_RATIO * Math.max(1, entry.getCompressedSize());
				if (this.unpacked > MOST_BYTES || swollen) {
					throw new UploadRefused("file.docx.bomb");
				}
				read = in.read(buffer);
			}
		}
		return out.toByteArray();
	}

	private void judge(String name, byte[] content, int depth) throws IOException, XMLStreamException {
		if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("activex/")
				|| startsWith(content, OLE)) {
			throw new UploadRefused("file.docx.active");
		}
		if (isZip(content)) {
			if (depth >= DEEPEST) {
				throw new UploadRefused("file.docx.bomb");
			}
			unpack(content, depth + 1);
		}
		else if (name.endsWith(".xml") || name.endsWith(".rels")) {
			read(name, content);
		}
		else if (name.startsWith("word/") && name.matches(".*\\.(?:html?|mht(?:ml)?|exe|js|vbs|hta|lnk|bat|cmd|ps1)")) {
			throw new UploadRefused("file.docx.active");
		}
	}

	private static void read(String name, byte[] xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
		StringBuilder commands = new StringBuilder();
		boolean inCommand = false;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.DTD -> throw new UploadRefused("file.docx.unreadable");
				case XMLStreamConstants.START_ELEMENT -> {
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
				case XMLStreamConstants.END_ELEMENT -> inCommand = false;
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

	private static void judge(String name, XMLStreamReader element) {
		String type = attribute(element, "Type");
		if (name.endsWith(".rels") && element.getLocalName().equals("Relationship")) {
			boolean outside = "External".equalsIgnoreCase(attribute(element, "TargetMode"));
			if (outside && !type.endsWith("/hyperlink") || type.endsWith("/vbaProject") || type.endsWith("/aFChunk")) {
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

}
