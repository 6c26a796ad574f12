package vn.noibat.paper;

import java.util.logging.Level;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the layout engine says goes where the portal's own words go; of every step of
 * every page it would tell, so it is heard from a warning on.
 */
final class LayoutLog implements XRLogger {

	@Override
	public void log(String where, Level level, String message) {
		log(where, level, message, null);
	}

	@Override
	public void log(String where, Level level, String message, @Nullable Throwable cause) {
		if (!isHeard(level)) {
			return;
		}
		Logger logger = LoggerFactory.getLogger(where);
		if (level.intValue() >= Level.SEVERE.intValue()) {
			logger.error(message, cause);
		}
		else {
			logger.warn(message, cause);
		}
	}

	@Override
	public void setLevel(String where, Level level) {
		// The portal's own settings say so.
	}

	@Override
	public boolean isLogLevelEnabled(Diagnostic diagnostic) {
		return isHeard(diagnostic.getLevel());
	}

	private static boolean isHeard(Level level) {
		return level.intValue() >= Level.WARNING.intValue();
	}

}
