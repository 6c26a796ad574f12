package vn.noibat.year;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class YearKeepingTests {

	private static final String YEAR = "hai-phong-2022";

	@Autowired
	private YearKeeping years;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void tellsThatAnotherHoldsTheYearForTooLong() {
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.years.hold(YEAR);
				Future<WorkingYear> waiting = other.submit(() -> this.years.hold(YEAR));

				assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> waiting.get(7, TimeUnit.SECONDS))
					.withCauseInstanceOf(YearBusy.class);
			});
		}
		finally {
			other.shutdownNow();
		}
	}

}
