package vn.noibat.paper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import vn.noibat.paper.DocxStyles.NumberedAs;

/**
 * The lists of a DOCX, counted on paragraph by paragraph as Word counts them.
 */
final class DocxNumbering {

	private static final int LEVELS = 9;

	private static final int LONGEST = 60;

	private static final int NOT_BEGUN = -1;

	private final Map<Integer, Level[]> kinds = new HashMap<>();

	private final Map<Integer, String> linked = new HashMap<>();

	private final Map<Integer, Listed> lists = new HashMap<>();

	private final Map<Integer, int[]> counters = new HashMap<>();

	void read(Xml xml) throws XMLStreamException {
		xml.child(0);
		while (xml.child(1)) {
			if (xml.name().equals("abstractNum")) {
				kind(xml);
			}
			else if (xml.name().equals("num")) {
				list(xml);
			}
		}
	}

	private void kind(Xml xml) throws XMLStreamException {
		int id = xml.number("abstractNumId", -1);
		Level[] levels = new Level[LEVELS];
		while (xml.child(2)) {
			if (xml.name().equals("lvl")) {
				level(xml, levels);
			}
			else if (xml.name().equals("numStyleLink")) {
				String style = xml.value();
				if (style != null) {
					this.linked.put(id, style);
				}
			}
		}
		this.kinds.put(id, levels);
	}

	private void list(Xml xml) throws XMLStreamException {
		int id = xml.number("numId", -1);
		Listed list = new Listed();
		while (xml.child(2)) {
			if (xml.name().equals("abstractNumId")) {
				list.kind = xml.number(-1);
			}
			else if (xml.name().equals("lvlOverride")) {
				int level = xml.number("ilvl", 0);
				while (xml.child(3)) {
					if (xml.name().equals("startOverride") && level >= 0 && level < LEVELS) {
						list.starts[level] = Math.max(0, xml.number(1));
					}
					else if (xml.name().equals("lvl")) {
						level(xml, list.levels);
					}
				}
			}
		}
		this.lists.put(id, list);
	}

	private static void level(Xml xml, Level[] levels) throws XMLStreamException {
		int number = xml.number("ilvl", 0);
		Level level = new Level();
		int depth = xml.depth();
		while (xml.child(depth)) {
			switch (xml.name()) {
				case "start" -> level.start = Math.max(0, xml.number(0));
				case "numFmt" -> {
					String format = xml.value();
					level.format = (format != null) ? format : "decimal";
				}
				case "lvlText" -> {
					String text = xml.value();
					level.text = (text != null) ? text.substring(0, Math.min(text.length(), LONGEST)) : "";
				}
				case "suff" -> level.close = "nothing".equals(xml.value());
				case "isLgl" -> level.plain = xml.isOn();
				default -> {
				}
			}
		}
		if (number >= 0 && number < LEVELS) {
			levels[number] = level;
		}
	}

	/** The list that a paragraph is of; null where it is of none. */
	@Nullable Kind kind(NumberedAs as) {
		Level level = level(as);
		if (level == null || level.format.equals("none")) {
			return null;
		}
		return level.format.equals("bullet") ? Kind.BULLETS : Kind.NUMBERED;
	}

	/** Counts a paragraph and says what stands before it, with the space between. */
	String label(NumberedAs as, DocxStyles styles) {
		Listed list = list(as, styles);
		Level level = level(as, list);
		if (list == null || level == null) {
			return "";
		}
		int[] counters = this.counters.computeIfAbsent(list.kind, (kind) -> none());
		count(counters, list, as.level());
		if (level.format.equals("none")) {
			return "";
		}
		String label = level.format.equals("bullet") ? bullet(level.text) : counted(level, list, counters);
		return label.isBlank() ? "" : label + (level.close ? "" : " ");
	}

	private static int[] none() {
		int[] counters = new int[LEVELS];
		Arrays.fill(counters, NOT_BEGUN);
		return counters;
	}

	private void count(int[] counters, Listed list, int level) {
		Level[] levels = levels(list);
		int start = (levels[level] != null) ? levels[level].start : 1;
		Integer fresh = list.starts[level];
		if (fresh != null && !list.begun[level]) {
			counters[level] = fresh;
		}
		else {
			counters[level] = (counters[level] == NOT_BEGUN) ? start : counters[level] + 1;
		}
		list.begun[level] = true;
		Arrays.fill(counters, level + 1, LEVELS, NOT_BEGUN);
	}

	private String counted(Level level, Listed list, int[] counters) {
		StringBuilder label = new StringBuilder();
		Level[] levels = levels(list);
		for (int index = 0; index < level.text.length(); index++) {
			char character = level.text.charAt(index);
			char next = (index + 1 < level.text.length()) ? level.text.charAt(index + 1) : ' ';
			if (character == '%' && next >= '1' && next <= '9') {
				int number = next - '1';
				Level named = (levels[number] != null) ? levels[number] : level;
				int count = (counters[number] == NOT_BEGUN) ? named.start : counters[number];
				label.append(Counting.write(count, level.plain ? "decimal" : named.format));
				index++;
			}
			else {
				label.append(character);
			}
		}
		return label.toString();
	}

	// Signs from fonts of pictures have no meaning outside them.
	private static String bullet(String text) {
		return text.isEmpty() || text.equals("o") || text.codePoints().anyMatch((sign) -> sign >= 0xE000)
				|| text.equals("\u00B7") || text.equals("\u00A7") ? "•" : text;
	}

	private @Nullable Level level(NumberedAs as) {
		return level(as, this.lists.get(as.list()));
	}

	private @Nullable Level level(NumberedAs as, @Nullable Listed list) {
		return (list != null) ? levels(list)[as.level()] : null;
	}

	// A list may be kept in a style of lists, which names another list.
	private @Nullable Listed list(NumberedAs as, DocxStyles styles) {
		Listed list = this.lists.get(as.list());
		if (list != null && this.linked.containsKey(list.kind)) {
			NumberedAs named = styles.numbering(this.linked.get(list.kind));
			Listed other = (named != null) ? this.lists.get(named.list()) : null;
			return (other != null) ? other : list;
		}
		return list;
	}

	private Level[] levels(Listed list) {
		Level[] levels = this.kinds.getOrDefault(list.kind, new Level[LEVELS]).clone();
		for (int level = 0; level < LEVELS; level++) {
			levels[level] = (list.levels[level] != null) ? list.levels[level] : levels[level];
		}
		return levels;
	}

	/** What stands before the points of a list. */
	enum Kind {

		BULLETS, NUMBERED

	}

	private static final class Level {

		private int start = 1;

		private String format = "decimal";

		private String text = "";

		private boolean close;

		private boolean plain;

	}

	private static final class Listed {

		private int kind = -1;

		private final Level[] levels = new Level[LEVELS];

		private final @Nullable Integer[] starts = new Integer[LEVELS];

		private final boolean[] begun = new boolean[LEVELS];

	}

}
