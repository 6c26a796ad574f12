package vn.noibat.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into the streams of a PDF that a parser unpacks while it still finds out what is
 * in the file: tables of objects, and objects packed together.
 */
final class PackedObjects {

	private static final long MOST_BYTES = 24L << 20;

	// A row of a table has three numbers of four bytes; one of objects has none.
	private static final int LONGEST_ROW = 1000;

	// Of both, a report of two thousand pages has a tenth.
	private static final int MOST_REFERENCES = 300_000;

	private static final int MOST_OUTSIDE = 6 << 20;

	private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

	private static final Pattern PARSED = Pattern.compile("/(?:First|W|ObjStm|XRef)\\b");

	private static final Pattern PACKED_OTHERWISE = Pattern
		.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx|Crypt|DCTDecode|JPXDecode|"
				+ "CCITTFaxDecode|JBIG2Decode)\\b");

	private static final Pattern PACKED = Pattern.compile("/(?:FlateDecode|Fl)\\b");

	private static final Pattern TWICE = Pattern.compile("(?s)/(?:FlateDecode|Fl)\\b.*/(?:FlateDecode|Fl)\\b");

	private static final Pattern ROW = Pattern
		.compile("/(?:Columns|Colors|BitsPerComponent)\\s*(\\S+)(\\s+\\d+\\s+R\\b)?");

	private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

	private final byte[] pdf;

	private final Inflater inflater = new Inflater();

	private long unpacked;

	PackedObjects(byte[] pdf) {
		this.pdf = pdf;
	}

	/**
	 * Goes through the file as it lies there.
	 * @throws UploadRefused when what is packed swells or is packed as nobody packs it
	 */
	void inspect() {
		try {
			countReferences();
			int from = 0;
			int outside = 0;
			for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
				if (!isBegun(at)) {
					continue;
				}
				// As much as fits into a dictionary.
				outside += Math.max(0, at - from);
				if (outside > MOST_OUTSIDE) {
					throw new UploadRefused("file.pdf.bomb");
				}
				// What lies within another one is looked at, too: readers differ in where
				// that ends.
				int start = Math.max(Math.min(from, at), at - (1 << 16));
				String dictionary = unescaped(new String(this.pdf, start, at - start, StandardCharsets.ISO_8859_1));
				from = at + STREAM.length;
				if (PARSED.matcher(dictionary).find()) {
					judge(dictionary);
					if (PACKED.matcher(dictionary).find()) {
						unpack(from);
					}
				}
				from = end(from);
			}
			if (outside + this.pdf.length - from > MOST_OUTSIDE) {
				throw new UploadRefused("file.pdf.bomb");
			}
		}
		finally {
			this.inflater.end();
		}
	}

	private void countReferences() {
		int references = 0;
		for (int at = 2; at < this.pdf.length; at++) {
			if (this.pdf[at] == 'R' && this.pdf[at - 1] == ' ' && Character.isDigit(this.pdf[at - 2])) {
				references++;
			}
		}
		if (references > MOST_REFERENCES) {
			throw new UploadRefused("file.pdf.bomb");
		}
	}

	// The end of what lies in a stream; where nothing ends it, nothing does.
	private int end(int from) {
		int at = next(from);
		while (at >= 0 && isBegun(at)) {
			at = next(at + STREAM.length);
		}
		return (at >= 0) ? at + STREAM.length : from;
	}

	private int next(int from) {
		for (int at = from; at <= this.pdf.length - STREAM.length; at++) {
			if (this.pdf[at] == 's' && this.pdf[at + 1] == 't' && this.pdf[at + 2] == 'r' && this.pdf[at + 3] == 'e'
					&& this.pdf[at + 4] == 'a' && this.pdf[at + 5] == 'm') {
				return at;
			}
		}
		return -1;
	}

	private boolean isBegun(int at) {
		return at < 3 || this.pdf[at - 1] != 'd' || this.pdf[at - 2] != 'n' || this.pdf[at - 3] != 'e';
	}

	private static void judge(String dictionary) {
		if (PACKED_OTHERWISE.matcher(dictionary).find() || TWICE.matcher(dictionary).find()) {
			throw new UploadRefused("file.pdf.bomb");
		}
		Matcher row = ROW.matcher(dictionary);
		while (row.find()) {
			String number = row.group(1).replaceAll("[/>\\]].*", "");
			if (row.group(2) != null || !number.matches("\\d{1,4}") || Integer.parseInt(number) > LONGEST_ROW) {
				throw new UploadRefused("file.pdf.bomb");
			}
		}
	}

	private void unpack(int keyword) {
		int start = keyword;
		while (start < this.pdf.length
				&& (this.pdf[start] == '\r' || this.pdf[start] == '\n' || this.pdf[start] == ' ')) {
			start++;
		}
		this.inflater.reset();
		this.inflater.setInput(this.pdf, start, this.pdf.length - start);
		byte[] buffer = new byte[1 << 14];
		try {
			int read = this.inflater.inflate(buffer);
			while (read > 0) {
				this.unpacked += read;
				if (this.unpacked > MOST_BYTES) {
					throw new UploadRefused("file.pdf.bomb");
				}
				read = this.inflater.inflate(buffer);
			}
		}
		catch (DataFormatException ex) {
			// The parser comes to the same end, or leaves it out.
			return;
		}
	}

	private static String unescaped(String dictionary) {
		return dictionary.contains("#") ? ESCAPED.matcher(dictionary)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
				: dictionary;
	}

}
