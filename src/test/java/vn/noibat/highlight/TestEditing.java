package vn.noibat.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.StoredFile;
import vn.noibat.text.Bilingual;

/**
 * Lets tests of other rooms write highlights, on the node they name.
 */
public final class TestEditing {

	private static final Person READER = Person.of("clerk", Role.CLERK);

	private TestEditing() {
	}

	/**
	 * Begins the list of a year with highlights that lack nothing.
	 * @return their ids in the order of their ranks
	 */
	public static List<String> begin(ApplicationContext node, String yearId, int places, Person editor) {
		node.getBean(Editing.class)
			.begin(yearId, IntStream.rangeClosed(1, places).mapToObj(Drafts::elected).toList(),
					Person.of("secretary", Role.SECRETARY));
		List<String> ids = node.getBean(Editing.class).cards(yearId).stream().map(HighlightCard::id).toList();
		ids.forEach((id) -> whole(node, id, editor));
		return ids;
	}

	/** Adds a highlight at the first free place. */
	public static String add(ApplicationContext node, String yearId, String title, Person secretary) {
		return node.getBean(Editing.class).add(yearId, Bilingual.of(title, title), "economy", secretary);
	}

	/** Writes a highlight that was added: it lacks nothing any more. */
	public static void whole(ApplicationContext node, String id, Person editor) {
		Revising revising = node.getBean(Revising.class);
		revising.save(id, 1, Drafts.whole(revising.draft(id, 1, READER).slug()), null, editor);
	}

	/** Takes a highlight out of its list. */
	public static void remove(ApplicationContext node, String id, Person secretary) {
		node.getBean(Editing.class).remove(id, secretary);
	}

	/** Puts pictures into a highlight, each with its number in all that is said of it. */
	public static void illustrate(ApplicationContext node, String id, List<StoredFile> files, List<String> documents,
			Person editor) {
		Revising revising = node.getBean(Revising.class);
		int newest = newest(node, id);
		Draft draft = revising.draft(id, newest, READER);
		List<DraftPicture> pictures = new ArrayList<>();
		for (StoredFile file : files) {
			int number = pictures.size() + 1;
			pictures.add(new DraftPicture(file.id(), file.sha256(), file.mediaType(),
					Objects.requireNonNull(file.width()), Objects.requireNonNull(file.height()),
					new Words("Ảnh thấy cầu " + number, "Picture of bridge " + number),
					new Words("Cầu số " + number, "Bridge " + number), new Words("Người chụp " + number, ""), 20, 80));
		}
		revising.save(
				id, newest, new Draft(draft.slug(), draft.field(), draft.title(), draft.officialTitle(),
						draft.summary(), draft.body(), draft.facts(), draft.sources(), pictures, documents),
				null, editor);
	}

	/** The number of the newest revision. */
	public static int newest(ApplicationContext node, String id) {
		return node.getBean(Revising.class).history(id, READER).get(0).number();
	}

	/** The title of a revision. */
	public static String title(ApplicationContext node, String id, int number) {
		return node.getBean(Revising.class).draft(id, number, READER).title().vi();
	}

	/**
	 * Saves the text that an editor made from a revision: that one with another title.
	 * @return the number of the revision that says so
	 * @throws EditConflict when somebody saved since
	 */
	public static int save(ApplicationContext node, String id, int base, String title, Person editor) {
		Revising revising = node.getBean(Revising.class);
		return revising.save(id, base, Drafts.titled(revising.draft(id, base, READER), title), null, editor).number();
	}

	/** The title that a conflict shows beside the one that was refused. */
	public static String titleSavedMeanwhile(Throwable conflict) {
		return ((EditConflict) conflict).newest().draft().title().vi();
	}

}
