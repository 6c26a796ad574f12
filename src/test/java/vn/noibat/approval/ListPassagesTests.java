package vn.noibat.approval;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.noibat.highlight.Picture;
import vn.noibat.highlight.SubmittedHighlight;
import vn.noibat.text.Bilingual;
import vn.noibat.text.ChangedPassage;
import vn.noibat.text.Passage;
import vn.noibat.text.WordDiff;
import vn.noibat.year.ShortcomingRecord;
import vn.noibat.year.YearRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is hashed is what is shown and compared.
 */
class ListPassagesTests {

	private static final Bilingual BODY = Bilingual.of("<ul><li>một</li><li>hai</li></ul>",
			"<p>One <a href=\"https://example.org/a\">link</a></p>");

	@Test
	void showsAPictureThatCameOrWasDescribedAnew() {
		ListText without = text("tang-truong", BODY, null, "Người nêu");
		ListText with = text("tang-truong", BODY, "Cầu", "Người nêu");

		assertThat(labels(without, with)).containsOnly("approval.part.picture");
		assertThat(labels(with, text("tang-truong", BODY, "Cầu mới", "Người nêu")))
			.containsOnly("approval.part.picture");
	}

	@Test
	void showsTheAddressTheSpeakerAndWhereALinkLeads() {
		ListText before = text("tang-truong", BODY, null, "Người nêu");

		assertThat(labels(before, text("phat-trien", BODY, null, "Người nêu"))).containsExactly("approval.part.slug");
		assertThat(labels(before, text("tang-truong", BODY, null, "Người khác"))).contains("approval.part.stated-by");
		ListText elsewhere = text("tang-truong",
				Bilingual.of(BODY.vi(), String.valueOf(BODY.en()).replace("org/a", "org/b")), null, "Người nêu");
		assertThat(ChangeGroup.between(before, elsewhere).get(0).passages()).singleElement()
			.satisfies((change) -> assertThat(change.pieces()).extracting(WordDiff.Piece::text).contains("a", "b"));
	}

	@Test
	void keepsThePointsOfAListApartInBothLanguages() {
		assertThat(PartGroup.of(text("tang-truong", BODY, "Cầu", "Người nêu"))).flatExtracting(PartGroup::passages)
			.extracting(Passage::text)
			.contains("• một\n• hai", "One link <https://example.org/a>", "Cầu", "Người nêu", "tang-truong");
	}

	@Test
	void neverCallsTwoTextsOfDifferentHashesTheSame() {
		ListText before = text("tang-truong", BODY, null, "Người nêu");
		ListText after = new ListText(before.format() + 1, before.year(), before.highlights());

		assertThat(ChangeGroup.between(before, before)).isEmpty();
		assertThat(labels(before, after)).containsExactly("approval.part.other");
	}

	private static List<String> labels(ListText before, ListText after) {
		return ChangeGroup.between(before, after)
			.stream()
			.flatMap((group) -> group.passages().stream())
			.map(ChangedPassage::label)
			.toList();
	}

	private static ListText text(String slug, Bilingual body, @Nullable String picture, String speaker) {
		YearRecord year = Texts.titled("Mười kết quả").year();
		List<Picture> pictures = (picture == null) ? List.of() : List
			.of(new Picture("1", "a".repeat(64), "image/png", 30, 20, Bilingual.of(picture), null, null, 50, 50));
		return ListText.of(
				new YearRecord(year.id(), year.year(), year.locality(), year.stage(), year.wording(), year.places(),
						year.title(), null, null, List.of(), List.of(), List.of(),
						List.of(new ShortcomingRecord("han-che-1", Bilingual.of("Còn chậm"), Bilingual.of(speaker),
								LocalDate.of(2025, 12, 1), null, List.of())),
						List.of()),
				List.of(new SubmittedHighlight("kq-1", 1, slug, "economy", Bilingual.of("Tăng trưởng"), null,
						Bilingual.of("Tóm tắt"), body, List.of(), List.of(), List.of(), pictures)));
	}

}
