package vn.noibat.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Looks into a DOC of Word 97 and later, after [MS-DOC]: for macros, embedded objects and
 * encryption, and whether its tables promise more text than there is. A good one stays as
 * it is, byte for byte.
 */
class DocInspection {

	private static final int MEGABYTES = 10;

	private static final int MOST_ENTRIES = 2000;

	private static final int MOST_STREAM = 6 << 20;

	private static final int MOST_CHARACTERS = 2_000_000;

	private static final int MOST_PIECES = 50_000;

	private static final int MOST_RUNS = 100_000;

	private static final int MOST_SECTIONS = 1000;

	private static final int WORD = 0xA5EC;

	private static final int WORD_97 = 0xC1;

	private static final int ENCRYPTED = 0x100;

	private static final int SECOND_TABLE = 0x200;

	private static final int PAGE = 512;

	// Where the header of a document tells the places of its tables.
	private static final int PLACES = 0x9A;

	private static final int SECTIONS = 6;

	private static final int RUNS = 12;

	private static final int PARAGRAPHS = 13;

	private static final int PIECES = 33;

	private static final Pattern COMMANDS = Pattern.compile("\\x13\\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\\b",
			Pattern.CASE_INSENSITIVE);

	private int entries;

	Inspected inspect(Upload upload) {
		if (upload.bytes().length > MEGABYTES << 20) {
			throw new UploadRefused("file.doc.large", MEGABYTES);
		}
		try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(upload.bytes()))) {
			judge(files.getRoot(), 0);
			read(files.getRoot());
		}
		catch (UploadRefused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// The parser answers broken files with any exception.
			throw new UploadRefused("file.doc.unreadable");
		}
		return Inspected.paper(FileType.DOC.name(upload.name()), FileType.DOC.mediaType(), upload.bytes());
	}

	private void judge(DirectoryNode directory, int depth) {
		for (Entry entry : directory) {
			if (++this.entries > MOST_ENTRIES) {
				throw new UploadRefused("file.doc.unreadable");
			}
			String name = entry.getName().toLowerCase(Locale.ROOT);
			if (name.equals("encryptedpackage") || name.equals("encryptioninfo")) {
				throw new UploadRefused("file.doc.encrypted");
			}
			if (name.equals("macros") || name.contains("vba") || name.equals("objectpool") && !isEmpty(entry)
					|| name.equals("\u0001ole10native")) {
				throw new UploadRefused("file.doc.active");
			}
			if (entry instanceof DirectoryNode inner) {
				if (depth > 2) {
					throw new UploadRefused("file.doc.unreadable");
				}
				judge(inner, depth + 1);
			}
		}
	}

	private static boolean isEmpty(Entry entry) {
		return entry instanceof DirectoryNode directory && directory.isEmpty();
	}

	private void read(DirectoryNode root) throws IOException {
		if (!root.hasEntryCaseInsensitive("WordDocument")) {
			throw new UploadRefused(Accepted.READABLE.refusal());
		}
		ByteBuffer document = stream(root, "WordDocument");
		if (unsigned(document, 0) != WORD || unsigned(document, 2) < WORD_97) {
			throw new UploadRefused("file.doc.old");
		}
		int flags = unsigned(document, 0x0A);
		if ((flags & ENCRYPTED) != 0) {
			throw new UploadRefused("file.doc.encrypted");
		}
		ByteBuffer table = stream(root, ((flags & SECOND_TABLE) != 0) ? "1Table" : "0Table");
		pieces(place(document, table, PIECES));
		pages(place(document, table, RUNS), document);
		pages(place(document, table, PARAGRAPHS), document);
		if (place(document, table, SECTIONS).remaining() > MOST_SECTIONS * 16) {
			throw new UploadRefused("file.doc.unreadable");
		}
		if (COMMANDS.matcher(letters(document)).find()) {
			throw new UploadRefused("file.doc.active");
		}
	}

	private static ByteBuffer stream(DirectoryNode root, String name) throws IOException {
		if (!(root.getEntryCaseInsensitive(name) instanceof DocumentNode entry) || entry.getSize() > MOST_STREAM) {
			throw new UploadRefused("file.doc.unreadable");
		}
		try (DocumentInputStream in = root.createDocumentInputStream(entry)) {
			return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
		}
	}

	private static ByteBuffer place(ByteBuffer document, ByteBuffer table, int number) {
		int start = document.getInt(PLACES + number * 8);
		int length = document.getInt(PLACES + number * 8 + 4);
		return table.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
	}

	// Pieces may show the same letters of the file again and again.
	private static void pieces(ByteBuffer pieces) {
		int start = 0;
		while (pieces.get(start) == 1) {
			start += 3 + unsigned(pieces, start + 1);
		}
		int length = pieces.getInt(start + 1);
		int count = (length - 4) / 12;
		int before = 0;
		for (int piece = 0; piece <= count; piece++) {
			int character = pieces.getInt(start + 5 + piece * 4);
			if (character < before || character > MOST_CHARACTERS || count > MOST_PIECES) {
				throw new UploadRefused("file.doc.unreadable");
			}
			before = character;
		}
	}

	// Each page of properties is named once.
	private static void pages(ByteBuffer places, ByteBuffer document) {
		int count = (places.remaining() - 4) / 8;
		Set<Integer> seen = new HashSet<>();
		int runs = 0;
		for (int index = 0; index < count; index++) {
			int page = places.getInt((count + 1) * 4 + index * 4) & 0x3FFFFF;
			runs += document.get(page * PAGE + PAGE - 1) & 0xFF;
			if (!seen.add(page) || runs > MOST_RUNS) {
				throw new UploadRefused("file.doc.unreadable");
			}
		}
	}

	private static String letters(ByteBuffer document) {
		return new String(document.array(), StandardCharsets.ISO_8859_1).replace("\0", "");
	}

	private static int unsigned(ByteBuffer bytes, int place) {
		return bytes.getShort(place) & 0xFFFF;
	}

}
