package vn.noibat.selection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

import vn.noibat.year.WrongStage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestSelection.class)
class NominatingAtOnceTests {

	private static final String DEPARTMENT = TestSelection.DEPARTMENT;

	@Autowired
	private TestSelection selection;

	@Autowired
	private Nominating nominating;

	@Autowired
	private Voting voting;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void handsNothingInWhileABallotIsBeingOpened() throws Exception {
		String year = this.selection.ready(2091, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));
		String draft = this.nominating.draft(year, NominationTests.text("Muộn"), DEPARTMENT, TestSelection.NOMINATOR);
		int version = this.nominating.nomination(year, draft, TestSelection.NOMINATOR).version();

		refusedAfterTheOpeningOf(year, () -> this.nominating.handIn(year, draft, TestSelection.NOMINATOR));

		assertThat(this.nominating.nomination(year, draft, TestSelection.NOMINATOR).state())
			.isEqualTo(NominationState.DRAFT);
		assertThatExceptionOfType(WrongStage.class).isThrownBy(() -> this.nominating.revise(year, draft,
				NominationTests.text("Khác"), version, TestSelection.NOMINATOR));
	}

	@Test
	void draftsNothingWhileABallotIsBeingOpened() throws Exception {
		String year = this.selection.ready(2092, 1, 3, TestSelection.terms(1, Manner.ONLINE, true));

		refusedAfterTheOpeningOf(year,
				() -> this.nominating.draft(year, NominationTests.text("Muộn"), DEPARTMENT, TestSelection.NOMINATOR));

		assertThat(this.nominating.visible(year, TestSelection.NOMINATOR)).extracting(NominationRecord::state)
			.doesNotContain(NominationState.DRAFT);
	}

	private void refusedAfterTheOpeningOf(String year, Runnable act) throws Exception {
		CompletableFuture<Void> meanwhile = this.transactions.execute((status) -> {
			this.voting.open(year, null, TestSelection.SECRETARY);
			CompletableFuture<Void> begun = CompletableFuture.runAsync(act);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> begun.get(1, TimeUnit.SECONDS));
			return begun;
		});
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> meanwhile.get(10, TimeUnit.SECONDS))
			.withCauseInstanceOf(WrongStage.class);
	}

}
