-- Sealed is not released: when an edition comes out is decided apart from it, and may be decided anew until it is due.

create table edition_release (
	id bigint generated always as identity primary key,
	edition_id bigint not null references edition,
	-- null: a release that was set is called off
	release_at timestamptz,
	decided_by text not null,
	decided_at timestamptz not null
);

create index edition_release_by_edition on edition_release (edition_id, id desc);

insert into edition_release (edition_id, release_at, decided_by, decided_at)
	select id, released_at, 'system', released_at from edition order by id;

alter table edition drop column released_at;
alter table edition
	add column sealed_by text,
	-- the journal's newest entry before this one's own; null for what was sealed before it was kept
	add column journal_sequence bigint check (journal_sequence >= 0),
	add column journal_sha256 text,
	add constraint journal_head_is_whole check ((journal_sequence is null) = (journal_sha256 is null)),
	-- A first release may be sealed a second time when the first was revoked before it came out.
	drop constraint first_is_original,
	drop constraint later_has_reason,
	add constraint first_edition_is_original check (number > 1 or kind = 'original'),
	add constraint what_replaces_has_its_reason check ((kind = 'original') = (reason_vi is null));

-- A sealed edition that is never to come out: the row stays, its number is used.
create table edition_revocation (
	edition_id bigint primary key references edition,
	reason text not null check (reason <> ''),
	revoked_by text not null,
	revoked_at timestamptz not null
);

-- The decision that counts, for editions that are not revoked; due when the database's clock says so.
create view edition_release_time as
	select newest.edition_id, newest.release_at, newest.decided_by, newest.decided_at
	from (select distinct on (edition_id) * from edition_release order by edition_id, id desc) newest
	where newest.release_at is not null
		and not exists (select from edition_revocation revocation where revocation.edition_id = newest.edition_id);

-- From shortly before it is due nothing can be decided anew: a transaction that takes its time must not take back what
-- readers have seen.
create function release_is_decided_before_it_is_due() returns trigger language plpgsql as $$
begin
	if exists (select from edition_release_time due where due.edition_id = new.edition_id
			and due.release_at <= clock_timestamp() + interval '5 seconds') then
		raise exception 'the edition is out, or about to be' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger release_is_decided_before_it_is_due before insert on edition_release
	for each row execute function release_is_decided_before_it_is_due();
create trigger revoked_before_it_is_due before insert on edition_revocation
	for each row execute function release_is_decided_before_it_is_due();

create function release_of_what_holds() returns trigger language plpgsql as $$
begin
	if exists (select from edition_revocation revocation where revocation.edition_id = new.edition_id) then
		raise exception 'the edition is revoked' using errcode = 'restrict_violation';
	end if;
	if new.release_at < (select sealed_at from edition where id = new.edition_id) then
		raise exception 'an edition is not released before it is sealed' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;

create trigger release_of_what_holds before insert on edition_release
	for each row execute function release_of_what_holds();

create function release_is_append_only() returns trigger language plpgsql as $$
begin
	raise exception '% is only ever added to: % refused', tg_table_name, lower(tg_op)
		using errcode = 'restrict_violation';
end
$$;

create trigger edition_release_is_append_only before update or delete or truncate on edition_release
	for each statement execute function release_is_append_only();
create trigger edition_revocation_is_append_only before update or delete or truncate on edition_revocation
	for each statement execute function release_is_append_only();

revoke update, delete, truncate on edition_release, edition_revocation from ${appRole};
revoke insert, update, delete, truncate on edition_release_time from ${appRole};
