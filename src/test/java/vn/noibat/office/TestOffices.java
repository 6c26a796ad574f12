package vn.noibat.office;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.noibat.account.SecretBox;

/**
 * Makes press offices and their channels for tests of other rooms, without accounts.
 */
public class TestOffices {

	private final JdbcClient jdbc;

	private final SecretBox box;

	public TestOffices(JdbcClient jdbc, SecretBox box) {
		this.jdbc = jdbc;
		this.box = box;
	}

	/** An office without a channel but its queue. */
	public String office(String id) {
		this.jdbc.sql("""
				insert into press_office (id, name, contact_person, telephone, language, enabled, created_at, version)
				values (?, ?, 'Nguyễn Thị Thử', '0225 000 000', 'VI', true, now(), 0) on conflict do nothing
				""").params(id, "Tòa soạn " + id).update();
		return id;
	}

	/** A channel of an office. */
	public UUID channel(String office, ChannelKind kind, String address) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into press_channel (id, office_id, kind, address, switched_on, made_at, version)
				values (?, ?, ?, ?, true, clock_timestamp(), 0)
				""").params(id, office, kind.name(), address).update();
		if (kind == ChannelKind.WEBHOOK) {
			this.jdbc.sql("insert into webhook_secret (channel_id, closed, made_at) values (?, ?, ?)")
				.params(id, this.box.close("webhook " + id, secret(id)),
						OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
				.update();
		}
		return id;
	}

	/** A token of an office, good for a day from everywhere. */
	public String token(String office, Set<TokenScope> scopes) {
		TokenText token = TokenText.random();
		this.jdbc.sql("""
				insert into api_token (id, office_id, label, token_sha256, hint, scopes, allowed, expires_at, made_by,
					made_at)
				values (?, ?, 'test', ?, ?, string_to_array(?, ','), '{}', now() + interval '1 day', 'press1', now())
				""")
			.params(UUID.randomUUID(), office, token.sha256(), token.hint(),
					scopes.stream().map(Enum::name).collect(Collectors.joining(",")))
			.update();
		return token.text();
	}

	/** What messages to a webhook are signed with. */
	public static String secret(UUID channel) {
		return "whsec_" + Base64.getEncoder()
			.encodeToString(channel.toString().substring(0, 32).getBytes(StandardCharsets.US_ASCII));
	}

}
