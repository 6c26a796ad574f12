package vn.noibat.edition;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.noibat.year.WorkingYear;
import vn.noibat.OwnYears;
import vn.noibat.OwnYearTest;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.approval.Approving;
import vn.noibat.approval.RecordedList;
import vn.noibat.journal.Journal;
import vn.noibat.journal.JournalEntry;
import vn.noibat.journal.JournalQuery;
import vn.noibat.text.Bilingual;
import vn.noibat.year.Almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@OwnYearTest
class PublishingTests {

	private static final Person SECRETARY = Person.of("secretary", Role.SECRETARY);

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

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext portal;

	@Test
	void releasesTheRecordsOnceHoweverOftenThePortalStarts() {
		int editions = editions();
		long entries = this.journal.head().sequence();
		this.recordsRelease.afterSingletonsInstantiated();
		this.recordsRelease.afterSingletonsInstantiated();

		assertThat(editions()).isEqualTo(editions);
		assertThat(this.journal.head().sequence()).isEqualTo(entries);
		assertThat(this.archive.current().years()).extracting(ReleasedEdition::year).contains(2024, 2023, 2022);
		assertThat(this.journal.after(0, 3)).extracting(JournalEntry::kind, JournalEntry::subject)
			.containsExactly(tuple("edition-released", "edition-2022-1"), tuple("edition-released", "edition-2023-1"),
					tuple("edition-released", "edition-2024-1"));
	}

	@Test
	void writesReleaseCorrectionAndWithdrawalDownAndNothingThatWasRefused() {
		WorkingYear year = released();
		OwnYears.retitle(this.portal, year.id(), "Tiêu đề đã đính chính");
		SealedEdition corrected = TestPublishing.correct(this.publishing, list(year), Bilingual.of("Sửa tiêu đề"));
		long entries = this.journal.head().sequence();
		assertThatExceptionOfType(NothingNew.class)
			.isThrownBy(() -> TestPublishing.correct(this.publishing, list(year), Bilingual.of("Không có gì mới")));
		assertThat(this.journal.head().sequence()).isEqualTo(entries);
		SealedEdition withdrawn = TestPublishing.withdraw(this.publishing, year.id(),
				Bilingual.of("Danh sách được thay thế"));

		String edition = "edition-" + year.year() + "-";
		List<JournalEntry> written = this.journal.entries(new JournalQuery(year.year(), "system", null, 1, 10))
			.entries();
		assertThat(written).extracting(JournalEntry::kind, JournalEntry::subject)
			.containsExactly(tuple("edition-withdrawn", edition + 3), tuple("edition-corrected", edition + 2),
					tuple("edition-released", edition + 1));
		assertThat(written).extracting((entry) -> entry.detailsByName().get("sha256"))
			.startsWith(withdrawn.sha256(), corrected.sha256());
		assertThat(written).extracting((entry) -> entry.detailsByName().get("number")).containsExactly("3", "2", "1");
		assertThat(this.journal.verify().isWhole()).isTrue();
	}

