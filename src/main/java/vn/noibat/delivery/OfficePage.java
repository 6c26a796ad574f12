package vn.noibat.delivery;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a long list of an office's.
 *
 * @param number from 1
 * @param last at least 1
 */
public record OfficePage<T>(List<T> rows, int number, int last) {

	public OfficePage {
		rows = List.copyOf(rows);
	}

	/** The same page of what is made of its rows. */
	public <S> OfficePage<S> map(Function<? super T, ? extends S> made) {
		return new OfficePage<>(this.rows.stream().<S>map(made).toList(), this.number, this.last);
	}

}
