package vn.noibat.portal;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.noibat.edition.SourceContent;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class NotesTests {

	private final Notes notes = new Notes(Language.VI, Samples.ADDRESSES, (document) -> true);

	@Test
	void numbersSourcesInTheOrderInWhichTheyAreNamed() {
		assertThat(this.notes.mark(List.of(Samples.PRESS))).containsExactly(new NoteMark(1, "note-1"));
		assertThat(this.notes.mark(List.of(Samples.LIST, Samples.PRESS))).containsExactly(new NoteMark(2, "note-2"),
				new NoteMark(1, "note-1"));
		assertThat(this.notes.list()).extracting(Note::number).containsExactly(1, 2);
	}

	@Test
	void saysThatThePaperOfAnArticleIsNotNamed() {
		this.notes.mark(List.of(Samples.PRESS));
		assertThat(this.notes.list()).containsExactly(new Note(1, "note-1", "press-1",
				"Bài báo về hội nghị, nguồn không ghi tên báo, đoạn 5", null, "bài báo"));
	}

	@Test
	void countsTwoPlacesOfOneSourceAsTwoNotes() {
		this.notes.mark(List.of(Samples.LIST, Samples.source("list-2023", "list", "Danh sách năm 2023", "List of 2023",
				null, null, "mục 5", "item 5")));
		assertThat(this.notes.list()).extracting(Note::text)
			.containsExactly("Danh sách năm 2023, mục 4", "Danh sách năm 2023, mục 5");
	}

	@Test
	void leadsFromARegisteredDocumentToItsPageInThePageLanguage() {
		Notes english = new Notes(Language.EN, Samples.ADDRESSES, (document) -> true);
		english.mark(List.of(Samples.source("doc", "document", "Công văn 374/VP-BC", "Official letter 374/VP-BC",
				Bilingual.of("Văn phòng", "Office"), "374-vp-bc", null, null)));
		assertThat(english.list()).containsExactly(new Note(1, "note-1", "doc", "Official letter 374/VP-BC, Office",
				"/en/documents/374-vp-bc", "document"));
	}

	@Test
	void countsASourceNamedWithoutAPlaceOnce() {
		assertThat(this.notes.mark(List.of(anywhere(), Samples.LIST, anywhere())))
			.containsExactly(new NoteMark(1, "note-1"));
		assertThat(this.notes.list()).extracting(Note::text).containsExactly("Danh sách năm 2023, mục 4");
	}

	private static SourceContent anywhere() {
		return Samples.source("list-2023", "list", "Danh sách năm 2023", "List of 2023", null, null, null, null);
	}

}
