package vn.noibat.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedSignInsTests {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	private final List<Object> written = new ArrayList<>();

	private boolean broken;

	private final RefusedSignIns refusals = new RefusedSignIns(TransactionOperations.withoutTransaction(), (event) -> {
		if (this.broken) {
			throw new IllegalStateException("no database");
		}
		this.written.add(event);
	}, Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void writesNothingWhereNobodyWasRefused() {
		this.refusals.write();
		this.refusals.stop();

		assertThat(this.written).isEmpty();
	}

	@Test
	void namesTheAccountsTriedMostAndCountsUnknownNamesOnly() {
		count("editor", 2);
		count("secretary", 3);
		this.refusals.count(Optional.empty());

		this.refusals.write();

		assertThat(this.written).containsExactly(new SignInsRefused(NOW, 6, "secretary 3, editor 2", 0));
	}

	@Test
	void namesNoMoreThanTwentyAndFitsIntoTheJournal() {
		IntStream.rangeClosed(1, 1500).forEach((number) -> count("%064d".formatted(number), 1));

		this.refusals.write();

		SignInsRefused refused = (SignInsRefused) this.written.get(0);
		assertThat(refused.refusals()).isEqualTo(1500);
		assertThat(refused.accounts().split(", ")).hasSize(20);
		assertThat(refused.others()).isEqualTo(980);
		assertThat(refused.details().toString()).hasSizeLessThan(4000);
	}

	@Test
	void keepsForTheNextTimeWhatCouldNotBeWritten() {
		count("editor", 2);
		this.broken = true;
		this.refusals.write();
		this.broken = false;
		count("editor", 1);

		this.refusals.write();

		assertThat(this.written).containsExactly(new SignInsRefused(NOW, 3, "editor 3", 0));
	}

	@Test
	void writesTheLastOnesWhenThePortalStops() {
		this.refusals.start();
		count("editor", 1);

		this.refusals.stop();

		assertThat(this.written).containsExactly(new SignInsRefused(NOW, 1, "editor 1", 0));
		assertThat(this.refusals.isRunning()).isFalse();
	}

	private void count(String account, int times) {
		IntStream.range(0, times).forEach((time) -> this.refusals.count(Optional.of(account)));
	}

}
