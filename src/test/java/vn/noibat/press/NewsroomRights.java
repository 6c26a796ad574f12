package vn.noibat.press;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.RightsFixture;
import vn.noibat.RightsRow;
import vn.noibat.RightsSubject;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.delivery.PressMessage;
import vn.noibat.delivery.Sending;
import vn.noibat.office.ChannelKind;
import vn.noibat.office.Channels;
import vn.noibat.office.TokenScope;
import vn.noibat.office.Tokens;

/** A press office's message, channel and token for the rights table. */
class NewsroomRights implements RightsFixture {

	private final Channels channels;

	private final Tokens tokens;

	private final Sending sending;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	NewsroomRights(Channels channels, Tokens tokens, Sending sending, EntityManager entities, JdbcClient jdbc) {
		this.channels = channels;
		this.tokens = tokens;
		this.sending = sending;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	@Override
	public boolean knows(String route) {
		return route.startsWith("/toa-soan") || route.startsWith("/api/v1/press/editions/");
	}

	@Override
	public Scene set(RightsRow scene) {
		return this::prepared;
	}

	private Prepared prepared(RightsRow row, RightsSubject subject) {
		String number = row.isForeign() ? "2" : "1";
		Person owner = Person.of("press" + number, Role.PRESS);
		Prepared prepared = Prepared.with("year", 2022, "number", row.isForeign() ? 9 : 1, "id",
				id(row.route(), owner, number), "sha256", "0f".repeat(32));
		return switch (row.route()) {
			case "/toa-soan/channels" -> prepared.field("kind", "EMAIL").field("address", "moi@bao.example");
			case "/toa-soan/tokens" -> prepared.field("label", TYPED).field("scopes", "QUEUE").field("days", 7);
			case "/toa-soan/deliveries/replays" -> prepared.field("from", "2026-11-01").field("until", "2026-11-02");
			default -> prepared.field("code", "01");
		};
	}

	private Object id(String route, Person owner, String number) {
		if (route.contains("/editions/")) {
			return "";
		}
		String office = "toa-soan-thu-" + number;
		if (route.startsWith("/toa-soan/tokens")) {
			return this.tokens.make(TYPED, Set.of(TokenScope.QUEUE), List.of(), 1, owner).id();
		}
		if (route.startsWith("/toa-soan/messages")) {
			return DispatchedEdition.named(this.sending, 2022, 1, office).id();
		}
		UUID channel = this.channels.add(ChannelKind.WEBHOOK, "https://nhan.bao.example/", owner).channel().id();
		if (route.startsWith("/toa-soan/deliveries/{id}")) {
			PressMessage test = this.sending.test(office, channel);
			this.entities.flush();
			return this.jdbc.sql("select id from press_delivery where message_id = ?")
				.param(test.id())
				.query(UUID.class)
				.single();
		}
		return channel;
	}

}
