package vn.noibat.paper;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * What is printed to be kept: a cover, contents with the numbers of pages, and chapters,
 * each where the one before ended; the last stands on one page where it can.
 *
 * @param title of the file
 * @param author of the file: the body or site it comes from, never a person
 * @param subject of the file: what it is, in a sentence
 * @param dated when what it says came out: the time in the file, so that the same book
 * gives the same bytes
 * @param head what stands above every page but the cover
 * @param accent the one colour beside black, {@code #RRGGBB}
 * @param contents the title of the contents
 * @param sourced what the number of a source is called, before the number
 * @param attachments files that travel in the PDF
 */
public record Book(String title, String author, String subject, Instant dated, Language language, String head,
		String accent, Cover cover, String contents, String sourced, List<Chapter> chapters,
		List<Attachment> attachments) {

	private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

	public Book {
		if (!COLOUR.matcher(accent).matches()) {
			throw new IllegalArgumentException("Not a colour: " + accent);
		}
		chapters = List.copyOf(chapters);
		attachments = List.copyOf(attachments);
	}

	/**
	 * The first page.
	 *
	 * @param above who speaks
	 * @param numeral what stands largest
	 * @param notices what must be known before it is read
	 * @param imprint which edition it is, and of when
	 */
	public record Cover(String above, String numeral, String title, List<String> notices, List<Block.Row> imprint) {

		public Cover {
			notices = List.copyOf(notices);
			imprint = List.copyOf(imprint);
		}

	}

	/**
	 * A chapter.
	 *
	 * @param number its place in a list; null where it has none
	 * @param kicker what stands small above its title
	 */
	public record Chapter(@Nullable String number, String title, @Nullable String kicker, List<Block> blocks) {

		public Chapter {
			blocks = List.copyOf(blocks);
		}

	}

}
