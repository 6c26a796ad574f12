package vn.noibat.delivery;

import org.jspecify.annotations.Nullable;

import vn.noibat.office.Fetch;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;

/**
 * Who read an edition before its time, as the board of a message shows it.
 *
 * @param what as the end of the key of its name
 */
record FetchRow(String office, String what, @Nullable String account, @Nullable String token, int times, String first,
		String last, String address) {

	static FetchRow of(Fetch fetch, String office) {
		return new FetchRow(office, fetch.what(), fetch.account(), fetch.token(), fetch.times(),
				Dates.moment(fetch.first(), Language.VI), Dates.moment(fetch.last(), Language.VI), fetch.address());
	}

}
