package vn.noibat.office;

import java.net.InetAddress;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.outbound.AddressBlock;
import vn.noibat.text.Folding;
import vn.noibat.web.RefusedRequest;

/**
 * The door to the tokens with which programs of press offices come.
 */
@Service
@Transactional
public class Tokens {

	/** The longest life of a token, in days. */
	public static final int LONGEST_LIFE = 366;

	static final int MOST_TOKENS = 20;

	static final int MOST_NETWORKS = 20;

	private static final int LONGEST_LABEL = 120;

	private static final String ADMITTED = """
			select token.id, token.office_id, token.scopes
			from api_token token
			join press_office office on office.id = token.office_id and office.enabled
			where token.token_sha256 = :sha256 and token.revoked_at is null and token.expires_at > :now
				and (cardinality(token.allowed) = 0 or exists (
					select from unnest(token.allowed) network where cast(:address as inet) <<= network::cidr))""";

	// To the minute: a use must not cost a write each time.
	private static final String USED = """
			insert into api_token_use as known (token_id, last_used_at, last_address) values (:id, :now, :address)
			on conflict (token_id) do update set last_used_at = excluded.last_used_at,
				last_address = excluded.last_address
			where known.last_used_at < excluded.last_used_at - interval '1 minute'
				or known.last_address <> excluded.last_address""";

	private final ApiTokens tokens;

	private final Offices offices;

	private final OfficeKeeping keeping;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Tokens(ApiTokens tokens, Offices offices, OfficeKeeping keeping, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.tokens = tokens;
		this.offices = offices;
		this.keeping = keeping;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Who comes with a token: nobody when it is unknown, expired or taken back, when its
	 * office is closed, or when it is not taken from that address.
	 * @param from the address from which it is sent
	 */
	public Optional<TokenBearer> admit(String token, InetAddress from, Instant now) {
		String address = written(from);
		OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
		Optional<TokenBearer> bearer = TokenText.of(token)
			.flatMap((text) -> this.jdbc.sql(ADMITTED)
				.param("sha256", text.sha256())
				.param("now", time)
				.param("address", address)
				.query((row, number) -> new TokenBearer(row.getObject(1, UUID.class), row.getString(2), scopes(row)))
				.optional());
		bearer.ifPresent((admitted) -> this.jdbc.sql(USED)
			.param("id", admitted.tokenId())
			.param("now", time)
			.param("address", address)
			.update());
		return bearer;
	}

	/** Without the zone of an IPv6 address, which no network has. */
	static String written(InetAddress address) {
		return address.getHostAddress().replaceFirst("%.*", "");
	}

	private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
		Array scopes = row.getArray(3);
		return Stream.of((String[]) scopes.getArray()).map(TokenScope::valueOf).collect(Collectors.toSet());
	}

	/**
	 * Makes a token for the person's office.
	 * @param label what it is for
	 * @param networks from which it is taken, addresses or in CIDR notation; from
	 * everywhere when there is none
	 * @param days how long it is taken, from 1 to {@value #LONGEST_LIFE}
	 * @return the token, told once
	 * @throws RefusedRequest when something of that will not do, or there are too many
	 */
	public NewToken make(String label, Set<TokenScope> scopes, Collection<String> networks, int days, Person person) {
		Office office = this.keeping.held(person);
		String typed = Folding.nfc(label).strip();
		if (typed.isEmpty() || typed.length() > LONGEST_LABEL) {
			throw refused("office.refused.label", LONGEST_LABEL);
		}
		if (scopes.isEmpty()) {
			throw refused("office.refused.scopes");
		}
		if (days < 1 || days > LONGEST_LIFE) {
			throw refused("office.refused.days", LONGEST_LIFE);
		}
		if (networks.size() > MOST_NETWORKS) {
			throw refused("office.refused.networks", MOST_NETWORKS);
		}
		List<String> allowed = networks.stream().map(Tokens::network).distinct().toList();
		Instant now = this.clock.instant();
		long open = this.tokens.findByOfficeIdOrderByMadeAtDescIdAsc(office.id())
			.stream()
			.filter((token) -> token.isOpen(now))
			.count();
		if (open >= MOST_TOKENS) {
			throw RefusedRequest.conflict("office.refused.tokens", MOST_TOKENS);
		}
		TokenText text = TokenText.random();
		ApiToken token = this.tokens.save(new ApiToken(UUID.randomUUID(), office.id(), typed, text, scopes, allowed,
				now.plus(Duration.ofDays(days)), person.account(), now));
		publish("token-made", token, person,
				Map.of("scopes", scopes.stream().sorted().map(TokenScope::name).collect(Collectors.joining(" ")),
						"expiresAt", token.expiresAt().toString()));
		return new NewToken(token.id(), text.text());
	}

