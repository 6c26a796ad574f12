package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.document.PaperKeeping;
import vn.noibat.file.FileStore;
import vn.noibat.file.StoredFile;
import vn.noibat.file.Upload;
import vn.noibat.paper.Reading;
import vn.noibat.paper.Typing;
import vn.noibat.text.Language;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.Almanac;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;
import vn.noibat.year.YearRecord;

/**
 * The door to the whole list as a file: taken out to be worked on in a word processor,
 * and back in as revisions of the same highlights.
 */
@Service
@Transactional
class Returning {

	private final Editing editing;

	private final Revising revising;

	private final ListDocument document;

	private final Reading reading;

	private final PaperKeeping papers;

	private final FileStore files;

	private final YearKeeping years;

	private final Almanac almanac;

	Returning(Editing editing, Revising revising, ListDocument document, Reading reading, PaperKeeping papers,
			FileStore files, YearKeeping years, Almanac almanac) {
		this.editing = editing;
		this.revising = revising;
		this.document = document;
		this.reading = reading;
		this.papers = papers;
		this.files = files;
		this.years = years;
		this.almanac = almanac;
	}

	/** The list as it is written now, as the bytes of a DOCX. */
	@Transactional(readOnly = true)
	byte[] take(int year, Language language, Person person) {
		Revising.requireReader(person);
		WorkingYear working = this.years.year(year);
		YearRecord record = this.almanac.yearRecord(working.id());
		return this.document.docx(new ListDocument.Frame(working, record.introduction(), record.conclusion()),
				record.locality().fullName().vi(), language, listed(working, person));
	}

	/**
	 * Keeps a file that came back.
	 * @return its id
	 * @throws RefusedRequest 422 when it is no list of this year
	 */
	String keep(int year, Upload file, Person person) {
		requireWriter(person);
		WorkingYear working = this.years.year(year);
		StoredFile kept = this.papers.keep(file, person);
		read(kept, working);
		return kept.id();
	}

	/**
	 * What a file that came back would change.
	 * @throws RefusedRequest 404 when there is none of this id, or it is of another year
	 */
	@Transactional(readOnly = true)
	ListReview review(int year, String file, Person person) {
		requireWriter(person);
		WorkingYear working = this.years.year(year);
		ReturnedList returned = found(file, working);
		List<Revising.Opened> listed = listed(working, person);
		List<ListReview.Change> changes = new ArrayList<>();
		List<ListReview.Refigured> refigured = new ArrayList<>();
		List<String> order = new ArrayList<>();
		List<ReturnedHighlight> unknown = new ArrayList<>();
		for (ReturnedHighlight highlight : returned.highlights()) {
			Optional<Revising.Opened> known = listed.stream()
				.filter((opened) -> !order.contains(opened.id())
						&& ListMark.revision(highlight.marks(), opened.id()).isPresent())
				.findFirst();
			known.ifPresentOrElse((opened) -> {
				order.add(opened.id());
				Draft taken = taken(opened, highlight, person);
				change(opened, taken, highlight, returned.language()).ifPresent(changes::add);
				List<String> lines = highlight.changedNotes(this.document.figures(taken, returned.language()));
				if (!lines.isEmpty()) {
					refigured.add(new ListReview.Refigured(Objects.requireNonNull(opened.rank()),
							opened.draft().title().vi(), lines));
				}
			}, () -> unknown.add(highlight));
		}
		List<Revising.Opened> missing = listed.stream().filter((opened) -> !order.contains(opened.id())).toList();
		List<String> here = listed.stream().map(Revising.Opened::id).filter(order::contains).toList();
		return new ListReview(working, returned.language(), changes, missing, unknown, !here.equals(order),
				!frame(working, returned.language()).equals(returned.frame()),
				returned.highlights().stream().filter(ReturnedHighlight::tabled).map(ReturnedHighlight::title).toList(),
				refigured);
	}

	/**
	 * Saves what a file changes as the next revisions, all of them or none.
	 * @param shown the changes that were shown, each as {@link ListReview.Change#state()}
	 * @param over ids of highlights that are saved although somebody saved them meanwhile
	 * @return how many were saved
	 * @throws RefusedRequest 409 when it is no longer what was shown; nothing is written
	 */
	int save(int year, String file, Set<String> shown, Set<String> over, Person person) {
		requireWriter(person);
		this.years.hold(this.years.year(year).id());
		ListReview review = review(year, file, person);
		Set<String> states = review.changes().stream().map(ListReview.Change::state).collect(Collectors.toSet());
		if (!states.equals(new HashSet<>(shown))) {
			throw RefusedRequest.conflict("highlight.file.meanwhile");
		}
		String note = this.files.file(file).name();
		int saved = 0;
		for (ListReview.Change change : review.changes()) {
			if (!change.isConflict() || over.contains(change.id())) {
				this.revising.save(change.id(), change.newest(), change.draft(), note, person);
				saved++;
			}
		}
		return saved;
	}

	private Draft taken(Revising.Opened opened, ReturnedHighlight highlight, Person person) {
		int base = base(opened, highlight);
		return (base == opened.revision().number()) ? opened.draft() : this.revising.draft(opened.id(), base, person);
	}

	private static Optional<ListReview.Change> change(Revising.Opened opened, Draft taken, ReturnedHighlight highlight,
			Language language) {
		Draft draft = highlight.over(taken, opened.draft(), language);
		return draft.equals(opened.draft()) ? Optional.empty()
				: Optional.of(new ListReview.Change(opened.id(), Objects.requireNonNull(opened.rank()),
						opened.draft().title().vi(), base(opened, highlight), opened.revision().number(),
						opened.revision().person(), opened.draft(), draft));
	}

	private static int base(Revising.Opened opened, ReturnedHighlight highlight) {
		return ListMark.revision(highlight.marks(), opened.id()).orElseThrow();
	}

	private List<Revising.Opened> listed(WorkingYear year, Person person) {
		return this.editing.cards(year.id())
			.stream()
			.map((card) -> this.revising.open(year.year(), card.id(), person))
			.toList();
	}

	private ReturnedList found(String file, WorkingYear year) {
		try {
			return read(this.files.file(file), year);
		}
		catch (RefusedRequest ex) {
			throw RefusedRequest.missing("error.404.text");
		}
	}

	private ReturnedList read(StoredFile file, WorkingYear year) {
		if (!file.mediaType().equals(Typing.MEDIA_TYPE)) {
			throw new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, "highlight.file.foreign");
		}
		return ReturnedList.of(this.reading.returned(this.files.content(file.id())), year.id());
	}

	private String frame(WorkingYear year, Language language) {
		YearRecord record = this.almanac.yearRecord(year.id());
		return Stream.of(year.title(), record.introduction(), record.conclusion())
			.flatMap((text) -> Words.of(text).in(language).lines())
			.map((line) -> line.replaceAll("\\s+", " ").strip())
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static void requireWriter(Person person) {
		person.require(Role.EDITOR, Role.SECRETARY);
	}

}
