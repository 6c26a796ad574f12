package vn.noibat.highlight;

import java.util.Map;
import java.util.UUID;

import vn.noibat.journal.Act;

/**
 * Something was said on a passage of a highlight.
 */
public record CommentMade(String highlight, Integer year, UUID comment, String person) implements Act {

	@Override
	public String kind() {
		return "highlight-commented";
	}

	@Override
	public String subject() {
		return this.highlight;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("comment", this.comment.toString());
	}

}
