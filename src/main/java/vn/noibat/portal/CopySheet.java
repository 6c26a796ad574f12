package vn.noibat.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.PictureContent;
import vn.noibat.paper.Manuscript;
import vn.noibat.paper.Piece;
import vn.noibat.text.Language;
import vn.noibat.text.RunningText;
import vn.noibat.text.Typography;

/**
 * What an editor copies to print it elsewhere: a highlight, or a year with all of them.
 *
 * @param standfirst null where the year has none
 * @param notice what must be known before it is printed, such as a correction; or null
 * @param credit whom to name, which edition, where it stands and on what terms
 */
record CopySheet(Language language, String title, @Nullable String standfirst, List<CopyPart> parts,
		@Nullable String notice, List<String> credit) {

	/** The text alone, an empty line between paragraphs. */
	String text() {
		return this.parts.stream()
			.flatMap((part) -> Stream.of(part.heading(), part.summary(),
					(part.body() != null) ? RunningText.plain(part.body()) : null))
			.flatMap(Stream::ofNullable)
			.map(CopySheet::tidy)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

	/** A line for each figure, under the heading of its part. */
	String figures() {
		return this.parts.stream()
			.filter((part) -> !part.figures().isEmpty())
			.map((part) -> Stream
				.concat(Stream.ofNullable(part.heading()),
						part.figures().stream().map((figure) -> "– " + figure.label() + ": " + figure.text()))
				.map(RunningText::line)
				.collect(Collectors.joining("\n")))
			.collect(Collectors.joining("\n\n"));
	}

	/** The whole text with figures, pictures and credit, as markup without any looks. */
	String html(Function<PictureContent, String> address) {
		List<String> html = new ArrayList<>();
		for (CopyPart part : this.parts) {
			boolean within = part.heading() != null;
			if (within) {
				html.add("<h2>" + escape(part.heading()) + "</h2>");
			}
			if (part.summary() != null) {
				html.add("<p>" + escape(part.summary()) + "</p>");
			}
			if (part.body() != null) {
				html.add(RunningText.clean(part.body(), within, this.language));
			}
			part.pictures().forEach((picture) -> html.add(figure(picture, address)));
			if (!part.figures().isEmpty()) {
				String level = within ? "h3" : "h2";
				html.add("<" + level + ">" + escape(Phrases.of(this.language, "copy.figures")) + "</" + level + ">");
				html.add(part.figures()
					.stream()
					.map((figure) -> "\t<li><strong>" + escape(figure.label()) + ":</strong> " + escape(figure.text())
							+ "</li>\n")
					.collect(Collectors.joining("", "<ul>\n", "</ul>")));
			}
		}
		this.credit.forEach((line) -> html.add("<p>" + escape(line) + "</p>"));
		return String.join("\n", html);
	}

	private String figure(PictureContent picture, Function<PictureContent, String> address) {
		String caption = caption(picture);
		return "<figure>\n\t<img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\">\n%s</figure>".formatted(
				escape(address.apply(picture)), picture.width(), picture.height(),
				escape(picture.alt().in(this.language)),
				(caption != null) ? "\t<figcaption>" + escape(caption) + "</figcaption>\n" : "");
	}

	/** The same for a word processor. */
	Manuscript manuscript(String author, Instant dated, Function<PictureContent, byte @Nullable []> bytes) {
		List<Piece> pieces = new ArrayList<>();
		pieces.add(new Piece.Title(joined(this.title)));
		if (this.standfirst != null) {
			pieces.add(new Piece.Standfirst(joined(this.standfirst)));
		}
		if (this.notice != null) {
			pieces.add(new Piece.Note(this.notice));
		}
		for (CopyPart part : this.parts) {
			boolean within = part.heading() != null;
			if (within) {
				pieces.add(new Piece.Heading(1, joined(part.heading())));
			}
			if (part.summary() != null) {
				pieces.add(new Piece.Prose("<p>" + escape(part.summary()) + "</p>"));
			}
			if (part.body() != null) {
				pieces.add(new Piece.Prose(RunningText.clean(part.body(), within, this.language)));
			}
			for (PictureContent picture : part.pictures()) {
				byte[] found = bytes.apply(picture);
				if (found != null) {
					pieces.add(new Piece.Picture(found, picture.mediaType(), picture.width(), picture.height(),
							picture.alt().in(this.language), caption(picture)));
				}
			}
			if (!part.figures().isEmpty()) {
				pieces.add(new Piece.Heading(within ? 2 : 1, Phrases.of(this.language, "copy.figures")));
				part.figures().forEach((figure) -> pieces.add(new Piece.Point(figure.label(), joined(figure.text()))));
			}
		}
		pieces.add(new Piece.Heading(1, Phrases.of(this.language, "copy.credit")));
		this.credit.forEach((line) -> pieces.add(new Piece.Note(line)));
		return new Manuscript(this.language, RunningText.line(this.title), author, dated, pieces);
	}

	/** All pictures, in the order of the text. */
	List<PictureContent> pictures() {
		return this.parts.stream().flatMap((part) -> part.pictures().stream()).distinct().toList();
	}

	/** What to print under a picture; null where nothing is said of it. */
	@Nullable String caption(PictureContent picture) {
		String caption = (picture.caption() != null) ? picture.caption().in(this.language) : null;
		String credit = (picture.credit() != null)
				? Phrases.of(this.language, "copy.picture.by", picture.credit().in(this.language)) : null;
		if (caption == null || credit == null) {
			return (caption != null) ? caption : credit;
		}
		return caption + (caption.endsWith(".") ? " " : ". ") + credit;
	}

	private String joined(String text) {
		return Typography.nonBreaking(RunningText.line(text), this.language);
	}

	private String escape(String text) {
		return RunningText.escape(text, this.language);
	}

	private static String tidy(String text) {
		return text.lines().map(RunningText::line).collect(Collectors.joining("\n")).strip();
	}

}
