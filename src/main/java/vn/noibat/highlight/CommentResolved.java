package vn.noibat.highlight;

import java.util.Map;
import java.util.UUID;

import vn.noibat.journal.Act;

/**
 * What a comment asked for was called done, or not done after all.
 */
public record CommentResolved(String highlight, Integer year, UUID comment, boolean done,
		String person) implements Act {

	@Override
	public String kind() {
		return this.done ? "highlight-comment-resolved" : "highlight-comment-reopened";
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
