package vn.noibat.highlight;

import java.util.List;

import vn.noibat.figure.Catalogue;
import vn.noibat.figure.IndicatorDefinition;

/**
 * Something a text still lacks.
 *
 * @param text key of the message that says what
 */
record Missing(String text, List<Object> arguments, boolean blocking) {

	/** The same with the names of indicators instead of their codes. */
	Missing worded(Catalogue catalogue) {
		return new Missing(this.text, this.arguments.stream().map((argument) -> {
			IndicatorDefinition indicator = catalogue.indicators().get(argument);
			return (indicator != null) ? indicator.label().vi() : argument;
		}).toList(), this.blocking);
	}

	static Missing blocking(String text, Object... arguments) {
		return new Missing(text, List.of(arguments), true);
	}

	static Missing warning(String text, Object... arguments) {
		return new Missing(text, List.of(arguments), false);
	}

}
