package vn.noibat.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.noibat.paper.DocxNumbering.Kind;

/**
 * A paragraph of a DOCX as it is shown when every change is accepted.
 */
final class DocxParagraph {

	private final List<Run> runs = new ArrayList<>();

	private final List<String> bookmarks = new ArrayList<>();

	private String style = "";

	private String label = "";

	private @Nullable Kind list;

	private boolean inTable;

	void style(String name) {
		this.style = name;
	}

	void list(@Nullable Kind kind, String label) {
		this.list = kind;
		this.label = label;
	}

	/** Stands in a cell of a table. */
	void tabled() {
		this.inTable = true;
	}

	boolean isTabled() {
		return this.inTable;
	}

	void bookmark(String name) {
		this.bookmarks.add(name);
	}

	void append(String text, boolean bold, boolean italic, @Nullable String address) {
		Run last = this.runs.isEmpty() ? null : this.runs.get(this.runs.size() - 1);
		if (last != null && last.looksLike(bold, italic, address)) {
			last.text.append(text);
		}
		else if (!text.isEmpty()) {
			this.runs.add(new Run(text, bold, italic, address));
		}
	}

	/** What stood in the next paragraph is of this one, as their parting was deleted. */
	void join(DocxParagraph next) {
		next.runs.forEach((run) -> append(run.text(), run.bold, run.italic, run.address));
		this.bookmarks.addAll(next.bookmarks);
	}

	boolean isBlank() {
		return this.runs.stream().allMatch((run) -> run.text().isBlank());
	}

	/** The name of its style in lower case, e.g. {@code heading 1}. */
	String style() {
		return this.style;
	}

	@Nullable Kind list() {
		return this.list;
	}

	List<Run> runs() {
		return this.runs;
	}

	/** Names of the bookmarks that begin in it. */
	List<String> bookmarks() {
		return this.bookmarks;
	}

	/** Its text with what Word writes before it. */
	String text() {
		StringBuilder text = new StringBuilder(this.label);
		this.runs.forEach((run) -> text.append(run.text));
		return text.toString();
	}

	/** A stretch of one look. */
	static final class Run {

		private final StringBuilder text;

		private final boolean bold;

		private final boolean italic;

		private final @Nullable String address;

		private Run(String text, boolean bold, boolean italic, @Nullable String address) {
			this.text = new StringBuilder(text);
			this.bold = bold;
			this.italic = italic;
			this.address = address;
		}

		private boolean looksLike(boolean bold, boolean italic, @Nullable String address) {
			return this.bold == bold && this.italic == italic && Objects.equals(this.address, address);
		}

		String text() {
			return this.text.toString();
		}

		boolean isBold() {
			return this.bold;
		}

		boolean isItalic() {
			return this.italic;
		}

		/** Where it leads; null where it is no link. */
		@Nullable String address() {
			return this.address;
		}

	}

}
