package vn.noibat.paper;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to stand on paper.
 *
 * @param title of the file; what is printed on top is a {@link Block.Heading}
 * @param lang {@code vi} or {@code en}
 * @param largePrint 18 pt instead of 14, and wider lines
 * @param author of the file: a body, never a person; null for none
 * @param dated the time in the file, so that the same paper gives the same bytes; null
 * for none
 * @param attachments files that travel in the PDF
 */
public record Paper(String title, String lang, boolean largePrint, List<Block> blocks, @Nullable String author,
		@Nullable Instant dated, List<Attachment> attachments) {

	public Paper {
		blocks = List.copyOf(blocks);
		attachments = List.copyOf(attachments);
	}

	/** A paper without an author, a date or files in it. */
	public Paper(String title, String lang, boolean largePrint, List<Block> blocks) {
		this(title, lang, largePrint, blocks, null, null, List.of());
	}

}
