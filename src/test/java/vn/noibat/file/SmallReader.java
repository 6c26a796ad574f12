package vn.noibat.file;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.noibat.paper.ReadPaper;
import vn.noibat.paper.Reading;
import vn.noibat.web.RefusedRequest;

/**
 * A program that inspects and reads files, one after the other, and tells of each what
 * came of it and what it cost; to be run with little memory.
 */
final class SmallReader {

	private static final int MILLION = 1_000_000;

	private SmallReader() {
	}

	/**
	 * Reads the files named; tells a line of each: milliseconds of the processor, of the
	 * clock, and the refusal or how the text begins.
	 */
	public static void main(String[] files) throws IOException {
		for (String file : files) {
			// What one left behind is not the next one's to bear.
			System.gc();
			System.runFinalization();
			read(Path.of(file));
		}
	}

	private static void read(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		long clock = System.nanoTime();
		long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		String answer = answer(bytes);
		processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
		System.out.println("read\t" + processor / MILLION + "\t" + (System.nanoTime() - clock) / MILLION + "\t"
				+ answer.substring(0, Math.min(30, answer.length())).replaceAll("\\s", " "));
	}

	private static String answer(byte[] bytes) {
		try {
			Inspected inspected = new Inspection(new VirusScanner("")).inspect(new Upload("a", bytes),
					Accepted.READABLE);
			ReadPaper read = new Reading().read(bytes, inspected.mediaType());
			return read.text();
		}
		catch (RefusedRequest ex) {
			return ex.reason();
		}
		catch (RuntimeException | OutOfMemoryError | StackOverflowError ex) {
			return ex.toString();
		}
	}

}
