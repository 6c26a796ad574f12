package vn.noibat.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.text.Dates;
import vn.noibat.text.Language;
import vn.noibat.web.Addresses;

/**
 * What the portal knows of a hash.
 *
 * @param state {@code newest}, {@code replaced}, {@code withdrawn}, {@code withdrawal},
 * {@code unknown} or {@code malformed}
 * @param url of the edition, or of the one that replaced it
 */
record Verdict(String state, String title, String text, @Nullable String link, @Nullable String url) {

	private static final Pattern HASH = Pattern.compile("(?:sha-?256\\s*[:=]?\\s*)?([0-9a-f]{64})");

	static Verdict of(String typed, ArchiveSnapshot released, Language language, Addresses addresses, Frames frames) {
		Matcher hash = HASH.matcher(typed.strip().toLowerCase(Locale.ROOT));
		if (!hash.matches()) {
			return told("malformed", language, frames);
		}
		Optional<ReleasedEdition> found = released.bySha256(hash.group(1));
		if (found.isEmpty()) {
			return told("unknown", language, frames);
		}
		ReleasedEdition edition = found.get();
		ReleasedEdition newest = released.year(edition.year()).orElse(edition);
		Optional<ReleasedEdition> withdrawal = released.withdrawalOf(edition);
		String state = state(edition, newest, withdrawal.isPresent());
		ReleasedEdition after = edition.isWithdrawn() ? edition : withdrawal.orElse(newest);
		Object[] arguments = { edition.number(), edition.year(),
				DocumentRow.date(edition.releasedAt().atZone(Dates.ZONE).toLocalDate(), language), after.number(),
				(after.seal().reason() != null) ? after.seal().reason().in(language) : "" };
		return new Verdict(state, frames.word("verify." + state + ".title", language, arguments),
				frames.word("verify." + state + ".text", language, arguments),
				frames.word("verify." + state + ".link", language, arguments),
				addresses.year(edition.year(), language));
	}

	private static String state(ReleasedEdition edition, ReleasedEdition newest, boolean takenBack) {
		if (edition.isWithdrawn()) {
			return "withdrawal";
		}
		if (takenBack) {
			return "withdrawn";
		}
		return (edition.number() == newest.number()) ? "newest" : "replaced";
	}

	private static Verdict told(String state, Language language, Frames frames) {
		return new Verdict(state, frames.word("verify." + state + ".title", language),
				frames.word("verify." + state + ".text", language), null, null);
	}

}
