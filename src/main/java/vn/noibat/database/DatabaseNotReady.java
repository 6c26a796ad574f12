package vn.noibat.database;

import org.jspecify.annotations.Nullable;

/**
 * The reason why the portal cannot start on its database, told in one line to whoever
 * started it.
 */
final class DatabaseNotReady extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DatabaseNotReady(@Nullable Throwable cause, String key, Object... arguments) {
		super(new StartFailureText(key, arguments).inBothLanguages(), cause);
	}

}
