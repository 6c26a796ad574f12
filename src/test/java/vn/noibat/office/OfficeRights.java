package vn.noibat.office;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.account.Person;
import vn.noibat.account.Role;

/** Press offices with a channel and a token for the rights table. */
class OfficeRights implements RightsFixture {

	private static final Person PRESS1 = Person.of("press1", Role.PRESS);

	private final OfficeKeeping keeping;

	private final Channels channels;

	private final Tokens tokens;

	private final Confirming confirming;

	private final EntityManager entities;

	private final Clock clock;

	OfficeRights(OfficeKeeping keeping, Channels channels, Tokens tokens, Confirming confirming, EntityManager entities,
			Clock clock) {
		this.entities = entities;
		this.keeping = keeping;
		this.channels = channels;
		this.tokens = tokens;
		this.confirming = confirming;
		this.clock = clock;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/desk/offices") || route.startsWith(ConfirmationPath.VI)
				|| route.startsWith(ConfirmationPath.EN);
	}

	@Override
	public Scene set(RightsRow scene) {
		UUID channel = this.channels.add(ChannelKind.EMAIL, "quyen@bao.example", PRESS1).channel().id();
		this.entities.flush();
		String link = this.confirming.link(channel, this.clock.instant());
		UUID token = this.tokens.make(TYPED, Set.of(TokenScope.QUEUE), List.of(), 1, PRESS1).id();
		int version = this.keeping.kept("toa-soan-thu-1", Person.of("admin", Role.ADMIN)).version();
		return (row, subject) -> {
			boolean part = row.route().contains("/channels/") || row.route().contains("/tokens/");
			if (row.route().contains("{token:")) {
				return Prepared.with("token", row.isForeign() ? "A".repeat(43) : link);
			}
			String id = !row.isForeign() ? "toa-soan-thu-1" : (part ? "toa-soan-thu-2" : "khong-co");
			return Prepared.with("id", id, "channel", channel, "token", token)
				.field("name", TYPED)
				.field("version", version);
		};
	}

}
