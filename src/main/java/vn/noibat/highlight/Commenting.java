package vn.noibat.highlight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.web.RefusedRequest;

/**
 * The door to what is said on a highlight among those who write it.
 */
@Service
@Transactional
class Commenting {

	private static final int LONGEST = 4000;

	private final PassageComments comments;

	private final Revising revising;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Commenting(PassageComments comments, Revising revising, ApplicationEventPublisher events, Clock clock) {
		this.comments = comments;
		this.revising = revising;
		this.events = events;
		this.clock = clock;
	}

	/** What was said on a highlight, each comment with its answers, oldest first. */
	@Transactional(readOnly = true)
	List<Thread> threads(int year, String highlightId, Person person) {
		Draft draft = this.revising.open(year, highlightId, person).draft();
		List<PassageComment> all = this.comments.findByHighlightIdOrderByMadeAtAscIdAsc(highlightId);
		return all.stream().filter((comment) -> !comment.isAnswer()).map((comment) -> {
			Passage passage = comment.passage();
			return new Thread(comment, all.stream().filter((answer) -> comment.id().equals(answer.answers())).toList(),
					passage == null || passage.standsIn(draft));
		}).toList();
	}

	/** Says something on a passage. */
	void comment(int year, String highlightId, Passage passage, String text, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		Revising.Opened opened = this.revising.open(year, highlightId, person);
		PassageComment made = this.comments.save(PassageComment.made(highlightId, opened.revision().number(), passage,
				checked(text), person.account(), this.clock.instant()));
		this.events.publishEvent(new CommentMade(highlightId, year, made.id(), person.account()));
	}

	/** Answers a comment. */
	void answer(int year, String highlightId, UUID comment, String text, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		Revising.Opened opened = this.revising.open(year, highlightId, person);
		PassageComment made = this.comments.save(found(highlightId, comment).answered(opened.revision().number(),
				checked(text), person.account(), this.clock.instant()));
		this.events.publishEvent(new CommentMade(highlightId, year, made.id(), person.account()));
	}

	/** Says that what a comment asked for is done. */
	void resolve(int year, String highlightId, UUID comment, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		this.revising.open(year, highlightId, person);
		found(highlightId, comment).resolve(person.account(), this.clock.instant());
		this.events.publishEvent(new CommentResolved(highlightId, year, comment, true, person.account()));
	}

	/** Takes that back. */
	void reopen(int year, String highlightId, UUID comment, Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
		this.revising.open(year, highlightId, person);
		found(highlightId, comment).reopen();
		this.events.publishEvent(new CommentResolved(highlightId, year, comment, false, person.account()));
	}

	private PassageComment found(String highlightId, UUID comment) {
		return this.comments.findById(comment)
			.filter((found) -> found.highlightId().equals(highlightId))
			.orElseThrow(() -> RefusedRequest.missing("error.404.text"));
	}

	private static String checked(String text) {
		String clean = Words.clean(text);
		if (clean.isEmpty()) {
			throw RefusedRequest.conflict("highlight.comment.empty");
		}
		if (clean.length() > LONGEST) {
			throw RefusedRequest.conflict("highlight.comment.long", LONGEST);
		}
		return clean;
	}

	/**
	 * A comment and its answers.
	 *
	 * @param stands whether its passage still reads as quoted
	 */
	record Thread(PassageComment comment, List<PassageComment> answers, boolean stands) {
	}

}
