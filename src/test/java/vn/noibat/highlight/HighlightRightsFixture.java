package vn.noibat.highlight;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.file.Accepted;
import vn.noibat.file.FileStore;
import vn.noibat.file.Upload;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;
import vn.noibat.year.Stage;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/**
 * A year with three highlights, the first with a second revision and a comment.
 */
class HighlightRightsFixture implements RightsFixture {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

	private static final Person EDITOR = Person.of("editor", Role.EDITOR);

	private static final int YEAR = 2098;

	private final Editing editing;

	private final Revising revising;

	private final Commenting commenting;

	private final YearKeeping years;

	private final FileStore files;

	HighlightRightsFixture(Editing editing, Revising revising, Commenting commenting, YearKeeping years,
			FileStore files) {
		this.editing = editing;
		this.revising = revising;
		this.commenting = commenting;
		this.years = years;
		this.files = files;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/years/{year}/highlights");
	}

	@Override
	public Prepared prepare(RightsRow row, RightsSubject subject) {
		WorkingYear year = begun(YEAR, row.stage());
		if (row.stage().equals("nominating")) {
			return Prepared.with("year", YEAR);
		}
		List<String> ids = this.editing.cards(year.id()).stream().map(HighlightCard::id).toList();
		String id = ids.get(0);
		if (row.whose().equals("foreign")) {
			id = this.editing.cards(begun(YEAR + 1, "editing").id()).get(0).id();
		}
		else {
			this.revising.save(id, 1, Drafts.whole("cang"), null, EDITOR);
			this.commenting.comment(YEAR, id, new Passage("body", Language.VI, null), "Ý kiến", EDITOR);
		}
		lead(year, row.stage());
		Object comment = row.whose().equals("foreign") ? ""
				: this.commenting.threads(YEAR, id, EDITOR).get(0).comment().id();
		return Prepared.with("year", YEAR, "id", id, "comment", comment, "file", picture())
			.field("base", 2)
			.field("number", row.route().endsWith("restoration") ? 1 : 2)
			.field("slug", "cang-khac")
			.field("field", "economy")
			.field("titleVi", "Tiêu đề khác")
			.field("part", "body")
			.field("text", "Ý kiến")
			.field("rank." + ids.get(0), 1)
			.field("rank." + ids.get(1), 2)
			.field("rank." + ids.get(2), 3);
	}

	private WorkingYear begun(int number, String stage) {
		WorkingYear year = this.years.open(number, 3, Bilingual.of("Ba kết quả nổi bật"), SECRETARY);
		if (!stage.equals("nominating")) {
			this.editing.begin(year.id(), IntStream.rangeClosed(1, 3).mapToObj(Drafts::elected).toList(), SECRETARY);
		}
		return year;
	}

	private void lead(WorkingYear year, String stage) {
		List<Stage> way = switch (stage) {
			case "approving" -> List.of(Stage.APPROVING);
			case "published" -> List.of(Stage.APPROVING, Stage.APPROVED, Stage.PUBLISHED);
			default -> List.of();
		};
		way.forEach((next) -> this.years.enter(year.id(), next, SECRETARY));
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
