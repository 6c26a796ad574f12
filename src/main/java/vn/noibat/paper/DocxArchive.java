package vn.noibat.paper;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import vn.noibat.file.OpenBytes;

/**
 * The parts of a DOCX that hold text; nothing is unpacked but what is being read.
 */
final class DocxArchive implements Closeable {

	private final ZipFile zip;

	DocxArchive(byte[] docx) throws IOException {
		this.zip = ZipFile.builder().setSeekableByteChannel(new OpenBytes(docx)).get();
	}

	/** Names of the parts that match an expression, in their order. */
	List<String> names(String expression) {
		List<String> names = new ArrayList<>();
		for (ZipArchiveEntry entry : Collections.list(this.zip.getEntries())) {
			if (entry.getName().matches(expression)) {
				names.add(entry.getName());
			}
		}
		Collections.sort(names);
		return names;
	}

	/** Reads a part, if there is one of this name. */
	void read(String name, Reader reader) throws IOException, XMLStreamException {
		ZipArchiveEntry entry = this.zip.getEntry(name);
		if (entry != null) {
			reader.read(new Xml(this.zip.getInputStream(entry)));
		}
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** What reads a part. */
	interface Reader {

		void read(Xml xml) throws XMLStreamException;

	}

}
