package vn.noibat.office;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.noibat.account.AccountCard;
import vn.noibat.account.AccountChanged;
import vn.noibat.account.Directory;
import vn.noibat.account.NotAllowed;
import vn.noibat.account.Person;
import vn.noibat.account.Role;
import vn.noibat.text.Folding;

/**
 * The door to the press offices; administrators and clerks keep them.
 */
@Service
@Transactional
public class OfficeKeeping {

	private static final Role[] KEEPERS = { Role.ADMIN, Role.CLERK };

	/** Places beside the offices' own pages. */
	private static final Set<String> RESERVED = Set.of("new");

	private static final int LONGEST_ID = 50;

	private final Offices offices;

	private final ApiTokens tokens;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OfficeKeeping(Offices offices, ApiTokens tokens, Directory directory, ApplicationEventPublisher events,
			Clock clock) {
		this.offices = offices;
		this.tokens = tokens;
		this.directory = directory;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the person keeps the press offices. */
	public static boolean isKeeper(Person person) {
		return person.has(KEEPERS);
	}

	static void requireKeeper(Person person) {
		person.require(KEEPERS);
	}

	/** All offices by name, closed ones too. */
	@Transactional(readOnly = true)
	public List<PressOffice> offices() {
		return this.offices.findAllByOrderByName().stream().map(Office::toRecord).toList();
	}

	@Transactional(readOnly = true)
	public Optional<PressOffice> office(String id) {
		return this.offices.findById(id).map(Office::toRecord);
	}

	/**
	 * The office that a person acts for: none without the role of one, or once it is
	 * closed.
	 */
	@Transactional(readOnly = true)
	public Optional<PressOffice> officeOf(Person person) {
		return person.has(Role.PRESS)
				? this.offices.findByAccount(person.account()).filter(Office::isEnabled).map(Office::toRecord)
				: Optional.empty();
	}

	/**
	 * The office that a person acts for, held until the transaction ends, so that two at
	 * once do not make one too many of anything.
	 * @throws NotAllowed when there is none
	 */
	Office held(Person person) {
		person.require(Role.PRESS);
		return this.offices.findByAccount(person.account())
			.flatMap((office) -> this.offices.findHeldById(office.id()))
			.filter(Office::isEnabled)
			.orElseThrow(NotAllowed::new);
	}

	/**
	 * The office that a person acts for, held until the transaction ends: what it may do
	 * a few times an hour is counted by one at a time.
	 * @throws NotAllowed when there is none
	 */
	public PressOffice hold(Person person) {
		return held(person).toRecord();
	}

	/** The offices that accounts act for, by the accounts' names. */
	@Transactional(readOnly = true)
	Map<String, String> officesByAccount(Person person) {
		requireKeeper(person);
		return this.offices.findAllByOrderByName()
			.stream()
			.flatMap((office) -> office.accounts().stream().map((account) -> Map.entry(account, office.id())))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The office as it is kept. */
	@Transactional(readOnly = true)
	Office kept(String id, Person person) {
		requireKeeper(person);
		return this.offices.findById(id).orElseThrow(OfficeMissing::new);
	}

	/**
	 * Enters an office.
	 * @return its id, made of the name
	 * @throws OfficeExists when there is one of that name
	 * @throws AccountTaken when an account cannot act for it
	 */
	String enter(OfficeCard card, Collection<String> accounts, Person person) {
		requireKeeper(person);
		requireFreeName(card.name(), null);
		requireFree(accounts, Set.of());
		Office office = new Office(freeId(card.name()), card, this.clock.instant());
		office.assign(accounts);
		this.offices.save(office);
		publish("office-entered", office.id(), person, Map.of("accounts", words(accounts)));
		return office.id();
	}

	/**
	 * Makes an office for an account of an installation that makes its own accounts,
	 * once.
	 */
	void makeLocal(String id, OfficeCard card, String account, Instant now) {
		boolean known = this.offices.existsById(id) || this.offices.findByName(card.name()).isPresent();
		if (!known && this.offices.findByAccount(account).isEmpty()) {
			Office office = new Office(id, card, now);
			office.assign(Set.of(account));
			this.offices.save(office);
		}
	}

	/**
	 * Writes down what is known of an office now, and who acts for it.
	 * @param version that was shown when the form was filled in
	 * @throws OfficeTouched when there is a later one
	 * @throws OfficeExists when another has that name
	 * @throws AccountTaken when an account cannot act for it
	 */
	void change(String id, int version, OfficeCard card, Collection<String> accounts, Person person) {
		requireKeeper(person);
		Office office = held(id);
		if (office.version() != version) {
			throw new OfficeTouched();
		}
		requireFreeName(card.name(), id);
		requireFree(accounts, office.accounts());
		boolean changed = office.take(card);
		Set<String> gone = office.accounts();
		gone.removeAll(accounts);
		boolean assigned = office.assign(accounts);
		if (changed) {
			publish("office-changed", id, person, Map.of());
		}
		if (assigned) {
			publish("office-accounts-changed", id, person, Map.of("accounts", words(accounts)));
		}
		gone.forEach((account) -> revokeTokensOf(account, id, person.account()));
	}

	/**
	 * Whoever may not act for an office any more leaves no token behind.
	 */
	@EventListener
	void follow(AccountChanged changed) {
		boolean acts = this.directory.account(changed.subject())
			.filter((card) -> card.enabled() && card.roles().contains(Role.PRESS))
			.isPresent();
		if (!acts) {
			this.offices.findByAccount(changed.subject())
				.ifPresent((office) -> revokeTokensOf(changed.subject(), office.id(), changed.person()));
		}
	}

	private void revokeTokensOf(String account, String officeId, String by) {
		Instant now = this.clock.instant();
		this.tokens.findByOfficeIdOrderByMadeAtDescIdAsc(officeId)
			.stream()
			.filter((token) -> token.madeBy().equals(account) && token.isOpen(now) && token.revoke(by, now))
			.forEach((token) -> this.events.publishEvent(
					new OfficeChanged("token-revoked", officeId, by, Map.of("token", token.id().toString()))));
	}

	/**
	 * Closes an office: it stays on file, nothing is sent to it, its tokens and pages end
	 * at once.
	 */
	void close(String id, Person person) {
		requireKeeper(person);
		Office office = held(id);
		if (office.isEnabled()) {
			office.close();
			publish("office-closed", id, person, Map.of());
		}
	}

	void reopen(String id, Person person) {
		requireKeeper(person);
		Office office = held(id);
		if (!office.isEnabled()) {
			office.reopen();
			publish("office-reopened", id, person, Map.of());
		}
	}

	private Office held(String id) {
		return this.offices.findHeldById(id).orElseThrow(OfficeMissing::new);
	}

	private void requireFreeName(String name, @Nullable String own) {
		this.offices.findByName(name).filter((office) -> !office.id().equals(own)).ifPresent((office) -> {
			throw new OfficeExists(name);
		});
	}

	private void requireFree(Collection<String> accounts, Set<String> own) {
		for (String account : accounts) {
			boolean free = this.offices.findByAccount(account).isEmpty()
					&& this.directory.account(account).filter((card) -> card.roles().contains(Role.PRESS)).isPresent();
			if (!own.contains(account) && !free) {
				throw new AccountTaken(account);
			}
		}
	}

	/** The accounts that may act for an office, by name. */
	@Transactional(readOnly = true)
	List<AccountCard> candidates(Person person) {
		requireKeeper(person);
		return this.directory.withRole(Role.PRESS);
	}

	private String freeId(String name) {
		String slug = Folding.slug(name);
		String stem = (slug.length() > LONGEST_ID) ? slug.substring(0, LONGEST_ID).replaceFirst("-+$", "") : slug;
		String free = stem;
		for (int number = 2; this.offices.existsById(free) || RESERVED.contains(free); number++) {
			free = stem + "-" + number;
		}
		return free;
	}

	private static String words(Collection<String> accounts) {
		return String.join(" ", new TreeSet<>(accounts));
	}

	private void publish(String kind, String office, Person person, Map<String, String> details) {
		this.events.publishEvent(new OfficeChanged(kind, office, person.account(), details));
	}

}
