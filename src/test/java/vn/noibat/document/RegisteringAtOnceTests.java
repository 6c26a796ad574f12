package vn.noibat.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Bilingual;
import vn.noibat.web.RefusedRequest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class RegisteringAtOnceTests {

	private static final Person CLERK = Person.of("clerk", Role.CLERK);

	@Autowired
	private Registering registering;

	@Autowired
	private Register register;

	@Autowired
	private Bodies bodies;

	@RepeatedTest(20)
	void registersADocumentOnce(RepetitionInfo round) throws Exception {
		String number = round.getCurrentRepetition() + "/VP-ONCE";
		NewDocument document = new NewDocument(number, "peoples-committee-office", Bilingual.of("Công văn"),
				LocalDate.of(2026, 2, 3), null, null, Bilingual.of("Một lần"), Urgency.NORMAL, null, Visibility.NOTHING,
				Secrecy.NONE, List.of(), List.of(), null);

		List<RuntimeException> refusals = together(() -> this.registering.register(document, null, CLERK));

		assertThat(refusals).hasSize(1).allMatch(DocumentExists.class::isInstance);
		assertThat(this.register.find(new RegisterQuery(number, "", "", Visibility.NOTHING, 1)).total()).isEqualTo(1);
	}

	@RepeatedTest(20)
	void addsABodyOnce(RepetitionInfo round) throws Exception {
		Bilingual name = Bilingual.of("Sở số " + round.getCurrentRepetition());

		List<RuntimeException> refusals = together(() -> this.bodies.addBody(null, name, CLERK));

		assertThat(refusals).hasSize(1).allMatch(BodyExists.class::isInstance);
	}

	@RepeatedTest(20)
	void changesWhatIsPublicOnce(RepetitionInfo round) throws Exception {
		String id = this.registering.register(document(round.getCurrentRepetition() + "/VP-SHOWN"), null, CLERK).id();

		List<RuntimeException> refusals = together(
				() -> this.registering.show(id, Visibility.NOTHING, Visibility.NUMBER, CLERK));

		assertThat(refusals).hasSize(1)
			.allSatisfy((refusal) -> assertThat(((RefusedRequest) refusal).reason())
				.isEqualTo("document.visibility.changed"));
		assertThat(this.register.document(id).visibility()).isEqualTo(Visibility.NUMBER);
	}

	private static NewDocument document(String number) {
		return new NewDocument(number, "peoples-committee-office", Bilingual.of("Công văn"), LocalDate.of(2026, 2, 3),
				null, null, Bilingual.of("Một lần"), Urgency.NORMAL, null, Visibility.NOTHING, Secrecy.NONE, List.of(),
				List.of(), null);
	}

	/** Does it twice at once, and gives what was refused. */
	private static List<RuntimeException> together(Callable<?> act) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> acts = new ArrayList<>();
			for (int person = 0; person < 2; person++) {
				acts.add(both.submit(() -> {
					start.await();
					return act.call();
				}));
			}
			List<RuntimeException> refusals = new ArrayList<>();
			for (Future<?> done : acts) {
				try {
					done.get();
				}
				catch (ExecutionException ex) {
					refusals.add((RuntimeException) ex.getCause());
				}
			}
			return refusals;
		}
		finally {
			both.shutdownNow();
		}
	}

}
