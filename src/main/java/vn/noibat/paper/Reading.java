package vn.noibat.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Service;

/**
 * Reads the text of PDF and DOCX files that the store has inspected.
 */
@Service
public class Reading {

	private static final Pattern WITH_TEXT = Pattern
		.compile("word/(?:document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

	private static final Set<String> LINE_ENDS = Set.of("p", "br", "cr", "tc");

	/**
	 * The text of a file, line by line; empty for a scan.
	 * @param mediaType of the file as kept
	 * @param pages how many of a PDF from the first on; a DOCX, which has no pages, is
	 * read whole
	 * @throws IllegalArgumentException when files of this type have no text
	 */
	public String text(byte[] bytes, String mediaType, int pages) {
		try {
			return switch (mediaType) {
				case "application/pdf" -> pdf(bytes, pages);
				case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> docx(bytes);
				default -> throw new IllegalArgumentException("No text in " + mediaType);
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (XMLStreamException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	private static String pdf(byte[] bytes, int pages) throws IOException {
		try (PDDocument document = Loader.loadPDF(bytes)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			stripper.setEndPage(pages);
			return stripper.getText(document);
		}
	}

	private static String docx(byte[] bytes) throws IOException, XMLStreamException {
		StringBuilder text = new StringBuilder();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			ZipEntry entry = zip.getNextEntry();
			while (entry != null) {
				if (WITH_TEXT.matcher(entry.getName()).matches()) {
					part(new ByteArrayInputStream(zip.readAllBytes()), text);
				}
				entry = zip.getNextEntry();
			}
		}
		return text.toString();
	}

	private static void part(InputStream xml, StringBuilder text) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XMLStreamReader reader = factory.createXMLStreamReader(xml);
		boolean inText = false;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> inText = reader.getLocalName().equals("t");
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (inText) {
						text.append(reader.getText());
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					inText = false;
					if (LINE_ENDS.contains(reader.getLocalName())) {
						text.append('\n');
					}
					else if (reader.getLocalName().equals("tab")) {
						text.append('\t');
					}
				}
				default -> {
				}
			}
		}
	}

}
