package vn.noibat.edition;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;

/**
 * Says for what a sealed list still waits, wherever the stages of its year are shown.
 */
@Component
class AwaitedRelease {

	private final Standings standings;

	private final MessageSource messages;

	AwaitedRelease(Standings standings, MessageSource messages) {
		this.standings = standings;
		this.messages = messages;
	}

	/** In words, with the time where one is set; null where nothing is awaited. */
	@Transactional(readOnly = true)
	public @Nullable String of(WorkingYear year) {
		if (year.stage() != Stage.PUBLISHED) {
			return null;
		}
		return this.standings.newest(year.id()).filter(EditionStanding::isPending).map(this::words).orElse(null);
	}

	private String words(EditionStanding standing) {
		Release release = standing.release();
		return (release != null) ? word("edition.awaited.time", Dates.moment(release.at(), Language.VI))
				: word("edition.awaited");
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Language.VI.locale());
	}

}
