package vn.noibat.file;

import java.io.IOException;
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
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Looks through every object of a PDF for what runs, is attached or cannot be read; a
 * good one stays as it is, byte for byte, for its signature's sake.
 */
class PdfInspection {

	private static final int MOST_OBJECTS = 300_000;

	private static final int MOST_PAGES = 2000;

	private static final int MEMORY = 16 << 20;

	private static final int STORAGE = 256 << 20;

	private static final int TAIL = 2048;

	private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition",
			"GoToE", "Movie", "Sound");

	private static final Set<String> ANNOTATIONS = Set.of("RichMedia", "3D", "Movie", "Sound", "Screen",
			"FileAttachment");

	Inspected inspect(Upload upload) {
		byte[] bytes = upload.bytes();
		// Another type of file may hide before or behind.
		String tail = new String(bytes, Math.max(0, bytes.length - TAIL), Math.min(TAIL, bytes.length),
				StandardCharsets.ISO_8859_1);
		if (!new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-")
				|| !tail.contains("%%EOF")) {
			throw new UploadRefused("file.pdf.unreadable");
		}
		try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
				MemoryUsageSetting.setupMixed(MEMORY, STORAGE).streamCache)) {
			if (document.isEncrypted()) {
				throw new UploadRefused("file.pdf.encrypted");
			}
			int pages = document.getNumberOfPages();
			if (pages < 1 || pages > MOST_PAGES) {
				throw new UploadRefused("file.pdf.unreadable");
			}
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

	// Every object of the file, reachable or not: what no reader finds today, another may
	// find tomorrow.
	private static void lookThrough(COSDocument document) {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>();
		open.add(document.getTrailer());
		for (COSObjectKey key : document.getXrefTable().keySet()) {
			open.add(document.getObjectFromPool(key));
		}
		while (!open.isEmpty()) {
			COSBase next = open.pop();
			COSBase object = (next instanceof COSObject reference) ? reference.getObject() : next;
			if (object == null || !seen.add(object)) {
				continue;
			}
			if (seen.size() > MOST_OBJECTS) {
				throw new UploadRefused("file.pdf.unreadable");
			}
			if (object instanceof COSDictionary dictionary) {
				judge(dictionary);
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
	}

	private static void judge(COSDictionary dictionary) {
		String action = dictionary.getNameAsString(COSName.S, "");
		String kind = dictionary.getNameAsString(COSName.SUBTYPE, "");
		if (dictionary.containsKey(COSName.JS) || dictionary.containsKey(COSName.JAVA_SCRIPT)
				|| dictionary.containsKey(COSName.getPDFName("XFA")) || ACTIONS.contains(action)) {
			throw new UploadRefused("file.pdf.active");
		}
		if (dictionary.containsKey(COSName.EMBEDDED_FILES) || dictionary.containsKey(COSName.EF)
				|| ANNOTATIONS.contains(kind)) {
			throw new UploadRefused("file.pdf.attached");
		}
	}

}
