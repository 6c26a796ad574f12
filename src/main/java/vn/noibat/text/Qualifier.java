package vn.noibat.text;

import java.util.Locale;

/**
 * How exactly a text states a number.
 */
public enum Qualifier {

	/** No word says otherwise. */
	AS_STATED,

	/** Khoảng, xấp xỉ, chừng. */
	APPROXIMATELY,

	/** Gần. */
	NEARLY,

	/** Trên, hơn, vượt. */
	OVER,

	/** Ước, ước tính. */
	ESTIMATED,

	/** Cơ bản. */
	BASICALLY,

	/** Ít nhất, tối thiểu, từ … trở lên. */
	AT_LEAST,

	/** Dự kiến. */
	EXPECTED;

	/** The word of the public contract, e.g. {@code at-least}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