	@Test
	void tellsReadersWhichSubmittedTextAnEditionPublishesOnceItIsOut() {
		WorkingYear year = OwnYears.approved(this.portal);
		String submitted = this.jdbc.sql("select sha256 from approval_submission where year_id = ?")
			.param(year.id())
			.query(String.class)
			.single();
		String page = "/kiem-chung?sha256=" + submitted;
		this.publishing.seal(year.id(), SECRETARY);
		this.archive.refresh();
		assertThat(this.mvc.get().uri(page)).bodyText().contains("Cổng không biết mã này");

		this.publishing.release(year.id(), 1, SECRETARY);
		assertThat(this.archive.current().year(year.year()).orElseThrow().agreed())
			.isEqualTo(new AgreedText(1, submitted));
		assertThat(this.mvc.get().uri(page)).bodyText()
			.contains("Đúng là văn bản đã trình", "bản trình số 1 năm " + year.year(), "Những ai đã đồng ý",
					"/nam/" + year.year() + "/ban/1");
		assertThat(this.mvc.get().uri("/en/verify?sha256=" + submitted)).bodyText()
			.contains("submission 1 of " + year.year(), "as edition 1");
		assertThat(this.mvc.get().uri("/api/v1/verify?sha256=" + submitted)).bodyText()
			.contains("\"submission\":{\"number\":1,\"sha256\":\"" + submitted + "\"}");
		OwnYears.approveCorrection(this.portal, year.id(), "Tiêu đề đã đính chính", Bilingual.of("Sửa tiêu đề"));
		this.publishing.seal(year.id(), SECRETARY);
		this.publishing.release(year.id(), 2, SECRETARY);
		assertThat(this.mvc.get().uri(page)).bodyText()
			.contains("Đúng là văn bản đã trình, nhưng đã được đính chính ngày", "Sửa tiêu đề");
		TestPublishing.withdraw(this.publishing, year.id(), Bilingual.of("Rút để kiểm tra"));
		assertThat(this.mvc.get().uri(page)).bodyText()
			.contains("nhưng danh sách đã được thu hồi ngày", "Rút để kiểm tra")
			.doesNotContain("Những ai đã đồng ý", "/nam/" + year.year() + "/ban/1\"");
		for (String change : List.of("update edition_submission set submission_id = submission_id",
				"delete from edition_submission", "truncate edition_submission")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(change).update());
		}
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into edition_submission (edition_id, submission_id)
				select id, ? from edition where year = 2023 and number = 1
				""").param(year.id() + "-submission-1").update());
	}

	@Test
	void refusesASecondOriginalOfAYear() {
		WorkingYear year = released();

		assertThatExceptionOfType(AlreadyReleased.class)
			.isThrownBy(() -> this.publishing.publish(list(year), null, "system"));
	}

	@Test
	void refusesACorrectionThatSaysNothingNew() {
		WorkingYear year = released();

		assertThatExceptionOfType(NothingNew.class)
			.isThrownBy(() -> TestPublishing.correct(this.publishing, list(year), Bilingual.of("Không có gì mới")))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly(year.year(), 1));
	}

	@Test
	void correctsByANewEditionThatReadersSeeAtOnceAndKeepsTheOldOne() {
		WorkingYear year = released();
		SealedEdition first = this.archive.current().year(year.year()).orElseThrow().seal();
		long before = this.archive.current().generation();
		OwnYears.retitle(this.portal, year.id(), "Tiêu đề đã đính chính");

		SealedEdition second = TestPublishing.correct(this.publishing, list(year),
				Bilingual.of("Sửa tiêu đề", "Title mended"));

		assertThat(second.number()).isEqualTo(2);
		assertThat(second.previousSha256()).isEqualTo(first.sha256());
		ArchiveSnapshot now = this.archive.current();
		assertThat(now.year(year.year()).orElseThrow().content().highlight(1).orElseThrow().title().vi())
			.isEqualTo("Tiêu đề đã đính chính");
		assertThat(now.edition(year.year(), 1).orElseThrow().sha256()).isEqualTo(first.sha256());
		assertThat(now.generation()).isGreaterThan(before);
	}

	@Test
	void takesAYearBackWithoutLeavingItsTextOrItsFigures() {
		ArchiveSnapshot before = this.archive.current();
		List<String> documents = ofThatYearAlone(before);
		assertThat(documents).contains("1516-qd-ttg");
		TestPublishing.withdraw(this.publishing, "hai-phong-2023", Bilingual.of("Danh sách được thay thế"));

		ArchiveSnapshot now = this.archive.current();
		ReleasedEdition newest = now.year(2023).orElseThrow();
		assertThat(newest.isWithdrawn()).isTrue();
		assertThat(newest.content().highlights()).isEmpty();
		assertThat(documents).noneMatch((id) -> now.document(id).isPresent());
		assertThat(before.indicators().stream().flatMap((series) -> series.points().stream()))
			.anyMatch((point) -> point.edition().year() == 2023);
		assertThat(now.indicators().stream().flatMap((series) -> series.points().stream()))
			.noneMatch((point) -> point.edition().year() == 2023);
	}

	@Test
	void letsOneOfTwoCorrectionsAtOnceFollowTheOther() throws Exception {
		WorkingYear year = released();
		OwnYears.retitle(this.portal, year.id(), "Tiêu đề mới");
		RecordedList list = list(year);
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
			assertThat(this.jdbc.sql("select number from edition where year = ? order by number")
				.param(year.year())
				.query(Integer.class)
				.list()).containsExactly(1, 2);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void neverChangesAnEdition() {
		int editions = editions();
		for (String change : List.of("update edition set number = 9", "delete from edition",
				"truncate edition cascade")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update());
		}
		assertThat(editions()).isEqualTo(editions);
	}

	/** A year whose list was taken over as it stands. */
	private WorkingYear released() {
		WorkingYear year = OwnYears.editing(this.portal);
		this.publishing.publish(list(year), null, "system");
		return year;
	}

	private RecordedList list(WorkingYear year) {
		return this.approving.recordedList(this.almanac.yearRecord(year.id()));
	}

	private int editions() {
		return this.jdbc.sql("select count(*) from edition").query(Integer.class).single();
	}

	private static List<String> ofThatYearAlone(ArchiveSnapshot archive) {
		return archive.documents()
			.stream()
			.filter((entry) -> entry.years().equals(List.of(2023)))
			.map((entry) -> entry.document().id())
			.toList();
	}

}
