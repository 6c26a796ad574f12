package vn.noibat.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through every object of a PDF for what runs, is attached, swells or cannot be
 * read; a good one stays as it is, byte for byte, for its signature's sake.
 */
public final class PdfInspection {

	private static final int MOST_OBJECTS = 300_000;

	private static final int MOST_PAGES = 2000;

	// A tree of pages has fewer branches than leaves.
	private static final int MOST_BRANCHES = 4000;

	private static final int MEMORY = 8 << 20;

	private static final int STORAGE = 256 << 20;

	private static final int TAIL = 2048;

	private static final int MOST_DATA = 4 << 20;

	private static final COSName RELATED_FILES = COSName.getPDFName("RF");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	// A parser that reads a file over and over has lost its way.
	private static final int MOST_READINGS = 24;

	private static final long LEAST_READING = 4 << 20;

	private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition",
			"GoToE", "Movie", "Sound");

	private static final Set<String> ANNOTATIONS = Set.of("RichMedia", "3D", "Movie", "Sound", "Screen",
			"FileAttachment");

	/**
	 * Looks through a PDF that is to be read before it is kept.
	 * @throws UploadRefused when it would not be taken
	 */
	public static void require(Upload pdf) {
		new PdfInspection().inspect(pdf);
	}

	Inspected inspect(Upload upload) {
		byte[] bytes = upload.bytes();
		// Another type of file may hide before or behind.
		String tail = new String(bytes, Math.max(0, bytes.length - TAIL), Math.min(TAIL, bytes.length),
				StandardCharsets.ISO_8859_1);
		if (!new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-")
				|| !tail.contains("%%EOF")) {
			throw new UploadRefused("file.pdf.unreadable");
		}
		new PackedObjects(bytes).inspect();
		try (PDDocument document = Loader.loadPDF(new Bounded(bytes), "", null, null,
				MemoryUsageSetting.setupMixed(MEMORY, STORAGE).streamCache)) {
			if (document.isEncrypted()) {
				throw new UploadRefused("file.pdf.encrypted");
			}
			walk(document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES));
			lookThrough(document.getDocument());
			return Inspected.paper(FileType.PDF.name(upload.name()), FileType.PDF.mediaType(), bytes);
		}
		catch (InvalidPasswordException ex) {
			throw new UploadRefused("file.pdf.encrypted");
		}
		catch (UploadRefused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// The parser answers broken files with any exception.
			throw new UploadRefused("file.pdf.unreadable");
		}
	}

	// How many pages there are by the tree, whatever it says of itself.
	private static void walk(COSDictionary root) {
		Deque<COSDictionary> open = new ArrayDeque<>();
		open.add(root);
		int pages = 0;
		int branches = 0;
		while (!open.isEmpty()) {
			COSDictionary node = open.pop();
			COSArray kids = node.getCOSArray(COSName.KIDS);
			if (kids == null) {
				pages += COSName.PAGES.equals(node.getCOSName(COSName.TYPE)) ? 0 : 1;
			}
			else if (kids.size() + open.size() <= MOST_PAGES + MOST_BRANCHES) {
				branches++;
				for (int kid = 0; kid < kids.size(); kid++) {
					if (kids.getObject(kid) instanceof COSDictionary child) {
						open.push(child);
					}
				}
			}
			else {
				pages = MOST_PAGES + 1;
			}
			if (pages > MOST_PAGES || branches > MOST_BRANCHES) {
				throw new UploadRefused("file.pdf.unreadable");
			}
		}
		if (pages < 1) {
			throw new UploadRefused("file.pdf.unreadable");
		}
	}

	// Every object of the file, reachable or not: what no reader finds today, another may
	// find tomorrow.
	private static void lookThrough(COSDocument document) throws IOException {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>();
		open.add(document.getTrailer());
		for (COSObjectKey key : document.getXrefTable().keySet()) {
			open.add(document.getObjectFromPool(key));
			if (open.size() > MOST_OBJECTS) {
				throw new UploadRefused("file.pdf.unreadable");
			}
		}
		PackedStreams streams = new PackedStreams();
		while (!open.isEmpty()) {
			COSBase object = resolved(open.pop());
			if (object == null || !seen.add(object)) {
				continue;
			}
			if (seen.size() > MOST_OBJECTS) {
				throw new UploadRefused("file.pdf.unreadable");
			}
			if (object instanceof COSDictionary dictionary) {
				judge(dictionary);
				streams.note(dictionary);
				open.addAll(dictionary.getValues());
			}
			else if (object instanceof COSArray array) {
				array.forEach((element) -> {
					if (element != null) {
						open.add(element);
					}
				});
			}
		}
		streams.inspect();
	}

	static @Nullable COSBase resolved(@Nullable COSBase object) {
		return (object instanceof COSObject reference) ? reference.getObject() : object;
	}

	private static void judge(COSDictionary dictionary) throws IOException {
		String action = dictionary.getNameAsString(COSName.S, "");
		String kind = dictionary.getNameAsString(COSName.SUBTYPE, "");
		if (dictionary.containsKey(COSName.JS) || dictionary.containsKey(COSName.JAVA_SCRIPT)
				|| dictionary.containsKey(COSName.getPDFName("XFA")) || ACTIONS.contains(action)) {
			throw new UploadRefused("file.pdf.active");
		}
		COSBase files = resolved(dictionary.getItem(COSName.EF));
		if (ANNOTATIONS.contains(kind) || dictionary.containsKey(RELATED_FILES) || (files != null && !isData(files))) {
			throw new UploadRefused("file.pdf.attached");
		}
	}

	// The portal's own papers carry their content as JSON, which no program runs.
	private static boolean isData(COSBase files) throws IOException {
		if (!(files instanceof COSDictionary named) || named.size() == 0) {
			return false;
		}
		for (COSBase file : named.getValues()) {
			if (!(resolved(file) instanceof COSStream stream) || !isJson(stream)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isJson(COSStream stream) throws IOException {
		if (!"application/json".equals(stream.getNameAsString(COSName.SUBTYPE, ""))) {
			return false;
		}
		try (InputStream content = stream.createInputStream()) {
			byte[] bytes = content.readNBytes(MOST_DATA + 1);
			return bytes.length <= MOST_DATA && JSON.readTree(bytes).isContainer();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/** A file that may be read a number of times and no more. */
	private static final class Bounded extends RandomAccessReadBuffer {

		private long left;

		private Bounded(byte[] bytes) {
			super(bytes);
			this.left = MOST_READINGS * (bytes.length + LEAST_READING);
		}

		@Override
		public int read() throws IOException {
			spend(1);
			return super.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			spend(length);
			return super.read(bytes, offset, length);
		}

		private void spend(long bytes) {
			this.left -= bytes;
			if (this.left < 0) {
				throw new UploadRefused("file.pdf.unreadable");
			}
		}

	}

}
