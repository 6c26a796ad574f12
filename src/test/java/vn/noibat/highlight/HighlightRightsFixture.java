package vn.noibat.highlight;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.year.RecordedYears;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * A year with three highlights, the first with three revisions and a comment, the third
 * taken out; before the editing begins, a year without any.
 */
class HighlightRightsFixture implements RightsFixture {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final int YEAR = 2098;

	private final Editing editing;

	private final Revising revising;

	private final Commenting commenting;

	private final Returning returning;

	private final YearKeeping years;

	private final FileStore files;

	private final JdbcClient jdbc;

	HighlightRightsFixture(Editing editing, Revising revising, Commenting commenting, Returning returning,
			YearKeeping years, FileStore files, JdbcClient jdbc) {
		this.editing = editing;
		this.revising = revising;
		this.commenting = commenting;
		this.returning = returning;
		this.years = years;
		this.files = files;
		this.jdbc = jdbc;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/years/{year}/highlights");
	}

	@Override
	public Scene set(RightsRow row) {
		WorkingYear year = this.years.open(YEAR, 4, Bilingual.of(TYPED), SECRETARY);
		if (row.isAt(Stage.UNLISTED, Stage.NOMINATING, Stage.VOTING)) {
			lead(year, row.stage());
			byte[] list = this.returning.take(YEAR, Language.VI, EDITOR);
			return (asked, subject) -> sent(asked, list,
					Prepared.with("year", YEAR, "id", "none", "comment", UUID.randomUUID(), "file", "none")
						.field("titleVi", TYPED)
						.field("field", "economy")
						.field("number", 1)
						.field("base", 1)
						.field("text", TYPED)
						.field("rank.none", 1));
		}
		List<String> ids = begun(year);
		String own = ids.get(0);
		this.revising.save(own, 1, Drafts.titled(Drafts.whole("cang"), TYPED), null, EDITOR);
		this.editing.remove(ids.get(2), SECRETARY);
		WorkingYear another = this.years.open(YEAR + 1, 4, Bilingual.of(TYPED), SECRETARY);
		String foreign = begun(another).get(0);
		this.revising.save(foreign, 1, Drafts.titled(Drafts.whole("cang"), TYPED), null, EDITOR);
		this.commenting.comment(YEAR, own, new Passage("body", Language.VI, null), TYPED, EDITOR);
		this.commenting.comment(YEAR + 1, foreign, new Passage("body", Language.VI, null), TYPED, EDITOR);
		Object commented = this.commenting.threads(YEAR, own, EDITOR).get(0).comment().id();
		Object elsewhere = this.commenting.threads(YEAR + 1, foreign, EDITOR).get(0).comment().id();
		String picture = picture();
		byte[] list = this.returning.take(YEAR, Language.VI, EDITOR);
		String ownList = kept(YEAR, own, "cang");
		String foreignList = kept(YEAR + 1, foreign, "cang");
		lead(year, row.stage());
		return (asked, subject) -> {
			String act = asked.route().substring(asked.route().lastIndexOf('/') + 1);
			if (act.equals("reopening") && !asked.isForeign()) {
				this.commenting.resolve(YEAR, own, (UUID) commented, EDITOR);
			}
			boolean ofList = asked.route().contains("/documents/");
			return sent(asked, list,
					Prepared
						.with("year", YEAR, "id", asked.isForeign() ? foreign : act.equals("return") ? ids.get(2) : own,
								"comment", asked.isForeign() ? elsewhere : commented, "file",
								!ofList ? picture : asked.isForeign() ? foreignList : ownList)
						.field("shown", own + "@3")
						.field("base", 3)
						.field("number", act.equals("restoration") ? 1 : 3)
						.field("slug", "cang-khac")
						.field("field", "economy")
						.field("titleVi", TYPED)
						.field("part", "body")
						.field("language", "vi")
						.field("text", TYPED)
						.field("rank." + ids.get(0), 2)
						.field("rank." + ids.get(1), 1));
		};
	}

	private static Prepared sent(RightsRow asked, byte[] list, Prepared prepared) {
		return asked.route().endsWith("/document/return") ? prepared.file("file", list) : prepared;
	}

	// Taken out while it was called otherwise: it comes back as that.
	private String kept(int year, String id, String slug) {
		this.revising.save(id, 2, Drafts.titled(Drafts.whole(slug), TYPED + "!"), null, EDITOR);
		return this.returning.keep(year, new Upload("a.docx",
				ListFiles.typed(this.returning.take(year, Language.VI, EDITOR), TYPED + "!", TYPED)), EDITOR);
	}

	private List<String> begun(WorkingYear year) {
		this.editing.begin(year.id(), IntStream.rangeClosed(1, 3).mapToObj(Drafts::elected).toList(), SECRETARY);
		return this.editing.cards(year.id()).stream().map(HighlightCard::id).toList();
	}

	private void lead(WorkingYear year, @Nullable Stage stage) {
		List<Stage> way = switch (Objects.requireNonNull(stage)) {
			case VOTING -> List.of(Stage.VOTING);
			case APPROVING -> List.of(Stage.APPROVING);
			case APPROVED -> List.of(Stage.APPROVING, Stage.APPROVED);
			case PUBLISHED -> List.of(Stage.APPROVING, Stage.APPROVED, Stage.PUBLISHED);
			default -> List.of();
		};
		way.forEach((next) -> this.years.enter(year.id(), next, SECRETARY));
		if (stage == Stage.UNLISTED) {
			RecordedYears.unlist(year.id(), this.years, this.jdbc);
		}
	}

	private String picture() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.files.keep(new Upload("anh.png", bytes.toByteArray()), Accepted.PICTURE, "editor").id();
	}

}
