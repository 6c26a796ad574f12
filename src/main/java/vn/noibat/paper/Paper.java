package vn.noibat.paper;

import java.util.List;

/**
 * What is to stand on paper.
 *
 * @param title of the file; what is printed on top is a {@link Block.Heading}
 * @param lang {@code vi} or {@code en}
 * @param largePrint 18 pt instead of 14, and wider lines
 */
public record Paper(String title, String lang, boolean largePrint, List<Block> blocks) {

	public Paper {
		blocks = List.copyOf(blocks);
	}

}
