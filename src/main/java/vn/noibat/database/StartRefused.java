package vn.noibat.database;

/**
 * Another room's reason why the portal cannot start, in one line and in both languages,
 * told to whoever started it.
 */
public final class StartRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StartRefused(String line) {
		super(line);
	}

}
