package vn.noibat.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.PaperKeeping;
import vn.noibat.file.Accepted;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.paper.ReadPaper;
import vn.noibat.paper.Reading;
import vn.noibat.web.RefusedRequest;

/**
 * The door at which a paper is handed in: kept as a file, read, understood, and laid out
 * for people to decide.
 */
@Service
@Transactional
class Receiving {

	/** Who hands papers in and goes through them. */
	static final Role[] WORKERS = { Role.EDITOR, Role.SECRETARY, Role.CLERK };

	private static final int LONGEST_NAME = 120;

	private static final Accepted ACCEPTED = Accepted.READABLE;

	private final PaperKeeping papers;

	private final Reading reading;

	private final Proposing proposing;

	private final Intakes intakes;

	private final IntakeParts parts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Receiving(PaperKeeping papers, Reading reading, Proposing proposing, Intakes intakes, IntakeParts parts,
			ApplicationEventPublisher events, Clock clock) {
		this.papers = papers;
		this.reading = reading;
		this.proposing = proposing;
		this.intakes = intakes;
		this.parts = parts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a file in; the same file again is the paper it was.
	 * @throws vn.noibat.document.SecretDocument when it carries a mark of secrecy
	 * @throws vn.noibat.file.UploadRefused when the file is not taken
	 * @throws vn.noibat.paper.PaperUnread when there is nothing to read in it, or too
	 * much
	 */
	Received receive(Upload file, Person person) {
		person.require(WORKERS);
		StoredFile kept = this.papers.keep(file, ACCEPTED, person);
		Optional<Intake> known = this.intakes.findBySha256(kept.sha256());
		if (known.isPresent()) {
			return new Received(known.get().getId(), true);
		}
		ReadPaper paper = this.reading.read(file.bytes(), kept.mediaType());
		return new Received(lay(kept, paper, person), false);
	}

	/**
	 * Takes in a text that was pasted; the same text again is the paper it was.
	 * @throws vn.noibat.paper.PaperUnread when there is nothing to read, or too much
	 */
	Received typed(String text, String name, Person person) {
		person.require(WORKERS);
		ReadPaper paper = this.reading.typed(text);
		return receive(new Upload(name, paper.text().getBytes(StandardCharsets.UTF_8)), person);
	}

	/**
	 * Takes another list of a paper in as a paper of its own: its words from the title on
	 * to the next one.
	 * @param from the offset at which its title stands
	 * @throws RefusedRequest 404 when no other list begins there
	 */
	Received extract(UUID id, int from, Person person) {
		person.require(WORKERS);
		Intake intake = this.intakes.findById(id).orElseThrow(() -> RefusedRequest.missing("error.404.text"));
		List<Integer> titles = intake.lines()
			.lines()
			.stream()
			.filter((line) -> line.kind().equals(Part.Kind.OTHER_LIST.name()))
			.map(PaperLines.Line::from)
			.toList();
		if (!titles.contains(from)) {
			throw RefusedRequest.missing("error.404.text");
		}
		String text = intake.paper().text();
		int until = titles.stream().filter((title) -> title > from).findFirst().orElse(text.length());
		String name = intake.toRecord().name().replaceFirst("\\.[^.]{1,5}$", "");
		return typed(text.substring(from, until),
				name.substring(0, Math.min(name.length(), LONGEST_NAME)) + " (" + (titles.indexOf(from) + 2) + ").txt",
				person);
	}

	private UUID lay(StoredFile file, ReadPaper paper, Person person) {
		UnderstoodPaper understood = Understanding.of(paper.text());
		Intake intake = Intake.received(file, paper, this.proposing.lines(understood), year(understood),
				person.account(), this.clock.instant());
		List<IntakePart> laid = this.proposing.parts(intake.getId(), paper, understood, person);
		try {
			this.intakes.saveAndFlush(intake);
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody else was handing it in at the same moment.
			throw RefusedRequest.conflict("intake.received.meanwhile");
		}
		laid.forEach(this.parts::saveAndFlush);
		this.events.publishEvent(new PaperReceived(intake.getId(), intake.year(), file.sha256(), person.account()));
		return intake.getId();
	}

	private static @Nullable Integer year(UnderstoodPaper paper) {
		UnderstoodList list = paper.list();
		Integer year = (list != null) ? list.year() : null;
		return (year != null && year >= 1900 && year <= 2999) ? year : null;
	}

}
