package vn.noibat.edition;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import vn.noibat.approval.Approving;
import vn.noibat.approval.RecordedList;
import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;
import vn.noibat.journal.JournalQuery;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Almanac;
import vn.noibat.year.YearRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class PublishingTests {

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private RecordsRelease recordsRelease;

	@Autowired
	private Almanac almanac;

	@Autowired
	private Approving approving;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void releasesTheRecordsOnceHoweverOftenThePortalStarts() {
		this.recordsRelease.afterSingletonsInstantiated();
		this.recordsRelease.afterSingletonsInstantiated();

		assertThat(this.jdbc.sql("select count(*) from edition").query(Integer.class).single()).isEqualTo(3);
		assertThat(this.archive.current().years()).extracting(ReleasedEdition::year).containsExactly(2024, 2023, 2022);
		assertThat(this.journal.head().sequence()).isEqualTo(3);
	}

	@Test
	void writesReleaseCorrectionAndWithdrawalDownAndNothingThatWasRefused() {
		retitle(2022, 1, "Tiêu đề đã đính chính");
		SealedEdition corrected = TestPublishing.correct(this.publishing, list(2022), Bilingual.of("Sửa tiêu đề"));
		assertThatExceptionOfType(NothingNew.class)
			.isThrownBy(() -> TestPublishing.correct(this.publishing, list(2022), Bilingual.of("Không có gì mới")));
		SealedEdition withdrawn = TestPublishing.withdraw(this.publishing, "hai-phong-2022",
				Bilingual.of("Danh sách được thay thế"));

		List<JournalEntry> entries = this.journal.entries(new JournalQuery(2022, "system", null, 1, 10)).entries();
		assertThat(entries).extracting(JournalEntry::kind, JournalEntry::subject)
			.containsExactly(tuple("edition-withdrawn", "edition-2022-3"), tuple("edition-corrected", "edition-2022-2"),
					tuple("edition-released", "edition-2022-1"));
		assertThat(entries).extracting((entry) -> entry.detailsByName().get("sha256"))
			.startsWith(withdrawn.sha256(), corrected.sha256());
		assertThat(entries).extracting((entry) -> entry.detailsByName().get("number")).containsExactly("3", "2", "1");
		assertThat(this.journal.head().sequence()).isEqualTo(5);
		assertThat(this.journal.verify().isWhole()).isTrue();
	}

	@Test
	void refusesASecondOriginalOfAYear() {
		assertThatExceptionOfType(AlreadyReleased.class)
			.isThrownBy(() -> this.publishing.publish(list(2022), null, "system"));
	}

	@Test
	void refusesACorrectionThatSaysNothingNew() {
		assertThatExceptionOfType(NothingNew.class)
			.isThrownBy(() -> TestPublishing.correct(this.publishing, list(2022), Bilingual.of("Không có gì mới")))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly(2022, 1));
	}

	@Test
	void correctsByANewEditionThatReadersSeeAtOnceAndKeepsTheOldOne() {
		SealedEdition first = this.archive.current().year(2022).orElseThrow().seal();
		long before = this.archive.current().generation();
		retitle(2022, 1, "Tiêu đề đã đính chính");

		SealedEdition second = TestPublishing.correct(this.publishing, list(2022),
				Bilingual.of("Sửa tiêu đề", "Title mended"));

		assertThat(second.number()).isEqualTo(2);
		assertThat(second.previousSha256()).isEqualTo(first.sha256());
		ArchiveSnapshot now = this.archive.current();
		assertThat(now.year(2022).orElseThrow().content().highlight(1).orElseThrow().title().vi())
			.isEqualTo("Tiêu đề đã đính chính");
		assertThat(now.edition(2022, 1).orElseThrow().sha256()).isEqualTo(first.sha256());
		assertThat(now.generation()).isGreaterThan(before);
	}

	@Test
	void takesAYearBackWithoutLeavingItsTextOrItsFigures() {
		TestPublishing.withdraw(this.publishing, "hai-phong-2022", Bilingual.of("Danh sách được thay thế"));

		ReleasedEdition newest = this.archive.current().year(2022).orElseThrow();
		assertThat(newest.isWithdrawn()).isTrue();
		assertThat(newest.content().highlights()).isEmpty();
		assertThat(this.archive.current().document("374-vp-bc")).isEmpty();
		assertThat(this.archive.current()
			.indicator("tourist-arrivals-international")
			.map(IndicatorSeries::points)
			.orElse(List.of())).isEmpty();
	}

	@Test
	void letsOneOfTwoCorrectionsAtOnceFollowTheOther() throws Exception {
		retitle(2022, 1, "Tiêu đề mới");
		RecordedList list = list(2022);
		CyclicBarrier start = new CyclicBarrier(2);
		Callable<Boolean> correct = () -> {
			start.await();
			try {
				TestPublishing.correct(this.publishing, list, Bilingual.of("Sửa tiêu đề"));
				return true;
			}
			catch (NothingNew ex) {
				return false;
			}
		};
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Future<Boolean>> outcomes = people.invokeAll(List.of(correct, correct));

			assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
			assertThat(this.jdbc.sql("select number from edition where year = 2022 order by number")
				.query(Integer.class)
				.list()).containsExactly(1, 2);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void neverChangesAnEdition() {
		for (String change : List.of("update edition set number = 9", "delete from edition",
				"truncate edition cascade")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update());
		}
		assertThat(this.jdbc.sql("select count(*) from edition").query(Integer.class).single()).isEqualTo(3);
	}

	private RecordedList list(int year) {
		YearRecord record = this.almanac.recordedYears()
			.stream()
			.filter((one) -> one.year() == year)
			.findFirst()
			.orElseThrow();
		return this.approving.recordedList(record);
	}

	private void retitle(int year, int rank, String title) {
		this.jdbc.sql("update highlight set title_vi = ? where year_id = ? and rank = ?")
			.params(title, "hai-phong-" + year, rank)
			.update();
	}

}
