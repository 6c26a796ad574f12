package vn.noibat.account;

import java.util.List;

/**
 * The accounts of an installation on its embedded database are there; told at each start.
 *
 * @param press the names of those that act for press offices
 */
public record LocalAccountsMade(List<String> press) {

	public LocalAccountsMade {
		press = List.copyOf(press);
	}

}
