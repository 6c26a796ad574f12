package vn.noibat.office;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Language;

/**
 * A press office on file: it is closed, never removed.
 */
@Entity
@Table(name = "press_office")
class Office {

	@Id
	private String id;

	private String name;

	private String contactPerson;

	private String telephone;

	@Enumerated(EnumType.STRING)
	private Language language;

	private boolean enabled;

	private Instant createdAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "press_office_account", joinColumns = @JoinColumn(name = "office_id"))
	@Column(name = "account_name")
	private Set<String> accounts = new TreeSet<>();

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Office() {
	}

	Office(String id, OfficeCard card, Instant now) {
		this.id = id;
		this.name = card.name();
		this.contactPerson = card.contactPerson();
		this.telephone = card.telephone();
		this.language = card.language();
		this.enabled = true;
		this.createdAt = now;
	}

	/**
	 * Takes what is known of the office now.
	 * @return whether anything is new
	 */
	boolean take(OfficeCard card) {
		OfficeCard before = new OfficeCard(this.name, this.contactPerson, this.telephone, this.language);
		this.name = card.name();
		this.contactPerson = card.contactPerson();
		this.telephone = card.telephone();
		this.language = card.language();
		return !before.equals(card);
	}

	/**
	 * Lets these accounts, and no others, act for the office.
	 * @return whether they are others than before
	 */
	boolean assign(Collection<String> accounts) {
		boolean others = !Set.copyOf(this.accounts).equals(Set.copyOf(accounts));
		this.accounts.retainAll(accounts);
		this.accounts.addAll(accounts);
		return others;
	}

	void close() {
		this.enabled = false;
	}

	void reopen() {
		this.enabled = true;
	}

	String id() {
		return this.id;
	}

	boolean isEnabled() {
		return this.enabled;
	}

	Set<String> accounts() {
		return new TreeSet<>(this.accounts);
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	PressOffice toRecord() {
		return new PressOffice(this.id, this.name, this.contactPerson, this.telephone, this.language, this.enabled);
	}

}
