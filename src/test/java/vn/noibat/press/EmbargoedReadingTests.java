package vn.noibat.press;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

import vn.noibat.OwnYearTest;
import vn.noibat.OwnYears;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.delivery.DeliveryBoard;
import vn.noibat.dispatch.TestDispatching;
import vn.noibat.edition.Archive;
import vn.noibat.edition.EmbargoedEditions;
import vn.noibat.edition.Publishing;
import vn.noibat.office.EmbargoedFetches;
import vn.noibat.office.TokenBearer;
import vn.noibat.office.TokenScope;
import vn.noibat.web.RefusedRequest;
import vn.noibat.year.WorkingYear;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Who may not read an edition before its time makes the portal do no more than for one
 * that is nowhere, so that no clock tells of it either.
 */
@OwnYearTest
class EmbargoedReadingTests {

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Archive archive;

	@Autowired
	private DeliveryBoard messages;

	@Autowired
	private EmbargoedFetches fetches;

	@Autowired
	private Clock clock;

	@Test
	void looksForNothingThatIsNotOutForAnOfficeThatIsNotNamed() {
		WorkingYear year = OwnYears.approved(this.portal);
		this.publishing.seal(year.id(), Person.of("secretary", Role.SECRETARY));
		new TestDispatching(this.portal).issued(year, 1, "41/VP-" + year.year(),
				this.clock.instant().plus(Duration.ofDays(1)), "toa-soan-thu-1");
		EmbargoedEditions sealed = mock();
		EmbargoedReading reading = new EmbargoedReading(this.archive, sealed, this.messages, this.fetches, this.clock);

		assertMissing(reading, year, "toa-soan-thu-2");
		verifyNoInteractions(sealed);
		assertMissing(reading, year, "toa-soan-thu-1");
		verify(sealed, Mockito.description("the office that is named")).edition(year.year(), 1);
	}

	private static void assertMissing(EmbargoedReading reading, WorkingYear year, String office) {
		TokenBearer bearer = new TokenBearer(UUID.randomUUID(), office, Set.of(TokenScope.READ_EMBARGOED));
		assertThatExceptionOfType(RefusedRequest.class).isThrownBy(
				() -> reading.read(String.valueOf(year.year()), "1", "edition", bearer, new MockHttpServletRequest()))
			.matches((refused) -> refused.status() == HttpStatus.NOT_FOUND);
	}

}
