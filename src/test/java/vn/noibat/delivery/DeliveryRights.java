package vn.noibat.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.account.SecretBox;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.TestOffices;
import vn.noibat.text.Bilingual;
import vn.noibat.text.CanonicalJson;
import vn.noibat.year.StagedYears;
import vn.noibat.year.WorkingYear;
import vn.noibat.year.YearKeeping;

/** A message to an office for the rights table. */
class DeliveryRights implements RightsFixture {

	private static final int YEAR = 2033;

	private final Sending sending;

	private final Deliveries deliveries;

	private final Acknowledgements acknowledgements;

	private final TestOffices offices;

	private final YearKeeping years;

	private final JdbcClient jdbc;

	private final Clock clock;

	DeliveryRights(Sending sending, Deliveries deliveries, Acknowledgements acknowledgements, YearKeeping years,
			JdbcClient jdbc, SecretBox box, Clock clock) {
		this.years = years;
		this.jdbc = jdbc;
		this.sending = sending;
		this.deliveries = deliveries;
		this.acknowledgements = acknowledgements;
		this.offices = new TestOffices(jdbc, box);
		this.clock = clock;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/years/{year:\\d{4}}/messages") || route.startsWith(AnswerPath.VI + "/{")
				|| route.startsWith(AnswerPath.EN + "/{") || route.startsWith("/api/v1/press/queue");
	}

	@Override
	public Scene set(RightsRow scene) {
		WorkingYear year = this.years.open(YEAR, 10, Bilingual.of(TYPED), Person.of("secretary", Role.SECRETARY));
		StagedYears.lead(year, scene.stage(), this.years, this.jdbc);
		String office = this.offices.office("quyen-han");
		this.offices.channel(office, ChannelKind.EMAIL, UUID.randomUUID() + "@press.example");
		PressMessage message = this.sending.send(Letters.ofYear(YEAR, TYPED, office));
		UUID delivery = this.deliveries.findByMessageIdAndOfficeId(message.id(), office)
			.stream()
			.filter((way) -> way.channelKind() == ChannelKind.EMAIL)
			.findFirst()
			.orElseThrow()
			.id();
		String token = RandomText.token();
		this.acknowledgements.addLink(CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8)), message.id(),
				office, this.clock.instant());
		// A message of another year is none, and a link that nobody was sent neither.
		return (row, subject) -> Prepared
			.with("year", row.isForeign() ? 2022 : YEAR, "id", message.id(), "delivery", delivery, "office", office,
					"token", row.isForeign() ? RandomText.token() : token)
			.field("name", TYPED)
			.field("code", "03");
	}

}
