package vn.noibat.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks the streams of a PDF once, to see how large they become; pictures are not
 * unpacked, as nobody here looks at them.
 */
final class PackedStreams {

	private static final long MOST_BYTES = 96L << 20;

	private static final int MOST_OF_ONE = 12 << 20;

	private static final int LONGEST_TABLE = 1 << 20;

	private static final long LONGEST_ROW = 1 << 16;

	private static final int MOST_CODES = 2_000_000;

	private static final int MOST_FILTERS = 4;

	private static final Set<COSName> OF_PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
			COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JBIG2_DECODE);

	private static final Pattern CODES = Pattern
		.compile("<\\s*([0-9A-Fa-f]+)\\s*>\\s*<\\s*([0-9A-Fa-f]+)\\s*>\\s*[<\\[]");

	// Where only pictures are.
	private static final Set<COSName> PICTURES = Set.of(COSName.SMASK, COSName.MASK, COSName.getPDFName("Thumb"));

	private final List<COSStream> streams = new ArrayList<>();

	private final List<COSDictionary> dictionaries = new ArrayList<>();

	// What a page calls up by name: forms and pictures.
	private final Set<COSBase> galleries = Collections.newSetFromMap(new IdentityHashMap<>());

	private long unpacked;

	private long codes;

	/** Notes a dictionary of the file: its streams are unpacked when all are known. */
	void note(COSDictionary dictionary) {
		if (dictionary instanceof COSStream stream) {
			this.streams.add(stream);
		}
		if (PdfInspection.resolved(dictionary.getItem(COSName.XOBJECT)) instanceof COSDictionary gallery) {
			this.galleries.add(gallery);
		}
		this.dictionaries.add(dictionary);
	}

	/**
	 * Unpacks the streams and throws them away.
	 * @throws UploadRefused when one, or all together, is too much
	 */
	void inspect() throws IOException {
		Set<COSBase> read = Collections.newSetFromMap(new IdentityHashMap<>());
		this.dictionaries.stream()
			.filter((dictionary) -> !this.galleries.contains(dictionary))
			.forEach((dictionary) -> {
				for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
					COSBase value = PdfInspection.resolved(entry.getValue());
					if (value instanceof COSStream && !PICTURES.contains(entry.getKey())) {
						read.add(value);
					}
					else if (value instanceof COSArray array && entry.getKey().equals(COSName.CONTENTS)) {
						array.forEach((element) -> read.add(PdfInspection.resolved(element)));
					}
				}
			});
		for (COSStream stream : this.streams) {
			boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) && !read.contains(stream);
			inspect(stream, picture);
		}
	}

	private void inspect(COSStream stream, boolean picture) throws IOException {
		List<COSName> filters = filters(stream);
		if (filters.size() > MOST_FILTERS) {
			throw new UploadRefused("file.pdf.bomb");
		}
		if (picture && filters.size() <= 1) {
			return;
		}
		judgeRows(stream);
		InputStream packed = stream.createRawInputStream();
		for (int index = 0; index < filters.size() && !OF_PICTURES.contains(filters.get(index)); index++) {
			boolean last = index == filters.size() - 1;
			Kept kept = new Kept(last ? LONGEST_TABLE : MOST_OF_ONE);
			try (InputStream in = packed) {
				Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(index));
				filter.decode(in, kept, stream, index);
			}
			catch (IOException | RuntimeException ex) {
				if (ex instanceof UploadRefused refused) {
					throw refused;
				}
				// What cannot be unpacked is not read either.
				return;
			}
			packed = new ByteArrayInputStream(kept.bytes());
			if (last) {
				judgeCodes(kept.bytes());
			}
		}
		if (filters.isEmpty()) {
			judgeCodes(packed.readNBytes(LONGEST_TABLE));
		}
	}

	private static List<COSName> filters(COSStream stream) {
		COSBase filters = stream.getFilters();
		List<COSName> names = new ArrayList<>();
		if (filters instanceof COSName name) {
			names.add(name);
		}
		else if (filters instanceof COSArray array) {
			array.forEach((element) -> {
				if (PdfInspection.resolved(element) instanceof COSName name) {
					names.add(name);
				}
			});
		}
		return names;
	}

	// A row is held as a whole, however short the stream is.
	private static void judgeRows(COSStream stream) {
		COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		List<COSBase> all = (parameters instanceof COSArray array) ? List.copyOf(array.toList())
				: (parameters != null) ? List.of(parameters) : List.of();
		for (COSBase one : all) {
			if (PdfInspection.resolved(one) instanceof COSDictionary row) {
				long bits = Math.max(1L, row.getInt(COSName.COLUMNS, 1)) * Math.max(1L, row.getInt(COSName.COLORS, 1))
						* Math.max(1L, row.getInt(COSName.BITS_PER_COMPONENT, 8));
				if (bits / 8 > LONGEST_ROW) {
					throw new UploadRefused("file.pdf.bomb");
				}
			}
		}
	}

	// A table of letters may say in twenty bytes what takes a thousand millions of them.
	private void judgeCodes(byte[] content) {
		if (!isTableOfLetters(content)) {
			return;
		}
		if (content.length == LONGEST_TABLE) {
			throw new UploadRefused("file.pdf.bomb");
		}
		Matcher range = CODES.matcher(new String(content, StandardCharsets.ISO_8859_1));
		while (range.find()) {
			if (range.group(1).length() > 8 || range.group(2).length() > 8) {
				throw new UploadRefused("file.pdf.bomb");
			}
			this.codes += Math.max(0, Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16)) + 1;
			if (this.codes > MOST_CODES) {
				throw new UploadRefused("file.pdf.bomb");
			}
		}
	}

	private static boolean isTableOfLetters(byte[] content) {
		String start = new String(content, 0, Math.min(content.length, 1 << 16), StandardCharsets.ISO_8859_1);
		return start.contains("begincodespacerange") || start.contains("beginbfrange");
	}

	/** The beginning of what was unpacked, as far as it may be. */
	private final class Kept extends OutputStream {

		private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

		private final int most;

		private long size;

		private Kept(int most) {
			this.most = most;
		}

		@Override
		public void write(int value) {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			PackedStreams.this.unpacked += length;
			this.size += length;
			if (PackedStreams.this.unpacked > MOST_BYTES || this.size > MOST_OF_ONE) {
				throw new UploadRefused("file.pdf.bomb");
			}
			this.kept.write(bytes, offset, Math.min(length, this.most - this.kept.size()));
		}

		private byte[] bytes() {
			return this.kept.toByteArray();
		}

	}

}
