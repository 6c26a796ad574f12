package vn.noibat.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.noibat.edition.ArchiveSnapshot;
import vn.noibat.edition.EditionKind;
import vn.noibat.edition.ReleasedEdition;
import vn.noibat.edition.TestArchive;
import vn.noibat.text.Bilingual;
import vn.noibat.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTests {

	private static final String FIRST = "1".repeat(64);

	private static final String SECOND = "2".repeat(64);

	private static final ReleasedEdition ORIGINAL = Samples.edition(1, EditionKind.ORIGINAL, null, FIRST);

	private static final ReleasedEdition CORRECTION = Samples.edition(2, EditionKind.CORRECTION,
			Bilingual.of("Sai một con số.", "A figure was wrong."), SECOND);

	private static final ReleasedEdition WITHDRAWAL = Samples.edition(2, EditionKind.WITHDRAWAL,
			Bilingual.of("Công bố nhầm.", "Released by mistake."), SECOND);

	@Test
	void knowsTheNewestEdition() {
		assertThat(verdict(FIRST, ORIGINAL)).isEqualTo(new Verdict("newest", "Đúng, và là bản mới nhất",
				"Đây là mã của bản công bố số 1 năm 2023, đăng ngày 01/01/1970. Chưa có bản nào thay thế.",
				"Mở năm 2023", "/nam/2023"));
		assertThat(verdict(SECOND, ORIGINAL, CORRECTION).state()).isEqualTo("newest");
	}

	@Test
	void tellsWhichEditionReplacedAnotherAndWhy() {
		Verdict verdict = verdict(FIRST, ORIGINAL, CORRECTION);
		assertThat(verdict.state()).isEqualTo("replaced");
		assertThat(verdict.text()).endsWith("Bản số 2 đã thay thế bản này. Lý do: Sai một con số.");
	}

	@Test
	void tellsThatAListWasWithdrawn() {
		assertThat(verdict(FIRST, ORIGINAL, WITHDRAWAL).state()).isEqualTo("withdrawn");
		assertThat(verdict(FIRST, ORIGINAL, WITHDRAWAL).text()).endsWith("Lý do: Công bố nhầm.");
		assertThat(verdict(SECOND, ORIGINAL, WITHDRAWAL).state()).isEqualTo("withdrawal");
	}

	@Test
	void doesNotKnowAnotherHash() {
		assertThat(verdict("3".repeat(64), ORIGINAL).state()).isEqualTo("unknown");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SHA-256: %s", "sha256:%s", "  %s  ", "sha256=%s" })
	void readsAHashAsItIsOftenPasted(String pasted) {
		assertThat(verdict(pasted.formatted(FIRST), ORIGINAL).state()).isEqualTo("newest");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "xyz", "1111 1111" })
	void saysThatSomethingIsNoHash(String typed) {
		assertThat(verdict(typed, ORIGINAL).state()).isEqualTo("malformed");
	}

	private static Verdict verdict(String typed, ReleasedEdition... editions) {
		ArchiveSnapshot archive = TestArchive.of(editions);
		return Verdict.of(typed, archive, Language.VI, Samples.ADDRESSES,
				new Frames(Samples.messages(), Samples.ADDRESSES));
	}

}