	private static String network(String typed) {
		String text = typed.strip();
		return AddressBlock.parse(text)
			.map(AddressBlock::canonical)
			.orElseThrow(() -> refused("office.refused.network",
					(text.length() <= 50) ? text : text.substring(0, 50) + "…"));
	}

	/** The tokens of the person's office, newest first. */
	@Transactional(readOnly = true)
	public List<IssuedToken> own(Person person) {
		person.require(Role.PRESS);
		return this.offices.findByAccount(person.account())
			.filter(Office::isEnabled)
			.map((office) -> listed(office.id()))
			.orElseThrow(NotAllowed::new);
	}

	/** The tokens of an office, newest first, for those who keep the offices. */
	@Transactional(readOnly = true)
	List<IssuedToken> of(String officeId, Person person) {
		OfficeKeeping.requireKeeper(person);
		return listed(officeId);
	}

	/** Takes a token of the person's office back. */
	public void revoke(UUID tokenId, Person person) {
		revoke(this.keeping.held(person).id(), tokenId, person);
	}

	/** Takes a token of an office back, as one who keeps the offices. */
	void revoke(Person keeper, String officeId, UUID tokenId) {
		OfficeKeeping.requireKeeper(keeper);
		revoke(officeId, tokenId, keeper);
	}

	private void revoke(String officeId, UUID tokenId, Person person) {
		ApiToken token = this.tokens.findById(tokenId)
			.filter((one) -> one.officeId().equals(officeId))
			.orElseThrow(NotAllowed::new);
		if (token.revoke(person.account(), this.clock.instant())) {
			publish("token-revoked", token, person, Map.of());
		}
	}

	private List<IssuedToken> listed(String officeId) {
		Instant now = this.clock.instant();
		List<ApiToken> listed = this.tokens.findByOfficeIdOrderByMadeAtDescIdAsc(officeId);
		Map<UUID, Use> uses = this.jdbc.sql("""
				select token_id, last_used_at, last_address from api_token_use
				join api_token on api_token.id = token_id where office_id = :office""")
			.param("office", officeId)
			.query((row, number) -> new Use(row.getObject(1, UUID.class),
					row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
			.stream()
			.collect(Collectors.toMap(Use::token, Function.identity()));
		return listed.stream().map((token) -> {
			Use use = uses.get(token.id());
			return new IssuedToken(token.id(), token.label(), token.hint(), token.scopes(), token.allowed(),
					token.expiresAt(), token.madeBy(), token.isOpen(now), token.revokedAt(),
					(use != null) ? use.at() : null, (use != null) ? use.address() : null);
		}).toList();
	}

	private void publish(String kind, ApiToken token, Person person, Map<String, String> details) {
		Map<String, String> all = new HashMap<>(details);
		all.put("token", token.id().toString());
		this.events.publishEvent(new OfficeChanged(kind, token.officeId(), person.account(), all));
	}

	private static RefusedRequest refused(String reason, Object... arguments) {
		return new RefusedRequest(HttpStatus.UNPROCESSABLE_CONTENT, reason, arguments);
	}

	/** When and from where a token was used last. */
	private record Use(UUID token, Instant at, String address) {
	}

}
