package vn.noibat.highlight;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.noibat.account.AccountCard;
import vn.noibat.account.Directory;
import vn.noibat.figure.Catalogue;
import vn.noibat.figure.Figures;
import vn.noibat.figure.IndicatorDefinition;
import vn.noibat.figure.SourceReference;
import vn.noibat.journal.Act;
import vn.noibat.text.Language;

/**
 * Tells on the room's pages who did something, when, and what changed.
 */
@Component
class DeskWords {

	private final Directory directory;

	private final Figures figures;

	private final MessageSource messages;

	private final Clock clock;

	DeskWords(Directory directory, Figures figures, MessageSource messages, Clock clock) {
		this.directory = directory;
		this.figures = figures;
		this.messages = messages;
		this.clock = clock;
	}

	/** The name by which colleagues know an account. */
	String name(@Nullable String account) {
		if (account == null) {
			return "";
		}
		return account.equals(Act.SYSTEM) ? message("highlight.system")
				: this.directory.account(account).map(AccountCard::displayName).orElse(account);
	}

	/** An instant as the clock on the wall has it. */
	@Nullable ZonedDateTime at(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(this.clock.getZone()) : null;
	}

	Comparison compare(Draft before, Draft after) {
		Catalogue catalogue = this.figures.catalogue();
		return Comparison.between(before, after, (id) -> {
			SourceReference source = catalogue.sources().get(id);
			return (source != null) ? source.title().vi() : id;
		}, (slug) -> {
			IndicatorDefinition indicator = catalogue.indicators().get(slug);
			return (indicator != null) ? indicator.label().vi() : slug;
		});
	}

	/** The parts with their codes in words. */
	List<Comparison.Part> parts(List<Comparison.Part> parts) {
		return parts.stream().map((part) -> part.worded(this::message)).toList();
	}

	List<ThreadRow> threads(List<Commenting.Thread> threads) {
		return threads.stream()
			.map((thread) -> new ThreadRow(row(thread.comment()), thread.comment().passage(), thread.stands(),
					thread.comment().isResolved(), name(thread.comment().resolvedBy()),
					thread.answers().stream().map(this::row).toList()))
			.toList();
	}

	private CommentRow row(PassageComment comment) {
		return new CommentRow(comment.id().toString(), comment.text(), name(comment.person()), at(comment.madeAt()),
				comment.revision());
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Language.VI.locale());
	}

	/** A comment as it is shown. */
	record CommentRow(String id, String text, String by, @Nullable ZonedDateTime at, int revision) {
	}

	/** A comment with its passage and answers. */
	record ThreadRow(CommentRow comment, @Nullable Passage passage, boolean stands, boolean resolved, String resolvedBy,
			List<CommentRow> answers) {
	}

}
