package vn.noibat.figure;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.text.Numbers;

/**
 * How a figure is read where nobody words it otherwise: qualifier, number, unit.
 */
public final class Display {

	private static final Pattern ENGLISH_MONEY = Pattern.compile("(million|billion) ([A-Z]{3})");

	private Display() {
	}

	/**
	 * The figure in both languages, e.g. {@code gần 103.000 tỷ đồng}.
	 * @param qualifier a qualifier of the public contract
	 */
	public static Bilingual of(BigDecimal value, StatedUnit unit, String qualifier) {
		String english = unit.label().in(Language.EN);
		Matcher money = ENGLISH_MONEY.matcher(english);
		String amount = money.matches() ? money.group(2) + " " + Numbers.format(value, Language.EN) + " " + money.group(1)
				: Numbers.format(value, english, Language.EN);
		return Bilingual.of(qualified(Numbers.format(value, unit.label().vi(), Language.VI), qualifier, Language.VI),
				qualified(amount, qualifier, Language.EN));
	}

	private static String qualified(String amount, String qualifier, Language language) {
		ResourceBundle.Control control = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		String pattern = ResourceBundle
			.getBundle("messages.figure", language.locale(), Display.class.getClassLoader(), control)
			.getString("figure.display." + qualifier);
		// With plain spaces, as all texts are kept; the page joins a number to its unit.
		return new MessageFormat(pattern, language.locale()).format(new Object[] { amount }).replace('\u00A0', ' ');
	}

}
