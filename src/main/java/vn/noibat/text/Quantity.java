package vn.noibat.text;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A measured or counted thing as a running text states it.
 *
 * @param span qualifier, where it stands right before the number, number, magnitude and
 * unit
 * @param numbered the number alone, both ends of a range
 * @param qualified the words of the qualifier, which may stand apart from the number;
 * null where none does
 * @param low the value as written, without the magnitude: 3,5 of "3,5 tỷ USD"; of a rank
 * or a share the first number
 * @param high the upper end of a range; else the same as {@code low}
 * @param whole of a share, or of a rank where the text says among how many; else null
 * @param magnitude "nghìn", "triệu", "tỷ", "nghìn tỷ" …; null where none stands
 * @param unit "đồng", "%", "lượt khách", "triệu đồng/người"; empty where none stands
 * @param comparison what the number is measured against; null where it stands for itself
 */
public record Quantity(Span span, Span numbered, Kind kind, Qualifier qualifier, @Nullable Span qualified,
		BigDecimal low, BigDecimal high, @Nullable BigDecimal whole, @Nullable String magnitude, String unit,
		@Nullable Comparison comparison) {

	/** What a number says. */
	public enum Kind {

		/** How much or how many. */
		AMOUNT,

		/** How many of how many: "6/9 huyện". */
		SHARE,

		/** Which place: "đứng thứ 5", "thứ 8/63 tỉnh, thành phố". */
		RANK

	}

	/** Which way a comparison goes. */
	public enum Direction {

		/** Tăng. */
		UP,

		/** Giảm. */
		DOWN,

		/** Vượt. */
		BEYOND,

		/** Gấp … lần. */
		TIMES,

		/** Đạt, bằng … kế hoạch. */
		REACHED

	}

	/** What a number is measured against. */
	public enum Against {

		/** A plan, target or estimate: "so với kế hoạch", "dự toán". */
		PLAN,

		/** An earlier time: "so với năm 2022", "so với cùng kỳ". */
		EARLIER,

		/** The text does not say, or names something else. */
		OTHER

	}

	/**
	 * A number as a change of another, or as a part of it.
	 *
	 * @param base the words for what it is compared with ("kế hoạch năm", "thực hiện năm
	 * 2022"); null where the text does not say
	 */
	public record Comparison(Direction direction, Against against, @Nullable Span base) {

		Comparison at(UnaryOperator<Span> place) {
			return new Comparison(this.direction, this.against, (this.base != null) ? place.apply(this.base) : null);
		}

	}

	public boolean isRange() {
		return this.low.compareTo(this.high) != 0;
	}

	/** Magnitude and unit as one: "tỷ đồng". */
	public String measure() {
		return (this.magnitude == null) ? this.unit : (this.magnitude + " " + this.unit).strip();
	}

	Quantity at(UnaryOperator<Span> place) {
		Comparison compared = (this.comparison != null) ? this.comparison.at(place) : null;
		return new Quantity(place.apply(this.span), place.apply(this.numbered), this.kind, this.qualifier,
				(this.qualified != null) ? place.apply(this.qualified) : null, this.low, this.high, this.whole,
				this.magnitude, this.unit, compared);
	}

}
