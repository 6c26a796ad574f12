package vn.noibat.account;

import java.util.Map;

/**
 * The bodies that somebody can speak for; kept by the register of documents.
 */
public interface Bodies {

	/**
	 * The names of all bodies by their ids, in the order in which people look for them.
	 */
	Map<String, String> bodyNames();

}
