package vn.noibat.paper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * The styles of a DOCX: what a paragraph or a run is where it does not say so itself.
 */
final class DocxStyles {

	private static final int LONGEST_LINE = 32;

	private final Map<String, Style> styles = new HashMap<>();

	private String ordinary = "";

	private Look defaults = new Look();

	void read(Xml xml) throws XMLStreamException {
		xml.child(0);
		while (xml.child(1)) {
			if (xml.name().equals("docDefaults")) {
				while (xml.child(2)) {
					if (xml.name().equals("rPrDefault")) {
						while (xml.child(3)) {
							this.defaults = Look.read(xml);
						}
					}
				}
			}
			else if (xml.name().equals("style")) {
				style(xml);
			}
		}
	}

	private void style(Xml xml) throws XMLStreamException {
		String id = xml.attribute("styleId");
		String type = xml.attribute("type");
		String first = xml.attribute("default");
		Style style = new Style();
		while (xml.child(2)) {
			switch (xml.name()) {
				case "name" -> {
					String name = xml.value();
					style.name = (name != null) ? name.toLowerCase(Locale.ROOT) : "";
				}
				case "basedOn" -> style.basedOn = xml.value();
				case "rPr" -> style.look = Look.read(xml);
				case "pPr" -> {
					while (xml.child(3)) {
						if (xml.name().equals("numPr")) {
							style.numbering = NumberedAs.read(xml);
						}
					}
				}
				default -> {
				}
			}
		}
		if (id != null) {
			this.styles.put(id, style);
			if ("paragraph".equals(type) && ("1".equals(first) || "true".equals(first))) {
				this.ordinary = id;
			}
		}
	}

	/** The style of paragraphs that name none. */
	String ordinary() {
		return this.ordinary;
	}

	/** The name of a style, in lower case: the id is told differently in each country. */
	String name(String id) {
		Style style = this.styles.get(id);
		return (style != null) ? style.name : "";
	}

	/** How paragraphs of a style are numbered; null where they are not. */
	@Nullable NumberedAs numbering(String id) {
		return found(id, (style) -> style.numbering);
	}

	boolean isHidden(Look run, String paragraph) {
		return is(run, paragraph, (look) -> look.hidden);
	}

	boolean isCapital(Look run, String paragraph) {
		return is(run, paragraph, (look) -> look.capital);
	}

	/** The font that a run is in; empty where none is named. */
	String font(Look run, String paragraph) {
		String font = run.font;
		if (font == null && run.style != null) {
			font = found(run.style, (style) -> style.look.font);
		}
		if (font == null) {
			font = found(paragraph, (style) -> style.look.font);
		}
		font = (font != null) ? font : this.defaults.font;
		return (font != null) ? font : "";
	}

	/** Whether a run is set off as bold, not its paragraph as a whole. */
	boolean isBold(Look run) {
		return ownOrStyled(run, (look) -> look.bold);
	}

	/** Whether a run is set off as italic, not its paragraph as a whole. */
	boolean isItalic(Look run) {
		return ownOrStyled(run, (look) -> look.italic);
	}

	private boolean ownOrStyled(Look run, Function<Look, @Nullable Boolean> what) {
		Boolean own = what.apply(run);
		if (own == null && run.style != null) {
			own = found(run.style, (style) -> what.apply(style.look));
		}
		return own != null && own;
	}

	private boolean is(Look run, String paragraph, Function<Look, @Nullable Boolean> what) {
		Boolean own = what.apply(run);
		if (own == null && run.style != null) {
			own = found(run.style, (style) -> what.apply(style.look));
		}
		if (own == null) {
			own = found(paragraph, (style) -> what.apply(style.look));
		}
		return own != null && own;
	}

	// A style may be based on itself by way of others.
	private <T> @Nullable T found(String id, Function<Style, @Nullable T> what) {
		Style style = this.styles.get(id);
		for (int step = 0; step < LONGEST_LINE && style != null; step++) {
			T found = what.apply(style);
			if (found != null) {
				return found;
			}
			style = (style.basedOn != null) ? this.styles.get(style.basedOn) : null;
		}
		return null;
	}

	/** What a style says of its own. */
	private static final class Style {

		private String name = "";

		private @Nullable String basedOn;

		private @Nullable NumberedAs numbering;

		private Look look = new Look();

	}

	/** What a run, or a style of runs, says of its looks. */
	static final class Look {

		private @Nullable Boolean bold;

		private @Nullable Boolean italic;

		private @Nullable Boolean hidden;

		private @Nullable Boolean capital;

		private @Nullable String font;

		private @Nullable String style;

		private boolean raised;

		/** Reads the properties of runs that were come to. */
		static Look read(Xml xml) throws XMLStreamException {
			Look look = new Look();
			int depth = xml.depth();
			while (xml.child(depth)) {
				switch (xml.name()) {
					case "b" -> look.bold = xml.isOn();
					case "i" -> look.italic = xml.isOn();
					case "vanish" -> look.hidden = xml.isOn();
					case "caps" -> look.capital = xml.isOn();
					case "rFonts" -> {
						String font = xml.attribute("ascii");
						look.font = (font != null) ? font : xml.attribute("hAnsi");
					}
					case "rStyle" -> look.style = xml.value();
					case "vertAlign" -> look.raised = "superscript".equals(xml.value());
					default -> {
					}
				}
			}
			return look;
		}

		boolean isRaised() {
			return this.raised;
		}

	}

	/**
	 * Of which list a paragraph is, and how deep in it.
	 *
	 * @param list 0 where it is of none
	 * @param level from 0
	 */
	record NumberedAs(int list, int level) {

		private static final int DEEPEST = 8;

		static NumberedAs read(Xml xml) throws XMLStreamException {
			int list = 0;
			int level = 0;
			int depth = xml.depth();
			while (xml.child(depth)) {
				if (xml.name().equals("numId")) {
					list = xml.number(0);
				}
				else if (xml.name().equals("ilvl")) {
					level = Math.max(0, Math.min(DEEPEST, xml.number(0)));
				}
			}
			return new NumberedAs(list, level);
		}

	}

}
